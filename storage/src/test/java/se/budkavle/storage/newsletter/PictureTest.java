package se.budkavle.storage.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PictureTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final Issue draft = Issue.draft(2026, 3, "Nytt", "Text", List.of("a"), "P1", NOON);

    @Test
    void thePictureNameIsUsableInAUrlAndUniqueWithinTheIssue() {
        var first = of("Sol & vind på Åsen.PNG", List.of());
        assertThat(first.name()).isEqualTo("sol-vind-pa-asen.jpg");
        var second = of("sol vind på åsen.jpeg", List.of(first));
        assertThat(second.name()).isEqualTo("sol-vind-pa-asen-2.jpg");
        assertThat(of("sol-vind-pa-asen.png", List.of(first, second)).name()).isEqualTo("sol-vind-pa-asen-3.jpg");
        assertThat(of("日本.png", List.of()).name()).isEqualTo("bild.jpg");
        assertThat(of("../../etc/passwd", List.of()).name()).matches("[a-z0-9-]+\\.jpg");
        assertThat(of("x".repeat(300), List.of()).name()).isEqualTo("x".repeat(40) + ".jpg");
    }

    @Test
    void theAlternativeTextOfAPictureIsOneLine() {
        assertThat(of(" Solceller\npå taket ").alternative()).isEqualTo("Solceller på taket");
        assertThat(of("x".repeat(300)).alternative()).hasSize(300);
        assertRefused(() -> of("x".repeat(301)), "newsletter.alternative-length", 300);
        assertRefused(() -> of(" "), "newsletter.alternative-missing");
    }

    @Test
    void atMostNinePicturesCanBeAddedAndOnlyToADraft() {
        var present = new ArrayList<Picture>();
        for (int number = 0; number < Picture.MOST; number++) {
            present.add(of("bild", present));
        }
        assertThat(present).extracting(Picture::name).doesNotHaveDuplicates();
        assertRefused(() -> of("bild", present), "newsletter.pictures-count", 9);
        assertRefused(
                () -> Picture.of(
                        draft.discarded(), List.of(), "a", "png", "image/png", 1, 1, new byte[1], "x", "P1", NOON),
                "newsletter.is-discarded",
                "2026-3");
    }

    private Picture of(String alternative) {
        return Picture.of(draft, List.of(), "bild.png", "png", "image/png", 1, 1, new byte[1], alternative, "P1", NOON);
    }

    private Picture of(String fileName, List<Picture> present) {
        return Picture.of(draft, present, fileName, "jpg", "image/jpeg", 1, 1, new byte[1], "Sol", "P1", NOON);
    }
}
