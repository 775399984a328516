package se.budkavle.storage.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AnnouncedMeetingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant STARTS = Instant.parse("2026-12-17T08:00:00Z");
    private static final Venue ROOM = new Venue(MeetingFormat.HYBRID, "Salen", "https://video.example/1");

    private final Meeting meeting = Meeting.plan("council", "Råd", STARTS, STARTS.plusSeconds(3600), ROOM, "by", NOW);
    private final AnnouncedMeeting announced = AnnouncedMeeting.of(meeting);

    @Test
    void anAnnouncementIsCurrentUntilAnAnnouncedDetailChanges() {
        assertThat(announced.isTrueOf(meeting)).isTrue();
        assertThat(announced.isTrueOf(meeting.movedTo(STARTS.plusSeconds(60), STARTS.plusSeconds(3600), NOW)))
                .isFalse();
        assertThat(announced.isTrueOf(meeting.movedTo(STARTS, STARTS.plusSeconds(60), NOW)))
                .as("another end")
                .isFalse();
        assertThat(announced.isTrueOf(meeting.heldAt(new Venue(MeetingFormat.PHYSICAL, "Salen", null), NOW)))
                .as("another form")
                .isFalse();
        assertThat(announced.isTrueOf(
                        meeting.heldAt(new Venue(MeetingFormat.HYBRID, "Salen", "https://a.example"), NOW)))
                .as("another link")
                .isFalse();
        assertThat(announced.isTrueOf(meeting.cancelled(null, NOW))).isFalse();
    }

    @Test
    void anAnnouncementIsCurrentAgainWhenTheMeetingIsMovedBack() {
        var back = meeting.movedTo(STARTS.plusSeconds(60), STARTS.plusSeconds(7200), NOW)
                .movedTo(STARTS, STARTS.plusSeconds(3600), NOW);
        assertThat(announced.isTrueOf(back)).isTrue();
        assertThat(back.sequence()).isEqualTo(2);
    }

    @Test
    void aChangeOfTitleCountsAsARenamingAndNotAsAMove() {
        var renamed = Meeting.plan("council", "Råd 2", STARTS, STARTS.plusSeconds(3600), ROOM, "by", NOW);
        assertThat(announced.isRenamedIn(renamed)).isTrue();
        assertThat(announced.isMovedIn(renamed)).isFalse();
        assertThat(announced.isPlacedIn(renamed)).isFalse();
        assertThat(announced.isTrueOf(renamed)).isFalse();
    }

    @Test
    void anEncodedAnnouncementIsDecodedUnchanged() {
        assertThat(AnnouncedMeeting.parse(announced.encoded())).isEqualTo(announced);
        assertThat(announced.encoded()).hasSizeLessThanOrEqualTo(100 - "0123456789ABC 1000 ".length());
    }

    @Test
    void announcementsEncodedByEarlierVersionsAreDecodedAndEncodedUnchanged() {
        for (var earlier : new String[] {"1765958400 0123456789abcdef", "1765958400 1765962000 0123456789abcdef"}) {
            assertThat(AnnouncedMeeting.parse(earlier).encoded()).isEqualTo(earlier);
            assertThat(AnnouncedMeeting.parse(earlier).isRenamedIn(meeting)).isFalse();
        }
    }
}
