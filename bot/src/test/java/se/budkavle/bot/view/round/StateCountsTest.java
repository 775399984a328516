package se.budkavle.bot.view.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.SwedishNameOrder;
import se.budkavle.storage.round.ActivityState;

/** Tests that a bar's total includes the missing answers as well as the answers for every state, such as on track. */
class StateCountsTest {

    @Test
    void missingAnswersAreIncludedInTheTotal() {
        StateCounts shares = new StateCounts("Miljö", Map.of(ActivityState.DONE, 2, ActivityState.AT_RISK, 1), 1);
        assertThat(shares.answered()).isEqualTo(3);
        assertThat(shares.total()).isEqualTo(4);
        assertThat(shares.responseRate()).isEqualTo(0.75, within(1e-9));
        assertThat(new StateCounts("Tomt", Map.of(), 0).responseRate()).isZero();
        assertThatThrownBy(() -> new StateCounts("Fel", Map.of(), -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void answersReplacedByLaterAnswersAreNotCounted() {
        var rows = List.of(
                ReportRowBuilder.answer(ActivityState.OFF_TRACK)
                        .revision(1, false)
                        .row(),
                ReportRowBuilder.answer(ActivityState.ON_TRACK)
                        .revision(2, true)
                        .row(),
                ReportRowBuilder.unanswered().row());
        StateCounts shares = StateCounts.of("Alla", rows);
        assertThat(shares.counts()).isEqualTo(Map.of(ActivityState.ON_TRACK, 1));
        assertThat(shares.missing()).isEqualTo(1);
    }

    @Test
    void totalsWithoutANameComeLast() {
        var rows = List.of(
                ReportRowBuilder.answer(ActivityState.DONE).organisation(null).row(),
                ReportRowBuilder.answer(ActivityState.DONE)
                        .organisation("Timrå")
                        .row(),
                ReportRowBuilder.unanswered().organisation("Ånge").row(),
                ReportRowBuilder.answer(ActivityState.AT_RISK)
                        .organisation("Timrå")
                        .row());
        List<StateCounts> sums = ReportRowSums.by(ReportRow::organisation, rows, "ej angivet");
        assertThat(sums).extracting(StateCounts::label).containsExactly("Timrå", "Ånge", "ej angivet");
        assertThat(sums).extracting(StateCounts::total).containsExactly(2, 1, 1);
        assertThat(StateCounts.sum("Alla", sums)).isEqualTo(StateCounts.of("Alla", rows));
    }

    @Test
    void organisationsAreInAlphabeticalOrder() {
        var rows = List.of(
                ReportRowBuilder.answer(ActivityState.DONE)
                        .organisation("Örnsköldsvik")
                        .row(),
                ReportRowBuilder.unanswered().organisation("Ånge").row(),
                ReportRowBuilder.answer(ActivityState.DONE)
                        .organisation("Timrå")
                        .row(),
                ReportRowBuilder.answer(ActivityState.DONE).organisation(null).row());
        assertThat(ReportRowSums.by(ReportRow::organisation, rows, SwedishNameOrder.ORDER, "samordnarna"))
                .extracting(StateCounts::label)
                .containsExactly("Timrå", "Ånge", "Örnsköldsvik", "samordnarna");
    }

    @Test
    void theWorstBarsKeepTheirOrder() {
        var good = new StateCounts("M1", Map.of(ActivityState.DONE, 3), 0);
        var bad = new StateCounts("M2", Map.of(ActivityState.AT_RISK, 1), 0);
        var worse = new StateCounts("M3", Map.of(ActivityState.OFF_TRACK, 1), 0);
        assertThat(ReportRowSums.worst(List.of(good, bad, worse), 2)).containsExactly(bad, worse);
    }

    @Test
    void anOrganisationWithOnlyAReplacedAnswerIsNotListed() {
        var rows = List.of(
                ReportRowBuilder.answer(ActivityState.OFF_TRACK)
                        .organisation("Ånge")
                        .revision(1, false)
                        .row(),
                ReportRowBuilder.answer(ActivityState.DONE)
                        .organisation("Timrå")
                        .revision(2, true)
                        .row());
        assertThat(ReportRowSums.by(ReportRow::organisation, rows, "ej angivet"))
                .extracting(StateCounts::label)
                .containsExactly("Timrå");
    }

    @Test
    void theSegmentsOfABarAddUpToItsExactWidthForAnyProportions() {
        Random random = new Random(20260430);
        for (int i = 0; i < 2_000; i++) {
            StateCounts shares = new StateCounts(
                    "",
                    Map.of(
                            ActivityState.DONE,
                            random.nextInt(1000),
                            ActivityState.ON_TRACK,
                            random.nextInt(9),
                            ActivityState.AT_RISK,
                            random.nextInt(2),
                            ActivityState.OFF_TRACK,
                            random.nextInt(2)),
                    1 + random.nextInt(40));
            List<BarSegments.Segment> segments = BarSegments.of(shares, 610);
            int end = 0;
            for (var segment : segments) {
                assertThat(segment.start()).isEqualTo(end);
                assertThat(segment.width()).as("%s", shares).isGreaterThanOrEqualTo(BarSegments.NARROWEST - 2);
                end += segment.width();
            }
            assertThat(end).as("%s", shares).isEqualTo(610);
            assertThat(segments.stream().mapToInt(BarSegments.Segment::count).sum())
                    .isEqualTo(shares.total());
        }
    }

    @Test
    void segmentWidthsAreProportionalIfNoSegmentIsTooNarrow() {
        var segments =
                BarSegments.of(new StateCounts("", Map.of(ActivityState.DONE, 1, ActivityState.ON_TRACK, 2), 1), 400);
        assertThat(segments).extracting(BarSegments.Segment::width).containsExactly(100, 200, 100);
    }

    @Test
    void anAnswerAboutALateActivityCountsAsLateAndAsAnswered() {
        var counts = StateCounts.of(
                "M1",
                List.of(
                        ReportRowBuilder.answer(ActivityState.ON_TRACK)
                                .late(java.time.LocalDate.of(2026, 6, 30))
                                .row(),
                        ReportRowBuilder.answer(ActivityState.ON_TRACK).row(),
                        ReportRowBuilder.unanswered().row()));
        assertThat(counts).isEqualTo(new StateCounts("M1", Map.of(ActivityState.ON_TRACK, 1), 1, 1));
        assertThat(counts.answered()).isEqualTo(2);
        assertThat(counts.count(StateMarks.of("LATE"))).isEqualTo(1);
        assertThat(StateCounts.sum("M", List.of(counts, counts)).late()).isEqualTo(2);
        assertThat(counts.labelled("M2")).isEqualTo(new StateCounts("M2", Map.of(ActivityState.ON_TRACK, 1), 1, 1));
    }
}
