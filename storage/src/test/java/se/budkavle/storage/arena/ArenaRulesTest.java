package se.budkavle.storage.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.arena.Gathering.Content;

class ArenaRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final LocalDate MONDAY = LocalDate.parse("2026-12-07");

    @Test
    void anEndedArenaBecomesActiveAgainWhenTheCatalogueListsTheArena() {
        var arena = Arena.of("a", "Forum", "n", null, null);
        var told = Arena.of("a", "Forumet", "m", "2 gånger", "Syfte");
        assertThat(arena.become(told)).isEqualTo(told);
        assertThat(arena.ended(NOW).isAlive()).isFalse();
        assertThat(arena.ended(NOW).become(told).isAlive()).isTrue();
    }

    @Test
    void aRepresentativeIsActiveFromTheFirstToTheLastDay() {
        var one = Representative.appointed("a", "p", MONDAY, MONDAY.plusDays(1), "c", NOW);
        assertThat(one.isActiveOn(MONDAY.minusDays(1))).isFalse();
        assertThat(one.isActiveOrComingOn(MONDAY.minusDays(1))).isTrue();
        assertThat(one.isActiveOn(MONDAY)).isTrue();
        assertThat(one.isActiveOn(MONDAY.plusDays(1))).isTrue();
        assertThat(one.isActiveOn(MONDAY.plusDays(2))).isFalse();
        assertThat(one.isActiveOrComingOn(MONDAY.plusDays(2))).isFalse();
        assertThat(one.lasting(MONDAY, null).isActiveOn(MONDAY.plusYears(9))).isTrue();
        assertRefused(
                "arena.period-reversed",
                () -> Representative.appointed("a", "p", MONDAY, MONDAY.minusDays(1), "c", NOW));
        assertRefused("arena.period-reversed", () -> one.lasting(MONDAY, MONDAY.minusDays(1)));
    }

    @Test
    void aRepresentativesLastDayIsTheDayBeforeTheReleaseAtTheLatest() {
        var open = Representative.appointed("a", "p", MONDAY, null, "c", NOW);
        assertThat(open.released(MONDAY.plusDays(3)).until()).isEqualTo(MONDAY.plusDays(2));
        var ending = open.lasting(MONDAY, MONDAY.plusDays(1));
        assertThat(ending.released(MONDAY.plusDays(1)).until()).isEqualTo(MONDAY);
        assertThat(ending.released(MONDAY.plusDays(2)).until()).isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void aGatheringNeedsATitleAndAnEndNotBeforeItsStart() {
        assertThat(gathering(MONDAY, null).content()).isEqualTo(new Content("Forum", null, MONDAY, MONDAY));
        assertThat(gathering(MONDAY, MONDAY.plusDays(31)).endsOn()).isEqualTo(MONDAY.plusDays(31));
        assertRefused("arena.period-long", () -> gathering(MONDAY, MONDAY.plusDays(32)));
        assertRefused("arena.period-reversed", () -> gathering(MONDAY, MONDAY.minusDays(1)));
        assertRefused("arena.text-missing", () -> titled(" \u3164 ", null));
        assertRefused("arena.text-length", () -> titled("x".repeat(81), null));
        assertRefused("arena.text-length", () -> titled("x", "y".repeat(81)));
        assertThat(titled(" " + "x".repeat(80) + " ", "y".repeat(80)).title()).isEqualTo("x".repeat(80));
    }

    @Test
    void contributionsAreAcceptedBeforeTheGatheringAndReportsFromItsLastDay() {
        var gathering = gathering(MONDAY, MONDAY.plusDays(1));
        gathering.requireAhead(MONDAY.minusDays(1));
        assertRefused("arena.begun", () -> gathering.requireAhead(MONDAY));
        assertRefused("arena.not-over", () -> gathering.requireReportable(MONDAY));
        gathering.requireReportable(MONDAY.plusDays(1));
        var cancelled = gathering.cancelled(NOW);
        assertRefused("arena.cancelled-already", () -> cancelled.requireAhead(MONDAY.minusDays(1)));
        assertRefused("arena.cancelled-already", () -> cancelled.requireReportable(MONDAY.plusDays(1)));
        assertRefused("arena.cancelled-already", () -> cancelled.cancelled(NOW));
        assertRefused("arena.cancelled-already", () -> cancelled.changed(gathering.content()));
    }

    @Test
    void movingAGatheringResetsTheRequestForItsReport() {
        var asked = gathering(MONDAY, null)
                .askedForReport(NOW)
                .remindedOfReport(NOW.plusSeconds(1))
                .missedReport(NOW.plusSeconds(2));
        var renamed = asked.changed(new Content("Annat", "Bryssel", MONDAY, null));
        assertThat(renamed.reportAskedAt()).isEqualTo(NOW);
        assertThat(renamed.reportRemindedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(renamed.reportMissedAt()).isEqualTo(NOW.plusSeconds(2));
        var moved = asked.changed(new Content("Forum", null, MONDAY.plusDays(7), null));
        assertThat(moved.reportAskedAt()).isNull();
        assertThat(moved.reportRemindedAt()).isNull();
        assertThat(moved.reportMissedAt()).isNull();
    }

    @Test
    void theSameGatheringOrContributionTwiceIsRecognisedAsADuplicate() {
        var gathering = gathering(MONDAY, null);
        assertThat(gathering(MONDAY, null).repeats(gathering)).isTrue();
        assertThat(gathering(MONDAY, null).repeats(gathering.cancelled(NOW))).isFalse();
        assertThat(gathering(MONDAY.plusDays(1), null).repeats(gathering)).isFalse();
        var line = Contribution.of("g", " Fråga ", "p", NOW);
        assertThat(Contribution.of("g", "Fråga", "p", NOW).repeats(line)).isTrue();
        assertThat(Contribution.of("g", "Fråga", "q", NOW).repeats(line)).isFalse();
        assertThat(Contribution.of("h", "Fråga", "p", NOW).repeats(line)).isFalse();
        assertRefused("arena.text-length", () -> Contribution.of("g", "x".repeat(301), "p", NOW));
    }

    @Test
    void aGatheringReportHasAtMostFiveLines() {
        var report = GatheringReport.of("g", " Ett\n\n två \r\ntre\nfyra\nfem\n", "p", NOW);
        assertThat(report.text()).isEqualTo("Ett\ntvå\ntre\nfyra\nfem");
        assertThat(report.says("Ett\ntvå\ntre\nfyra\nfem ")).isTrue();
        var later = NOW.plusSeconds(60);
        assertThat(report.corrected("Ett", later)).isEqualTo(new GatheringReport("g", "Ett", "p", NOW, later, 0));
        assertRefused("arena.report-lines", () -> GatheringReport.of("g", "1\n2\n3\n4\n5\n6", "p", NOW));
        assertRefused("arena.text-missing", () -> report.corrected(" \n ", later));
        assertRefused("arena.text-length", () -> GatheringReport.of("g", "x".repeat(1501), "p", NOW));
    }

    private static Gathering gathering(LocalDate from, LocalDate to) {
        return Gathering.of("a", new Content("Forum", null, from, to), "p", NOW);
    }

    private static Gathering titled(String title, String place) {
        return Gathering.of("a", new Content(title, place, MONDAY, null), "p", NOW);
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(key));
    }
}
