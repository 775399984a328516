package se.budkavle.bot.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.text.Phrasebook;

class ShiftTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final WorkingHours OFFICE = new WorkingHours(LocalTime.of(8, 0), LocalTime.of(17, 0));

    private final Shift shift = with(OFFICE);

    @Test
    void whatIsInWorkingHoursStays() {
        for (var time : new String[] {"2026-11-24T08:00", "2026-11-24T12:30", "2026-11-24T16:59:59"}) {
            assertThat(shift.move(at(time), at("2026-12-24T00:00"), false)).isEqualTo(new Shift.Moved(at(time), Optional.empty()));
        }
    }

    @Test
    void whatIsOutsideGoesForwardToTheNextWorkingHour() {
        assertMoved("2026-11-24T07:59", "2026-12-24T00:00", "2026-11-24T08:00", Reason.Kind.HOUR);
        assertMoved("2026-11-24T17:00", "2026-12-24T00:00", "2026-11-25T08:00", Reason.Kind.HOUR);
        assertMoved("2026-11-27T22:00", "2026-12-24T00:00", "2026-11-30T08:00", Reason.Kind.HOUR);
        assertMoved("2026-11-28T12:00", "2026-12-24T00:00", "2026-11-30T08:00", Reason.Kind.WEEKEND);
        assertMoved("2026-12-24T09:00", "2027-01-24T00:00", "2026-12-28T08:00", Reason.Kind.EVE);
        assertMoved("2027-03-26T09:00", "2027-04-24T00:00", "2027-03-30T08:00", Reason.Kind.HOLIDAY);
    }

    @Test
    void whereThatIsTooLateItGoesBack() {
        assertMoved("2026-12-24T09:00", "2026-12-27T09:00", "2026-12-23T16:00", Reason.Kind.EVE);
        assertMoved("2026-11-24T18:00", "2026-11-25T08:00", "2026-11-24T16:00", Reason.Kind.HOUR);
        assertMoved("2026-11-23T07:00", "2026-11-23T07:30", "2026-11-20T16:00", Reason.Kind.HOUR);
    }

    @Test
    void julyIsNoTimeForWorkWhereThatIsWished() {
        var moved = shift.move(at("2027-07-06T09:00"), at("2027-09-01T00:00"), true);
        assertThat(moved.at()).isEqualTo(at("2027-08-02T08:00"));
        assertThat(moved.why().orElseThrow().kind()).isEqualTo(Reason.Kind.JULY);
        assertThat(shift.move(at("2027-07-06T09:00"), at("2027-07-10T00:00"), true).at()).isEqualTo(at("2027-06-30T16:00"));
        assertThat(shift.move(at("2027-07-06T09:00"), at("2027-09-01T00:00"), false).why()).isEmpty();
    }

    @Test
    void bothNightsWhenTheClocksChangeKeepTheHourOnTheWall() {
        assertMoved("2027-03-28T01:59", "2027-05-01T00:00", "2027-03-30T08:00", Reason.Kind.HOLIDAY);
        assertThat(shift.move(Instant.parse("2027-10-31T00:30:00Z"), at("2027-12-01T00:00"), false).at()).isEqualTo("2027-11-01T07:00:00Z");
        assertThat(shift.move(Instant.parse("2027-10-31T01:30:00Z"), at("2027-12-01T00:00"), false).at()).isEqualTo("2027-11-01T07:00:00Z");
        assertThat(shift.move(Instant.parse("2028-03-26T01:30:00Z"), at("2028-05-01T00:00"), false).at()).isEqualTo("2028-03-27T06:00:00Z");
    }

    @Test
    void inThirtyYearsItIsAlwaysAWorkingHourAndNeverTooLate() {
        var days = WorkingDays.of("se");
        var end = at("2056-12-01T00:00");
        for (var desired = at("2027-01-01T00:00"); desired.isBefore(end); desired = desired.plus(Duration.ofMinutes(5 * 60 + 17))) {
            var latest = desired.plus(Duration.ofHours(30));
            var moved = shift.move(desired, latest, false);
            var local = moved.at().atZone(ZONE);
            assertThat(days.whyNot(local.toLocalDate(), false)).as("%s", desired).isEmpty();
            assertThat(OFFICE.include(local.toLocalTime())).as("%s", desired).isTrue();
            assertThat(moved.at()).isBefore(latest);
            assertThat(moved.why().isPresent()).isEqualTo(!moved.at().equals(desired));
        }
    }

    @Test
    void itSaysWhereToAndWhy() {
        var said = shift.move(at("2026-12-24T09:00"), at("2027-01-24T00:00"), false).said().orElseThrow();
        assertThat(new Phrasebook().write(said, Phrasebook.SWEDISH, ZONE))
                .isEqualTo("Flyttat till 28 december 2026 08:00, eftersom det är julafton.");
        assertThat(new Phrasebook().write(said, Phrasebook.ENGLISH, ZONE))
                .isEqualTo("Moved to 28 December 2026 08:00, because it is Christmas Eve.");
    }

    private void assertMoved(String desired, String latest, String expected, Reason.Kind why) {
        var moved = shift.move(at(desired), at(latest), false);
        assertThat(moved.at()).as(desired).isEqualTo(at(expected));
        assertThat(moved.why().orElseThrow().kind()).as(desired).isEqualTo(why);
    }

    private static Shift with(WorkingHours hours) {
        return new Shift(WorkingDays.of("se"), hours, ZONE);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
