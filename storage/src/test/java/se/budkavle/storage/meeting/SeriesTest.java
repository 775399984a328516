package se.budkavle.storage.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final Venue ROOM = new Venue(MeetingFormat.HYBRID, "Salen", "https://video.example/1");

    private final Series series = series(FIRST, LAST, NINE, TEN, 1);

    @Test
    void aSeriesCannotEndBeforeItsFirstDay() {
        assertThat(series(FIRST, FIRST, NINE, TEN, 1).ends()).isEqualTo(FIRST);
        assertRefused(
                () -> series(FIRST, FIRST.minusDays(1), NINE, TEN, 1),
                "meeting.series-reversed",
                FIRST,
                FIRST.minusDays(1));
    }

    @Test
    void aMeetingOfASeriesLastsOneToSevenDays() {
        assertThat(series(FIRST, LAST, NINE, TEN, 7).days()).isEqualTo(7);
        assertRefused(() -> series(FIRST, LAST, NINE, TEN, 8), "meeting.days", 7);
        assertRefused(() -> series(FIRST, LAST, NINE, TEN, 0), "meeting.days", 7);
    }

    @Test
    void onlyAMeetingOfSeveralDaysMayEndAtAnEarlierHour() {
        assertThat(series(FIRST, LAST, TEN, NINE, 2).endsAt()).isEqualTo(NINE);
        assertRefused(() -> series(FIRST, LAST, TEN, NINE, 1), "meeting.ends-before-start", "10:00", "09:00");
        assertRefused(() -> series(FIRST, LAST, NINE, NINE, 1), "meeting.ends-before-start", "09:00", "09:00");
    }

    @Test
    void endingASeriesEarlierChangesOnlyTheEndOfTheSeries() {
        assertThat(series.endingOn(FIRST).ends()).isEqualTo(FIRST);
        assertThat(series.endingOn(FIRST))
                .usingRecursiveComparison()
                .ignoringFields("ends")
                .isEqualTo(series);
    }

    @Test
    void aMeetingOfASeriesHasTheTitleAndPlaceOfTheSeries() {
        var start = Instant.parse("2027-02-01T08:00:00Z");
        var meeting = Meeting.of(series, FIRST, start, start.plusSeconds(1), NOW);
        assertThat(meeting.seriesId()).isEqualTo(series.id());
        assertThat(meeting.seriesDate()).isEqualTo(FIRST);
        assertThat(meeting.title()).isEqualTo("Råd");
        assertThat(meeting.venue()).isEqualTo(ROOM).isEqualTo(series.venue());
        assertRefused(() -> Meeting.of(series, FIRST, start, start, NOW), "meeting.ends-before-start", start, start);
    }

    @Test
    void aMeetingTakenOverByAnotherSeriesKeepsItsId() {
        var start = Instant.parse("2027-02-01T08:00:00Z");
        var meeting = Meeting.of(series, FIRST, start, start.plusSeconds(1), NOW);
        var other = series(FIRST, LAST, NINE, TEN, 1);
        var same = meeting.adoptedBy(other, day(LAST, start, 1), NOW.plusSeconds(5));
        assertThat(same.seriesId()).isEqualTo(other.id());
        assertThat(same.seriesDate()).isEqualTo(LAST);
        assertThat(same)
                .usingRecursiveComparison()
                .ignoringFields("seriesId", "seriesDate")
                .isEqualTo(meeting);
        var elsewhere = Series.of(
                "council",
                "Nytt",
                "FREQ=MONTHLY",
                FIRST,
                LAST,
                NINE,
                TEN,
                1,
                Venue.of(MeetingFormat.PHYSICAL, "Sal 9", null),
                "someone",
                NOW);
        var placed = meeting.adoptedBy(elsewhere, day(FIRST, start.plusSeconds(60), 60), NOW.plusSeconds(5));
        assertThat(placed.id()).isEqualTo(meeting.id());
        assertThat(placed.title()).isEqualTo("Nytt");
        assertThat(placed.venue()).isEqualTo(elsewhere.venue());
        assertThat(placed.startsAt()).isEqualTo(start.plusSeconds(60));
        assertThat(placed.sequence()).isEqualTo(meeting.sequence() + 1);
    }

    @Test
    void aCancelledMeetingAdoptedByAnotherSeriesIsReinstatedWithTheSameId() {
        var start = Instant.parse("2027-02-01T08:00:00Z");
        var cancelled =
                Meeting.of(series, FIRST, start, start.plusSeconds(1), NOW).cancelled("Snö", NOW);
        var again = cancelled.adoptedBy(series(FIRST, LAST, NINE, TEN, 1), day(FIRST, start, 1), NOW.plusSeconds(5));
        assertThat(again.id()).isEqualTo(cancelled.id());
        assertThat(again.isCancelled()).isFalse();
        assertThat(again.cancelReason()).isNull();
        assertThat(again.sequence()).isEqualTo(cancelled.sequence() + 1);
        assertThat(again.changedAt()).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void assigningACancelledMeetingToAnotherSeriesChangesOnlyItsSeries() {
        var start = Instant.parse("2027-02-01T08:00:00Z");
        var cancelled =
                Meeting.of(series, FIRST, start, start.plusSeconds(1), NOW).cancelled("Snö", NOW);
        var other = series(FIRST, LAST, NINE, TEN, 1);
        assertThat(cancelled.inSeries(other).seriesId()).isEqualTo(other.id());
        assertThat(cancelled.inSeries(other))
                .usingRecursiveComparison()
                .ignoringFields("seriesId")
                .isEqualTo(cancelled);
    }

    private static SeriesDay day(LocalDate date, Instant startsAt, int seconds) {
        return new SeriesDay(date, date, startsAt, startsAt.plusSeconds(seconds));
    }

    private static Series series(LocalDate first, LocalDate last, LocalTime from, LocalTime to, int days) {
        return Series.of("council", " Råd ", "FREQ=MONTHLY", first, last, from, to, days, ROOM, "someone", NOW);
    }
}
