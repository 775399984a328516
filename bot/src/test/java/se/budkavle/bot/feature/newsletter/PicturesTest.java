package se.budkavle.bot.feature.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.SamplePictures;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.NewId;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.Issues;
import se.budkavle.storage.newsletter.Picture;
import se.budkavle.storage.newsletter.PictureContent;
import se.budkavle.storage.newsletter.PictureContents;
import se.budkavle.storage.newsletter.Pictures;

class PicturesTest {

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");

    @Test
    void aPictureIsPlacedAtTheEndOfTheTextWithItsAlternativeText() {
        draft();
        var card = add(SamplePictures.file("Solceller på taket.PNG"), "Sju solceller");
        assertThat(card.says()).contains("(Bild: Sju solceller)", "Version 2");
        assertThat(issue().text()).isEqualTo("Hej!\n\n![](solceller-pa-taket.png)");
        var preview =
                coordinator.runs("newsletter show", Map.of("issue", "2026-1")).reply();
        assertThat(preview.attachments().stream().filter(Attachment::shown))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.description()).isEqualTo("Sju solceller");
                    assertThat(one.shown()).isTrue();
                });
        assertThat(work.get(Pictures.class).findAllByIssueIdOrderById(issue().id()))
                .singleElement()
                .satisfies(one ->
                        assertThat(work.get(PictureContents.class).bytesOf(one)).startsWith(0x89, 'P', 'N', 'G'));
    }

    @Test
    void anotherPictureWithTheSameFileNameIsRenamedAndAnIdenticalPictureIsIgnored() {
        draft();
        add(SamplePictures.file("sol.png"), "Sol");
        add(SamplePictures.file("sol.png"), "Sol");
        assertThat(issue().revision()).isEqualTo(2);
        add(SamplePictures.file("sol.png", SamplePictures.of("png", 10, 10)), "Annan sol");
        assertThat(issue().text()).endsWith("![](sol.png)\n\n![](sol-2.png)");
    }

    @Test
    void aPictureCanBeRemoved() {
        draft();
        var pictures = add(SamplePictures.file("sol.png"), "Sol").presses("Bilder");
        assertThat(pictures.says()).contains("/nyhetsbrev bild", "sol.png – Sol");
        pictures.chooses("sol.png");
        assertThat(issue().text()).isEqualTo("Hej!");
        assertThat(work.get(Pictures.class).findAllByIssueIdOrderById(issue().id()))
                .isEmpty();
    }

    @Test
    void aDraftOfAnOlderVersionWithTooManyPicturesIsNotSent() {
        draft();
        add(SamplePictures.file("sol.png"), "Sol");
        var pictures = work.get(Pictures.class);
        var first = pictures.findAllByIssueIdOrderById(issue().id()).get(0);
        for (int number = 2; number <= Picture.MOST; number++) {
            pictures.save(copy(first, number));
        }
        assertThat(sends()).doesNotContain("högst 9 bilder");
        pictures.save(copy(first, Picture.MOST + 1));
        assertThat(sends()).contains("Ett nyhetsbrev har högst 9 bilder. Ta bort en först, med knappen Bilder.");
    }

    @Test
    void theChatMessageOfAnIssueWithTooManyPicturesHasTheFirstNine() {
        draft();
        add(SamplePictures.file("sol.png"), "Sol");
        var pictures = work.get(Pictures.class);
        var first = pictures.findAllByIssueIdOrderById(issue().id()).get(0);
        for (int number = 2; number <= Picture.MOST + 1; number++) {
            var content = work.get(PictureContents.class);
            content.save(PictureContent.of(pictures.save(copy(first, number)), content.bytesOf(first)));
        }
        assertThat(coordinator
                        .runs("newsletter show", Map.of("issue", "2026-1"))
                        .reply()
                        .attachments())
                .hasSize(Picture.MOST);
        var issue = issue();
        work.get(Issues.class).save(issue.scheduled(work.clock().instant()));
        for (int times = 0; times < 5; times++) {
            work.tick();
        }
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM))
                .first()
                .satisfies(post -> assertThat(post.post().attachments()).hasSize(Picture.MOST));
    }

    private String sends() {
        return coordinator.runs("newsletter send", Map.of("issue", "2026-1")).says();
    }

    private static Picture copy(Picture first, int number) {
        return new Picture(
                NewId.next(),
                first.issueId(),
                number + ".png",
                first.type(),
                first.width(),
                first.height(),
                first.alternative(),
                first.digest(),
                first.addedBy(),
                first.addedAt(),
                0);
    }

    @Test
    void aFileThatIsTooLargeOrNoPictureOrHasNoAlternativeTextIsRefused() {
        draft();
        var fake = "MZ".getBytes(StandardCharsets.US_ASCII);
        assertThat(add(new UploadedFile("virus.png", fake.length, most -> fake), "Sol")
                        .says())
                .contains("ingen bild av de sorter");
        assertThat(add(new UploadedFile("stor.png", 3_000_000, most -> new byte[0]), "Sol")
                        .says())
                .contains("för stor, 2 MiB är gränsen");
        assertThat(add(SamplePictures.file("sol.png"), " ").says()).contains("Beskriv vad bilden visar");
        assertThat(issue().revision()).isOne();
    }

    @Test
    void anIssueCanBeCreatedFromAnAttachedMarkdownFileButNotFromAPdf() {
        var bytes = "# Vinterns nyheter\n\nSnö!".getBytes(StandardCharsets.UTF_8);
        var card = coordinator.runs(
                "newsletter new",
                Map.of("networks", "hallbar-energi", "file", new UploadedFile("brev.md", bytes.length, most -> bytes)));
        assertThat(card.says()).contains("Vinterns nyheter", "Snö!", "2026-1", "[Redigera]");
        var pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        assertThat(coordinator
                        .runs(
                                "newsletter new",
                                Map.of(
                                        "networks",
                                        "hallbar-energi",
                                        "file",
                                        new UploadedFile("a.pdf", pdf.length, most -> pdf)))
                        .says())
                .contains("Det här är en PDF");
    }

    @Test
    void thePreviewOfTheEmailConsistsOfAPictureAndAPlainTextFile() {
        draft();
        add(SamplePictures.file("sol.png"), "Sol");
        var shown = coordinator
                .runs("newsletter show", Map.of("issue", "2026-1"))
                .presses("Som mejl")
                .reply()
                .attachments();
        assertThat(shown).extracting(Attachment::name).containsExactly("mejl-2026-1-1.png", "mejl-2026-1.txt");
        assertThat(shown.get(0).description()).isEqualTo("Mejlet ”Höst”, bild 1 av 1");
        assertThat(shown.get(0).bytes()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(new String(shown.get(1).bytes(), StandardCharsets.UTF_8)).startsWith("Höst\n\nHej!\n\n(Bild: Sol)");
    }

    private void draft() {
        coordinator
                .runs("newsletter new", Map.of("networks", "hallbar-energi"))
                .fillsIn(Map.of("subject", "Höst", "text", "Hej!"));
    }

    private BotReply add(UploadedFile file, String shows) {
        return coordinator.runs("newsletter picture", Map.of("issue", "2026-1", "file", file, "shows", shows));
    }

    private Issue issue() {
        return work.get(Issues.class).findByYearAndNumber(2026, 1).orElseThrow();
    }
}
