package se.budkavle.storage.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MeetingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant START = Instant.parse("2026-12-01T12:00:00Z");
    private static final Instant END = Instant.parse("2026-12-01T14:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Venue ROOM = new Venue(MeetingFormat.PHYSICAL, "Sessionssalen", null);

    private final Meeting meeting = planned(" Råd ", START, END);

    @Test
    void aMeetingCannotBePlannedInThePast() {
        assertThat(planned("Råd", NOW.plusMillis(1), LATER).isAhead(NOW)).isTrue();
        assertRefused(() -> planned("Råd", NOW, LATER), "meeting.past", NOW);
    }

    @Test
    void aMeetingEndsAfterItsStartAndWithinEightDays() {
        assertThat(planned("Råd", START, START.plus(Duration.ofDays(8))).length())
                .isEqualTo(Duration.ofDays(8));
        assertRefused(() -> planned("Råd", START, START), "meeting.ends-before-start", START, START);
        assertRefused(
                () -> planned("Råd", START, START.plus(Duration.ofDays(8)).plusMillis(1)), "meeting.too-long", 8L);
    }

    @Test
    void aMeetingTitleHasOneTo120Characters() {
        assertThat(meeting.title()).isEqualTo("Råd");
        assertThat(planned("x".repeat(120), START, END).title()).hasSize(120);
        assertRefused(() -> planned("x".repeat(121), START, END), "meeting.title-length", 120);
        assertRefused(() -> planned(" ", START, END), "meeting.title-missing");
    }

    @Test
    void aMeetingIsUpcomingUntilItsStartTime() {
        assertThat(meeting.isAhead(START.minusMillis(1))).isTrue();
        assertThat(meeting.isAhead(START)).isFalse();
        meeting.requireAhead(START.minusMillis(1));
        assertRefused(() -> meeting.requireAhead(START), "meeting.begun", "Råd", START);
    }

    @Test
    void aLaterMeetingCanReplaceAnEarlierMeeting() {
        assertThat(planned("Råd", START.plusMillis(1), END).canReplace(meeting)).isTrue();
        assertThat(planned("Råd", START, END).canReplace(meeting)).isFalse();
    }

    @Test
    void aNewlyPlannedMeetingCanReplaceAMeetingLessThan31DaysLater() {
        var shortlyBefore = START.minus(Duration.ofDays(7));
        assertThat(planned("Råd", shortlyBefore, END).canReplace(meeting)).isFalse();
        assertThat(plannedLater(shortlyBefore).canReplace(meeting)).isTrue();
        var spring = planned("Råd", START.plus(Duration.ofDays(31)), END.plus(Duration.ofDays(31)));
        assertThat(plannedLater(START).canReplace(spring)).isFalse();
        assertThat(plannedLater(START.plusMillis(1)).canReplace(spring)).isTrue();
    }

    @Test
    void aMeetingThatHadAlreadyBegunCannotReplaceAMeetingCancelledAfterwards() {
        var shortlyBefore = plannedLater(START.minus(Duration.ofDays(7)));
        var begins = shortlyBefore.startsAt();
        assertThat(shortlyBefore.canReplace(meeting.cancelled(null, begins.minusMillis(1))))
                .isTrue();
        assertThat(shortlyBefore.canReplace(meeting.cancelled(null, begins))).isFalse();
    }

    private static Meeting plannedLater(Instant startsAt) {
        return Meeting.plan(
                "radet",
                "Råd",
                startsAt,
                startsAt.plusSeconds(3600),
                new Venue(MeetingFormat.PHYSICAL, "Sessionssalen", null),
                null,
                LATER);
    }

    @Test
    void aMeetingOfASeriesBelongsToTheMonthOfItsOriginalDate() {
        var zone = ZoneId.of("Europe/Stockholm");
        var midnight = Instant.parse("2026-11-30T23:00:00Z");
        assertThat(planned("Råd", midnight, END).plannedMonth(zone)).isEqualTo(YearMonth.of(2026, 12));
        var day = LocalDate.of(2026, 11, 24);
        var series = Series.of(
                "radet",
                "Råd",
                Series.ONCE,
                day,
                day,
                LocalTime.of(9, 0),
                LocalTime.NOON,
                1,
                meeting.venue(),
                null,
                NOW);
        assertThat(Meeting.of(series, day, START, END, NOW).plannedMonth(zone)).isEqualTo(YearMonth.of(2026, 11));
    }

    @Test
    void movingAMeetingIncreasesItsCalendarSequenceNumber() {
        var moved = meeting.movedTo(START.plusSeconds(1), END.plusSeconds(1), LATER);
        assertThat(moved.startsAt()).isEqualTo(START.plusSeconds(1));
        assertThat(moved.endsAt()).isEqualTo(END.plusSeconds(1));
        assertThat(moved.sequence()).isEqualTo(1);
        assertThat(moved.changedAt()).isEqualTo(LATER);
        assertThat(moved)
                .usingRecursiveComparison()
                .ignoringFields("startsAt", "endsAt", "sequence", "changedAt")
                .isEqualTo(meeting);
    }

    @Test
    void aMeetingCannotBeMovedToThePastOrAfterItHasBegun() {
        assertRefused(() -> meeting.movedTo(LATER, END, LATER), "meeting.past", LATER);
        assertRefused(() -> meeting.movedTo(START, START, LATER), "meeting.ends-before-start", START, START);
        assertRefused(() -> meeting.movedTo(END, END.plusSeconds(1), START), "meeting.begun", "Råd", START);
    }

    @Test
    void movingAMeetingToTheSameTimeOrPlaceIsRefused() {
        assertRefused(() -> meeting.movedTo(START, END, LATER), "meeting.is-then", START);
        assertRefused(() -> meeting.heldAt(meeting.venue(), LATER), "meeting.is-there", START);
        assertThat(meeting.movedTo(START, END.plusSeconds(1), LATER).endsAt()).isEqualTo(END.plusSeconds(1));
    }

    @Test
    void changingThePlaceOfAMeetingIncreasesItsCalendarSequenceNumber() {
        var venue = new Venue(MeetingFormat.HYBRID, "Biblioteket", "https://video.example/1");
        var elsewhere = meeting.heldAt(venue, LATER);
        assertThat(elsewhere.venue()).isEqualTo(venue);
        assertThat(elsewhere.sequence()).isEqualTo(1);
        assertThat(elsewhere.changedAt()).isEqualTo(LATER);
        assertThat(elsewhere)
                .usingRecursiveComparison()
                .ignoringFields("form", "place", "link", "sequence", "changedAt")
                .isEqualTo(meeting);
        assertRefused(() -> meeting.heldAt(venue, START), "meeting.begun", "Råd", START);
    }

    @Test
    void cancellingAMeetingIncreasesItsCalendarSequenceNumber() {
        var cancelled = meeting.cancelled("Snö", LATER);
        assertThat(meeting.isCancelled()).isFalse();
        assertThat(cancelled.isCancelled()).isTrue();
        assertThat(cancelled.isAhead(LATER)).isFalse();
        assertThat(cancelled.sequence()).isEqualTo(1);
        assertThat(cancelled.cancelReason()).isEqualTo("Snö");
        assertThat(cancelled)
                .usingRecursiveComparison()
                .ignoringFields("cancelledAt", "cancelReason", "sequence", "changedAt")
                .isEqualTo(meeting);
    }

    @Test
    void aCancelledMeetingCannotBeChanged() {
        var cancelled = meeting.cancelled(null, LATER);
        assertRefused(() -> cancelled.movedTo(START, END, LATER), "meeting.cancelled-already", "Råd", LATER);
        assertRefused(() -> cancelled.heldAt(ROOM, LATER), "meeting.cancelled-already", "Råd", LATER);
        assertRefused(() -> cancelled.cancelled(null, LATER), "meeting.cancelled-already", "Råd", LATER);
    }

    @Test
    void theReasonForCancellingAMeetingHasAtMostFiveHundredCharacters() {
        assertThat(meeting.cancelled("x".repeat(500), LATER).cancelReason()).hasSize(500);
        assertRefused(() -> meeting.cancelled("x".repeat(501), LATER), "meeting.reason-length", 500);
        assertRefused(() -> meeting.cancelled(null, START), "meeting.begun", "Råd", START);
    }

    private static Meeting planned(String title, Instant start, Instant end) {
        return Meeting.plan("council", title, start, end, ROOM, "someone", NOW);
    }
}
