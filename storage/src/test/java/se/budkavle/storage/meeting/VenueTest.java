package se.budkavle.storage.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;

class VenueTest {

    private static final String LINK = "https://video.example/1";

    @Test
    void theMeetingFormatDecidesWhetherAVenueNeedsAPlaceOrALink() {
        assertThat(new Venue(MeetingFormat.DIGITAL, null, LINK).isComplete()).isTrue();
        assertThat(new Venue(MeetingFormat.DIGITAL, "Salen", null).isComplete()).isFalse();
        assertThat(new Venue(MeetingFormat.PHYSICAL, "Salen", null).isComplete())
                .isTrue();
        assertThat(new Venue(MeetingFormat.PHYSICAL, null, LINK).isComplete()).isFalse();
        assertThat(new Venue(MeetingFormat.HYBRID, "Salen", LINK).isComplete()).isTrue();
        assertThat(new Venue(MeetingFormat.HYBRID, "Salen", null).isComplete()).isFalse();
        assertThat(new Venue(MeetingFormat.HYBRID, null, LINK).isComplete()).isFalse();
    }

    @Test
    void aPlaceHasAtMostTwoHundredCharacters() {
        assertThat(Venue.of(MeetingFormat.PHYSICAL, "x".repeat(200), null).place())
                .hasSize(200);
        assertRefused(() -> Venue.of(MeetingFormat.PHYSICAL, "x".repeat(201), null), "meeting.place-length", 200);
    }

    @Test
    void aMeetingLinkIsAWebAddressOfAtMostFiveHundredCharacters() {
        var longest = LINK + "x".repeat(500 - LINK.length());
        assertThat(Venue.of(MeetingFormat.DIGITAL, null, longest).link()).isEqualTo(longest);
        assertRefused(
                () -> Venue.of(MeetingFormat.DIGITAL, null, longest + "x"),
                "meeting.link-unreadable",
                longest.substring(0, 79) + "…");
        var faces = "😀".repeat(300);
        assertRefused(
                () -> Venue.of(MeetingFormat.DIGITAL, null, faces), "meeting.link-unreadable", "😀".repeat(39) + "…");
        for (var other : List.of("ftp://video.example", "video.example", "https://a b", "https://", "http://<a>")) {
            assertRefused(() -> Venue.of(MeetingFormat.DIGITAL, null, other), "meeting.link-unreadable", other);
        }
    }
}
