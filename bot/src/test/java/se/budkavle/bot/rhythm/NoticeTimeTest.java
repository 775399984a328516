package se.budkavle.bot.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.text.Phrasebook;

class NoticeTimeTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final WorkingHours OFFICE =
            new WorkingHours(LocalTime.of(8, 0), LocalTime.of(17, 0), LocalTime.of(9, 0));

    private final NoticeTime times = with(OFFICE);

    @Test
    void aTimeWithinWorkingHoursIsNotMoved() {
        for (var time : new String[] {"2026-11-24T08:00", "2026-11-24T12:30", "2026-11-24T16:59:59"}) {
            assertThat(times.moved(at(time), at("2026-12-24T00:00"), false))
                    .isEqualTo(NoticeTime.Moved.asWanted(at(time)));
        }
    }

    @Test
    void aTimeOutsideWorkingHoursIsMovedToTheNextWorkingHour() {
        assertMoved("2026-11-24T07:59", "2026-12-24T00:00", "2026-11-24T08:00", NonWorkingReason.Kind.HOUR);
        assertMoved("2026-11-24T17:00", "2026-12-24T00:00", "2026-11-25T08:00", NonWorkingReason.Kind.HOUR);
        assertMoved("2026-11-27T22:00", "2026-12-24T00:00", "2026-11-30T08:00", NonWorkingReason.Kind.HOUR);
        assertMoved("2026-11-28T12:00", "2026-12-24T00:00", "2026-11-30T08:00", NonWorkingReason.Kind.WEEKEND);
        assertMoved("2026-12-24T09:00", "2027-01-24T00:00", "2026-12-28T08:00", NonWorkingReason.Kind.EVE);
        assertMoved("2027-03-26T09:00", "2027-04-24T00:00", "2027-03-30T08:00", NonWorkingReason.Kind.HOLIDAY);
    }

    @Test
    void aNoticeDueBetweenChristmasAndEpiphanyIsSentOnTheLastWorkingMorningBefore() {
        for (var begins : new String[] {"2027-01-07T10:00", "2027-01-13T10:00", "2027-01-19T10:00"}) {
            var notice = times.noticeBefore(at(begins), 14, false);
            assertThat(notice.at()).as(begins).isEqualTo(at("2026-12-23T09:00"));
            assertThat(notice.why().orElseThrow().kind()).isEqualTo(NonWorkingReason.Kind.CHRISTMAS);
        }
        assertThat(times.noticeBefore(at("2027-01-06T10:00"), 14, false))
                .isEqualTo(NoticeTime.Moved.asWanted(at("2026-12-23T09:00")));
        assertThat(times.noticeBefore(at("2027-01-21T10:00"), 14, false))
                .isEqualTo(NoticeTime.Moved.asWanted(at("2027-01-07T09:00")));
        assertThat(times.noticeBefore(at("2029-01-05T10:00"), 8, false).at())
                .as("Christmas Eve is a Sunday")
                .isEqualTo(at("2028-12-22T09:00"));
    }

    @Test
    void aTimeIsMovedEarlierIfTheNextWorkingHourIsTooLate() {
        assertMoved("2026-12-24T09:00", "2026-12-27T09:00", "2026-12-23T16:00", NonWorkingReason.Kind.EVE);
        assertMoved("2026-11-24T18:00", "2026-11-25T08:00", "2026-11-24T16:00", NonWorkingReason.Kind.HOUR);
        assertMoved("2026-11-23T07:00", "2026-11-23T07:30", "2026-11-20T16:00", NonWorkingReason.Kind.HOUR);
    }

    @Test
    void aTimeInJulyIsMovedOnlyIfTheNetworkPausesInJuly() {
        var moved = times.moved(at("2027-07-06T09:00"), at("2027-09-01T00:00"), true);
        assertThat(moved.at()).isEqualTo(at("2027-08-02T08:00"));
        assertThat(moved.why().orElseThrow().kind()).isEqualTo(NonWorkingReason.Kind.JULY);
        assertThat(times.moved(at("2027-07-06T09:00"), at("2027-07-10T00:00"), true)
                        .at())
                .isEqualTo(at("2027-06-30T16:00"));
        assertThat(times.moved(at("2027-07-06T09:00"), at("2027-09-01T00:00"), false)
                        .why())
                .isEmpty();
    }

    @Test
    void movedTimesAreLocalTimesBeforeAndAfterChangesToAndFromSummerTime() {
        assertMoved("2027-03-28T01:59", "2027-05-01T00:00", "2027-03-30T08:00", NonWorkingReason.Kind.HOLIDAY);
        assertThat(times.moved(Instant.parse("2027-10-31T00:30:00Z"), at("2027-12-01T00:00"), false)
                        .at())
                .isEqualTo("2027-11-01T07:00:00Z");
        assertThat(times.moved(Instant.parse("2027-10-31T01:30:00Z"), at("2027-12-01T00:00"), false)
                        .at())
                .isEqualTo("2027-11-01T07:00:00Z");
        assertThat(times.moved(Instant.parse("2028-03-26T01:30:00Z"), at("2028-05-01T00:00"), false)
                        .at())
                .isEqualTo("2028-03-27T06:00:00Z");
    }

    @Test
    void aMovedTimeIsAlwaysAWorkingHourAndNeverTooLateInThirtyYears() {
        var days = WorkingDays.of("se");
        var end = at("2056-12-01T00:00");
        for (var desired = at("2027-01-01T00:00");
                desired.isBefore(end);
                desired = desired.plus(Duration.ofMinutes(5 * 60 + 17))) {
            var latest = desired.plus(Duration.ofHours(30));
            var moved = times.moved(desired, latest, false);
            var local = moved.at().atZone(ZONE);
            assertThat(days.whyNot(local.toLocalDate(), false))
                    .as("%s", desired)
                    .isEmpty();
            assertThat(OFFICE.include(local.toLocalTime())).as("%s", desired).isTrue();
            assertThat(moved.at()).isBefore(latest);
            assertThat(moved.why().isPresent()).isEqualTo(!moved.at().equals(desired));
        }
    }

    @Test
    void aReminderIsSentAtNineLocalTimeTheGivenNumberOfDaysBefore() {
        // In 2027 daylight saving time begins on 28 March, which is Easter Day, and ends on 31 October.
        assertThat(times.reminderBefore(at("2027-04-01T13:00"), 8, true).at()).isEqualTo("2027-03-24T08:00:00Z");
        assertThat(times.reminderBefore(at("2027-04-01T13:00"), 1, true).at()).isEqualTo("2027-03-31T07:00:00Z");
        assertThat(times.reminderBefore(at("2027-11-02T13:00"), 5, true).at()).isEqualTo("2027-10-28T07:00:00Z");
        assertThat(times.reminderBefore(at("2027-11-02T13:00"), 1, true).at()).isEqualTo("2027-11-01T08:00:00Z");
        assertThat(times.reminderBefore(at("2027-08-05T13:00"), 14, true).at()).isEqualTo(at("2027-08-02T08:00"));
        assertThat(times.reminderBefore(at("2027-08-05T13:00"), 14, false).at()).isEqualTo(at("2027-07-22T09:00"));
        assertThat(times.reminderBefore(at("2027-06-28T13:00"), 3, true).at())
                .as("midsummer's eve, the meeting is on Monday at 13")
                .isEqualTo(at("2027-06-24T16:00"));
        assertThat(times.reminderBefore(at("2027-06-28T13:00"), 1, true).at())
                .as("Sunday")
                .isEqualTo(at("2027-06-24T16:00"));
    }

    @Test
    void aMessageIsDelayedToTheNextWorkingHourUnlessThatIsTooLate() {
        assertThat(times.soonest(at("2026-11-24T10:15"), at("2026-12-01T00:00"), false))
                .isEqualTo(at("2026-11-24T10:15"));
        assertThat(times.soonest(at("2026-11-27T22:00"), at("2026-12-01T00:00"), false))
                .isEqualTo(at("2026-11-30T08:00"));
        assertThat(times.soonest(at("2026-11-27T22:00"), at("2026-11-30T08:00"), false))
                .isEqualTo(at("2026-11-27T22:00"));
        assertThat(times.soonest(at("2027-07-02T10:00"), at("2027-12-01T00:00"), true))
                .isEqualTo(at("2027-08-02T08:00"));
        assertThat(times.soonest(Instant.parse("2027-10-30T23:30:00Z"), at("2027-12-01T00:00"), false))
                .isEqualTo("2027-11-01T07:00:00Z");
        assertThat(times.soonest(Instant.parse("2028-03-25T22:30:00Z"), at("2028-12-01T00:00"), false))
                .isEqualTo("2028-03-27T06:00:00Z");
    }

    @Test
    void aDayLastsFromMidnightToItsLastMinuteEvenWhenSummerTimeBeginsOrEnds() {
        var spring = LocalDate.of(2027, 3, 28);
        assertThat(Duration.between(times.startOf(spring), times.endOf(spring)))
                .isEqualTo(Duration.ofMinutes(22 * 60 + 59));
        var autumn = LocalDate.of(2027, 10, 31);
        assertThat(Duration.between(times.startOf(autumn), times.endOf(autumn)))
                .isEqualTo(Duration.ofMinutes(24 * 60 + 59));
        assertThat(times.morning(autumn)).isEqualTo("2027-10-31T08:00:00Z");
        assertThat(times.dayOf(times.endOf(autumn))).isEqualTo(autumn);
    }

    @Test
    void anHourForNoticesOutsideWorkingHoursIsRefused() {
        assertThatThrownBy(() -> new WorkingHours(LocalTime.of(8, 0), LocalTime.of(17, 0), LocalTime.of(18, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("notices-at");
    }

    @Test
    void aMovedTimeIsExplainedWithTheNewTimeAndTheReason() {
        var said = times.moved(at("2026-12-24T09:00"), at("2027-01-24T00:00"), false)
                .said()
                .orElseThrow();
        assertThat(new Phrasebook(ZONE).say(said, Phrasebook.SWEDISH))
                .isEqualTo("Flyttat till 28 december 2026 08:00, eftersom det är julafton.");
        assertThat(new Phrasebook(ZONE).say(said, Phrasebook.ENGLISH))
                .isEqualTo("Moved to 28 December 2026 08:00, because it is Christmas Eve.");
    }

    @Test
    void aTimeOnADayOffIsMovedToTheSameHourOfTheNextWorkingDay() {
        assertThat(times.onWorkingDay(at("2026-12-04T10:20"), true)).isEqualTo(at("2026-12-04T10:20"));
        assertThat(times.onWorkingDay(at("2026-12-05T10:20"), true))
                .as("a Saturday")
                .isEqualTo(at("2026-12-07T10:20"));
        assertThat(times.onWorkingDay(at("2026-12-24T18:00"), true))
                .as("Christmas Eve on a Thursday")
                .isEqualTo(at("2026-12-28T18:00"));
        assertThat(times.onWorkingDay(at("2027-07-01T09:00"), true)).isEqualTo(at("2027-08-02T09:00"));
        assertThat(times.onWorkingDay(at("2027-07-01T09:00"), false)).isEqualTo(at("2027-07-01T09:00"));
    }

    private void assertMoved(String desired, String latest, String expected, NonWorkingReason.Kind why) {
        var moved = times.moved(at(desired), at(latest), false);
        assertThat(moved.at()).as(desired).isEqualTo(at(expected));
        assertThat(moved.why().orElseThrow().kind()).as(desired).isEqualTo(why);
    }

    private static NoticeTime with(WorkingHours hours) {
        return new NoticeTime(WorkingDays.of("se"), hours, ZONE);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
