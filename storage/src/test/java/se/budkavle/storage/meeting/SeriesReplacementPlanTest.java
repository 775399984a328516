package se.budkavle.storage.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeriesReplacementPlanTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final LocalDate BEGINS = LocalDate.of(2026, 12, 1);
    private static final Series OLD = Series.of(
            "council",
            "Råd",
            "FREQ=DAILY",
            BEGINS,
            BEGINS.plusYears(1),
            LocalTime.of(9, 0),
            LocalTime.of(10, 0),
            1,
            new Venue(MeetingFormat.PHYSICAL, "Salen", null),
            "by",
            NOW);

    @Test
    void aMeetingOnADayInBothSeriesKeepsThatDay() {
        var found = replacing(of("12-03", "12-10"), held("12-01", "12-03", "12-08", "12-10"));
        assertThat(kept(found)).containsExactly(Map.entry("12-03", "12-03"), Map.entry("12-10", "12-10"));
        assertThat(gone(found)).containsExactly("12-01", "12-08");
    }

    @Test
    void oldMeetingsAndNewDaysArePairedInChronologicalOrder() {
        assertThat(kept(replacing(of("12-08", "12-15"), held("12-03", "12-10"))))
                .as("the nearest pair would turn the order round")
                .containsExactly(Map.entry("12-08", "12-03"), Map.entry("12-15", "12-10"));
        assertThat(kept(replacing(of("12-08", "12-15", "12-22"), held("12-03", "12-10", "12-17"))))
                .containsExactly(Map.entry("12-08", "12-03"), Map.entry("12-15", "12-10"), Map.entry("12-22", "12-17"));
    }

    @Test
    void eachNewDayIsPairedWithTheNearestOldMeeting() {
        var fewer = replacing(of("12-15", "12-29"), held("12-03", "12-10", "12-17", "12-24", "12-31"));
        assertThat(kept(fewer)).containsExactly(Map.entry("12-15", "12-17"), Map.entry("12-29", "12-31"));
        assertThat(gone(fewer)).containsExactly("12-03", "12-10", "12-24");
        assertThat(kept(replacing(of("12-01", "12-08", "12-15", "12-22"), held("12-10", "12-24"))))
                .containsExactly(Map.entry("12-08", "12-10"), Map.entry("12-22", "12-24"));
    }

    @Test
    void noMeetingIsMovedPastAMeetingThatKeepsItsDay() {
        var found = replacing(of("12-03", "12-10", "12-17"), held("12-01", "12-03", "12-08", "12-10"));
        assertThat(kept(found)).containsOnlyKeys("12-03", "12-10");
        assertThat(gone(found)).containsExactly("12-01", "12-08");
    }

    @Test
    void aMeetingMoreThanAMonthFromANewDayIsNotMovedToThatDay() {
        assertThat(kept(replacing(of("12-31"), held("12-01")))).containsOnlyKeys("12-31");
        var far = replacing(of("01-02"), held("12-01"));
        assertThat(kept(far)).isEmpty();
        assertThat(gone(far)).containsExactly("12-01");
    }

    @Test
    void aManuallyMovedMeetingIsPairedByItsOriginalDateFirst() {
        var moved = moved("12-10", "12-11");
        assertThat(kept(replacing(of("12-10", "12-11"), List.of(moved)))).containsExactly(Map.entry("12-10", "12-10"));
        assertThat(kept(replacing(
                        of("12-04", "12-11"),
                        Stream.concat(held("12-03").stream(), Stream.of(moved)).toList())))
                .containsEntry("12-11", "12-10")
                .containsEntry("12-04", "12-03");
    }

    @Test
    void aManuallyMovedMeetingKeepsItsNewDayIfThatDayIsFree() {
        var moved = moved("12-10", "12-11");
        var found = replacing(of("12-10", "12-17"), List.of(moved));
        assertThat(found.byHand()).hasSize(1);
        var held = found.byHand().values().iterator().next();
        assertThat(held).isEqualTo(new SeriesDay(day("12-10"), day("12-11"), moved.startsAt(), moved.endsAt()));
        assertThat(found.kept()).containsExactly(Map.entry(held, moved));
        assertThat(replacing(of("12-10", "12-11"), List.of(moved)).byHand())
                .as("another meeting would be on that day")
                .isEmpty();
        assertThat(replacing(of("12-11"), List.of(moved)).byHand())
                .as("its date is no longer in the rhythm")
                .isEmpty();
        assertThat(replacing(of("12-10"), held("12-10")).byHand()).isEmpty();
    }

    @Test
    void aMeetingCancelledByAnEarlierSeriesReplacementIsReinstated() {
        var earlier = cancelled(held("12-03").get(0));
        var all = held("12-01");
        var found = SeriesReplacementPlan.of(
                of("12-01", "12-03", "12-08"),
                new SeriesReplacementPlan.Replaced(all, List.of(), List.of(earlier), null),
                BEGINS,
                ZONE,
                NOW);
        assertThat(found.again()).containsExactly(Map.entry(planned(day("12-03")), earlier));
        assertThat(found.stayCancelled()).isEmpty();
        assertThat(kept(found)).containsOnlyKeys("12-01");
        var byAPerson = SeriesReplacementPlan.of(
                of("12-03"),
                new SeriesReplacementPlan.Replaced(List.of(earlier), List.of(), List.of(earlier), null),
                BEGINS,
                ZONE,
                NOW);
        assertThat(byAPerson.again()).isEmpty();
        assertThat(byAPerson.stayCancelled()).hasSize(1);
        var again = earlier.adoptedBy(OLD, planned(day("12-03")), NOW);
        assertThat(again.isCancelled()).isFalse();
        assertThat(again.id()).isEqualTo(earlier.id());
        assertThat(again.sequence()).isEqualTo(earlier.sequence() + 1);
    }

    @Test
    void aMeetingCancelledByAPersonStaysCancelledInTheNewSeries() {
        var found = replacing(
                of("12-01", "12-03", "12-08"),
                Stream.concat(
                                held("12-01", "12-08").stream(),
                                Stream.of(cancelled(held("12-03").get(0))))
                        .toList());
        assertThat(kept(found)).containsOnlyKeys("12-01", "12-08");
        assertThat(found.stayCancelled()).extracting(SeriesDay::date).containsExactly(day("12-03"));
        assertThat(gone(found)).isEmpty();
        assertThat(found.cancelled()).hasSize(1);
        assertThat(found.undecided()).isEmpty();
        assertThat(replacing(of("12-04"), List.of(cancelled(moved("12-03", "12-04"))))
                        .stayCancelled())
                .hasSize(1);
    }

    @Test
    void aCancelledMeetingWithoutADayInTheNewSeriesIsLeftForAPersonToDecide() {
        var cancelled = cancelled(held("12-08").get(0));
        var found = replacing(
                of("12-02", "12-09"),
                Stream.concat(held("12-01").stream(), Stream.of(cancelled)).toList());
        assertThat(kept(found)).containsOnlyKeys("12-02");
        assertThat(found.undecided()).containsExactly(cancelled);
    }

    @Test
    void aNewSeriesWithTheSameDaysChangesNothing() {
        var same = replacing(of("12-01", "12-08"), held("12-01", "12-08"));
        assertThat(same.changesNothing(OLD, 2)).isTrue();
        assertThat(same.changesNothing(OLD, 3)).as("a new day").isFalse();
        assertThat(replacing(of("12-01"), held("12-01", "12-08")).changesNothing(OLD, 1))
                .as("a day that is gone")
                .isFalse();
        assertThat(replacing(of("12-02"), held("12-01")).changesNothing(OLD, 1))
                .as("another day")
                .isFalse();
    }

    @Test
    void aMeetingIsKeptOnADayToWhichACancelledMeetingWasMoved() {
        var found = replacing(
                of("12-03", "12-04"),
                List.of(cancelled(moved("12-03", "12-04")), held("12-04").get(0)));
        assertThat(kept(found)).containsExactly(Map.entry("12-04", "12-04"));
        assertThat(found.stayCancelled()).extracting(SeriesDay::date).containsExactly(day("12-03"));
    }

    @Test
    void meetingsThatHaveBegunOrPrecedeTheNewSeriesAreNotChanged() {
        var all = held("12-01", "12-03", "12-08");
        var later = SeriesReplacementPlan.of(of("12-10"), replaced(all), day("12-03"), ZONE, NOW);
        assertThat(later.replaced())
                .extracting(Meeting::id)
                .doesNotContain(all.get(0).id());
        var begun = SeriesReplacementPlan.of(
                of("12-10"), replaced(all), BEGINS, ZONE, Instant.parse("2026-12-03T08:30:00Z"));
        assertThat(kept(begun)).containsExactly(Map.entry("12-10", "12-08"));
        assertThat(gone(begun)).isEmpty();
    }

    @Test
    void theWeeklyMeetingsOfAWholeYearAreEachMovedToTheNewWeekday() {
        var thursdays = BEGINS.plusDays(2).datesUntil(BEGINS.plusDays(2).plusWeeks(52), Period.ofWeeks(1));
        var tuesdays = BEGINS.datesUntil(BEGINS.plusWeeks(52), Period.ofWeeks(1));
        var found = replacing(
                tuesdays.map(SeriesReplacementPlanTest::planned).toList(),
                thursdays.map(SeriesReplacementPlanTest::held).toList());
        assertThat(found.kept())
                .hasSize(52)
                .allSatisfy((day, meeting) ->
                        assertThat(day.date()).isEqualTo(meeting.seriesDate().minusDays(2)));
    }

    private static SeriesReplacementPlan replacing(List<SeriesDay> days, List<Meeting> meetings) {
        return SeriesReplacementPlan.of(days, replaced(meetings), BEGINS, ZONE, NOW);
    }

    /**
     * Returns the data of a meeting series that is to be replaced, with these meetings. Each meeting is planned at nine
     * o'clock on its date.
     */
    private static SeriesReplacementPlan.Replaced replaced(List<Meeting> meetings) {
        return new SeriesReplacementPlan.Replaced(
                meetings,
                meetings.stream().map(one -> planned(one.seriesDate())).toList(),
                List.of(),
                null);
    }

    private static Map<String, String> kept(SeriesReplacementPlan found) {
        return found.kept().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(SeriesDay::date)))
                .collect(Collectors.toMap(
                        pair -> pair.getKey().date().toString().substring(5),
                        pair -> pair.getValue().seriesDate().toString().substring(5),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static List<String> gone(SeriesReplacementPlan found) {
        return found.gone().stream()
                .map(one -> one.seriesDate().toString().substring(5))
                .toList();
    }

    private static List<SeriesDay> of(String... days) {
        return Arrays.stream(days).map(day -> planned(day(day))).toList();
    }

    private static SeriesDay planned(LocalDate day) {
        return new SeriesDay(day, day, nine(day), nine(day).plusSeconds(3600));
    }

    private static List<Meeting> held(String... days) {
        return Arrays.stream(days).map(day -> held(day(day))).toList();
    }

    private static Meeting held(LocalDate day) {
        return Meeting.of(OLD, day, nine(day), nine(day).plusSeconds(3600), NOW);
    }

    private static Meeting moved(String from, String to) {
        return held(day(from)).movedTo(nine(day(to)), nine(day(to)).plusSeconds(3600), NOW);
    }

    private static Meeting cancelled(Meeting meeting) {
        return meeting.cancelled(null, NOW);
    }

    private static Instant nine(LocalDate day) {
        return day.atTime(9, 0).atZone(ZONE).toInstant();
    }

    /**
     * Parses a month and day such as 12-10, and returns the date in the winter 2026/2027, in which the tests take
     * place.
     */
    private static LocalDate day(String monthAndDay) {
        return LocalDate.parse((monthAndDay.startsWith("01") ? "2027-" : "2026-") + monthAndDay);
    }
}
