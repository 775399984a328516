package se.budkavle.bot.view.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.RoundComparison;
import se.budkavle.storage.round.RoundComparison.Turn;
import se.budkavle.storage.round.RoundComparisonBreak;
import se.budkavle.storage.round.RoundTrend;

/**
 * Tests that the text of a status round's report is short. Each of the five parts has one line, and the part on risks
 * and deviations also has a short list.
 */
class SummaryPageTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final String CAUSE =
            "Upphandlingen överklagades, så att avtalet dröjer till efter sommaren och arbetet börjar om från början";
    private static final List<String> MUNICIPALITIES =
            List.of("Örnsköldsvik", "Ånge", "Älvsbyn", "Timrå", "Sundsvall", "Sollefteå", "Kramfors", "Härnösand");

    @Test
    void theWorstDeviationsAreListedFirst() {
        assertThat(linesOf(rows(2)))
                .containsExactly(
                        "Sedan T2 2026 – 0 bättre, 2 sämre, 7 oförändrade · 🟢 → 🟥 OFF_TRACK.1 Timrå · "
                                + "🟢 → 🟥 OFF_TRACK.2 Timrå",
                        "10 av 20 svar har kommit in (50\u00a0%): "
                                + "☑️ 2 klar · 🟢 2 enligt plan · ⚠️ 2 risk för avvikelse · 🟥 2 avvikelse · "
                                + "⚪ 2 ej påbörjad · ❔ 10 svar saknas",
                        "Risker och avvikelser: 4",
                        "🟥 OFF_TRACK.1 Rådgivning till företag · Timrå: Ingen personal → Vi anställer",
                        "🟥 OFF_TRACK.2 Rådgivning till företag · Timrå: Ingen personal → Vi anställer",
                        "⚠️ AT_RISK.1 Rådgivning till företag · Timrå: Ingen personal → Vi anställer",
                        "⚠️ AT_RISK.2 Rådgivning till företag · Timrå: Ingen personal → Vi anställer",
                        "Behöver hjälp: 2 – OFF_TRACK.1 Timrå: En jurist (Samordnare miljö) · "
                                + "OFF_TRACK.2 Timrå: En jurist (Samordnare miljö); Samordnare social tar hand om det",
                        "Svar saknas: 10 – Härnösand\u00a01 · Kramfors\u00a01 · Sollefteå\u00a01 · Sundsvall\u00a01 · "
                                + "Timrå\u00a01 · Ånge\u00a01 · Älvsbyn\u00a01 · Örnsköldsvik\u00a01 · samordnarna\u00a02");
    }

    @Test
    void aSummaryOfManyAnswersHasElevenShortLines() {
        var lines = linesOf(longRows());
        assertThat(lines)
                .hasSize(11)
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThan(330));
        assertThat(lines.get(0)).endsWith("… och 37 till");
        assertThat(lines.subList(3, 8)).allMatch(line -> line.startsWith("🟥"));
        assertThat(lines.get(8)).isEqualTo("… och 75 till");
        assertThat(lines.get(9)).startsWith("Behöver hjälp: 40 – ").endsWith("… och 37 till");
        assertThat(lines.get(10)).startsWith("Svar saknas: 20 – Kommun 01").endsWith("… och 11 till");
    }

    @Test
    void theSummaryBeginsWithChangesSinceThePreviousRound() {
        var row = ReportRowBuilder.answer(ActivityState.DONE)
                .question("q1", "M1.1")
                .help(null)
                .row();
        var other = ReportRowBuilder.answer(ActivityState.DONE).help(null).row();
        var comparison = new RoundComparison(
                round("T2 2026"),
                1,
                List.of(new Turn(question(row), ActivityState.AT_RISK)),
                List.of(question(other)),
                List.of(question(row), question(other)));
        var gap = new RoundTrend.Gap(round("T3 2026"), RoundComparisonBreak.ASKED_OTHERWISE);
        assertThat(lines(new RoundFigures(
                        List.of(row, other), List.of(comparison), List.of(gap), List.of("Ånge"), List.of())))
                .containsExactly(
                        "Sedan T2 2026 – 1 bättre, 0 sämre, 1 oförändrade · en ny fråga · 2 frågor ställs inte längre"
                                + " · ⚠️ → ☑️ M1.1 Timrå",
                        "Ingen jämförelse med T3 2026: då svarade andra om samma aktiviteter.",
                        "Svarade förra gången men tillfrågas inte längre: Ånge",
                        "2 av 2 svar har kommit in (100\u00a0%): ☑️ 2 klar");
    }

    @Test
    void aSummaryWithNothingToReportHasOneLine() {
        var row = ReportRowBuilder.answer(ActivityState.ON_TRACK).help(null).row();
        assertThat(lines(new RoundFigures(List.of(row), List.of())))
                .containsExactly("1 av 1 svar har kommit in (100\u00a0%): 🟢 1 enligt plan");
    }

    /**
     * Returns report rows: first {@code each} answers for every state of an activity except cancelled. The last rows
     * are rows without an answer: one for each municipality and two for the coordinators.
     */
    private static List<ReportRow> rows(int each) {
        return Stream.concat(
                        Stream.of(
                                        ActivityState.NOT_STARTED,
                                        ActivityState.AT_RISK,
                                        ActivityState.OFF_TRACK,
                                        ActivityState.ON_TRACK,
                                        ActivityState.DONE)
                                .flatMap(state -> IntStream.rangeClosed(1, each)
                                        .mapToObj(number -> ReportRowBuilder.answer(state)
                                                .question(state + "." + number, state + "." + number)
                                                .explained("Ingen\npersonal", "Vi anställer")
                                                .help(state == ActivityState.OFF_TRACK ? "En jurist" : null)
                                                .helper(
                                                        state == ActivityState.OFF_TRACK && number == 2
                                                                ? "Samordnare social"
                                                                : null)
                                                .row())),
                        Stream.concat(
                                MUNICIPALITIES.stream()
                                        .map(name -> ReportRowBuilder.unanswered()
                                                .organisation(name)
                                                .row()),
                                Stream.of(1, 2)
                                        .map(any -> ReportRowBuilder.unanswered()
                                                .organisation(null)
                                                .row())))
                .toList();
    }

    private static List<ReportRow> longRows() {
        var rows = new ArrayList<ReportRow>();
        for (int number = 1; number <= 40; number++) {
            for (var state : List.of(ActivityState.AT_RISK, ActivityState.OFF_TRACK)) {
                rows.add(ReportRowBuilder.answer(state)
                        .question(state + "." + number, "M1." + number)
                        .organisation("Örnsköldsvik")
                        .explained(CAUSE, CAUSE)
                        .help(state == ActivityState.OFF_TRACK ? CAUSE : null)
                        .row());
            }
        }
        for (int number = 1; number <= 20; number++) {
            rows.add(ReportRowBuilder.unanswered()
                    .organisation(String.format(Locale.ROOT, "Kommun %02d", number))
                    .row());
        }
        return rows;
    }

    /**
     * Returns the lines of the report on these rows. Every activity that is now off track was on track in the previous
     * status round.
     */
    private static List<String> linesOf(List<ReportRow> rows) {
        var before = round("T2 2026");
        var turns = rows.stream()
                .filter(row -> row.state() == ActivityState.OFF_TRACK)
                .map(row -> new Turn(question(row), ActivityState.ON_TRACK))
                .toList();
        return lines(new RoundFigures(rows, List.of(new RoundComparison(before, 7, turns, List.of(), List.of()))));
    }

    private static Round round(String period) {
        return Round.open("2026", period, NOW.plusSeconds(60), NOW.plusSeconds(60), "1", "anna", NOW);
    }

    private static Question question(ReportRow row) {
        return new Question(
                row.questionId(), "round", "activity", "network", null, "timra", 0, row.state(), "anna", NOW, 1, 0);
    }

    private static List<String> lines(RoundFigures figures) {
        var page = SummaryMessage.of(Phrase.words("Rapport"), figures, TestWords.SWEDISH);
        assertThat(page.fields()).isEmpty();
        return page.lines().stream()
                .map(line -> TestWords.SWEDISH.phrasebook().say(line, TestWords.SWEDISH.locale()))
                .toList();
    }
}
