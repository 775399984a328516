package se.budkavle.bot.feature.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Answer;
import se.budkavle.storage.round.Answer.Given;
import se.budkavle.storage.round.Answers;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Rounds;

/** Tests that the export of a closed status round never changes, and what the spreadsheet says about indicators. */
class ClosedRoundExportTest {

    private static final int INDICATORS = 2;

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");

    @BeforeEach
    void aClosedRoundWithIndicators() {
        SmallPlan.settle(work);
        indicator("Företag", "hallbar-energi");
        indicator("=1+1 Hemligt", "hallbarhetsradet");
        report("Företag", "143,5", "2026-10-31");
        report("Företag", "39", "2026-10-31");
        open("T1 2027");
        answer("T1 2027", ActivityState.OFF_TRACK);
        coordinator.runs("round close");
        work.clock().forward(Duration.ofDays(1));
        work.tick();
        work.tick();
    }

    @Test
    void changesAfterTheClosingDoNotChangeTheExport() {
        var before = List.of(text(0, export()), text(1, export()), text(INDICATORS, export()), csv());
        work.clock().forward(Duration.ofDays(30));
        lateAnswer();
        moveAndRename();
        report("Företag", "60", "2026-12-20");
        report("Företag", "41", "2026-10-31");
        coordinator
                .runs("indicator change", Map.of("indicator", "Företag"))
                .fillsIn(Map.of("definition", "Bara nya företag"));
        open("T2 2027");
        answer("T2 2027", ActivityState.DONE);
        assertThat(List.of(text(0, export()), text(1, export()), text(INDICATORS, export()), csv()))
                .isEqualTo(before);
        assertThat(before.get(0))
                .contains("Klimatplan i varje kommun", "avvikelse")
                .doesNotContain("Nytt namn");
        assertThat(text(0, export("T2 2027"))).contains("Nytt namn");
        assertThat(text(INDICATORS, export("T2 2027"))).contains("Bara nya företag");
    }

    @Test
    void theExportOfAReopenedRoundContainsItsCurrentAnswers() {
        coordinator.runs("round reopen", Map.of("due", "+10", "round", "T1 2027"));
        answer("T1 2027", ActivityState.DONE);
        assertThat(text(0, export())).contains("klar");
    }

    @Test
    void eachIndicatorValueIsARowWithTypedCells() {
        var rows = sheet(INDICATORS, export());
        assertThat(rows.get(0).getCellText(2)).isEqualTo("Indikator");
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1).getCellText(2)).isEqualTo("'=1+1 Hemligt");
        assertThat(rows.get(1).getCellText(6)).isEmpty();
        assertThat(rows.get(1).getCellText(14)).isEmpty();
        var corrected = rows.get(2);
        assertThat(corrected.getCell(7).getType()).isEqualTo(CellType.NUMBER);
        assertThat(corrected.getCellAsNumber(7).orElseThrow()).isEqualByComparingTo("143.5");
        assertThat(corrected.getCellText(8)).isEqualTo("nej");
        assertThat(corrected.getCellText(15)).isEmpty();
        var valid = rows.get(3);
        assertThat(texts(valid, 0, 1, 2, 3, 4, 5, 8, 14, 15, 17, 19))
                .containsExactly(
                        "Miljömässig hållbarhet",
                        "M1",
                        "Företag",
                        "Nätverket för hållbar energi",
                        "företag",
                        "högre är bättre",
                        "ja",
                        "sämre än utgångsläget",
                        "negativ trend",
                        "Samordnare miljö",
                        "Företag som fått råd");
        assertThat(valid.getCellAsNumber(7).orElseThrow()).isEqualByComparingTo("39");
        assertThat(valid.getCellAsDate(6)).contains(LocalDateTime.of(2026, 10, 31, 0, 0));
        assertThat(valid.getCell(6).getDataFormatString()).isEqualTo("yyyy-mm-dd");
        assertThat(valid.getCellAsNumber(10).orElseThrow()).isEqualByComparingTo("40");
        assertThat(valid.getCellAsDate(11)).contains(LocalDateTime.of(2026, 1, 1, 0, 0));
        assertThat(valid.getCellAsNumber(12).orElseThrow()).isEqualByComparingTo("200");
        assertThat(valid.getCellAsDate(13)).contains(LocalDateTime.of(2027, 12, 31, 0, 0));
        assertThat(valid.getCellAsNumber(16).orElseThrow()).isEqualByComparingTo("1");
    }

    @Test
    void indicatorsOfAClosedNetworkAreExportedOnlyToPeopleWhoMayReadTheNetwork() {
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet").orElseThrow().closed(true));
        assertThat(text(INDICATORS, export())).contains("Hemligt");
        var other = work.as("Samordnare social")
                .runs("round export", Map.of("round", "T1 2027 · Miljö"))
                .reply()
                .attachments();
        assertThat(text(INDICATORS, other.get(0).bytes())).contains("Företag").doesNotContain("Hemligt");
        var posted = work.chat().posts().stream()
                .filter(one -> work.says(one).contains("Rapport: statusrunda T1 2027"))
                .flatMap(one -> one.post().attachments().stream())
                .filter(one -> one.name().endsWith(".xlsx"))
                .findFirst()
                .orElseThrow();
        assertThat(text(INDICATORS, posted.bytes())).contains("Företag", "Hemligt");
    }

    private void indicator(String title, String network) {
        coordinator
                .runs("indicator add", Map.of("goal", "M1", "network", network))
                .fillsIn(Map.of(
                        "title",
                        title,
                        "unit",
                        "företag",
                        "baseline",
                        "40 (2026-01-01)",
                        "target",
                        "200 (2027-12-31)",
                        "definition",
                        "Företag som fått råd"));
    }

    private void report(String title, String amount, String day) {
        coordinator.runs("indicator report", Map.of("indicator", title)).fillsIn(Map.of("amount", amount, "day", day));
    }

    private void open(String period) {
        coordinator.runs("round open", Map.of("period", period, "due", "+14")).confirms();
    }

    private void answer(String period, ActivityState state) {
        var question = question(period);
        work.as("Förvaltare")
                .press(
                        null,
                        "round:explain:" + question.id() + ":" + question.revisions(),
                        List.of(),
                        Map.of("state", state.name(), "cause", "Ingen personal", "measure", "Vi anställer"));
    }

    /**
     * Stores an answer to the closed round directly, as if it had been given at the moment when the round was closed.
     */
    private void lateAnswer() {
        var question = question("T1 2027");
        var answer = Answer.to(
                question,
                Given.of(ActivityState.DONE),
                question.requiredAnsweredBy(),
                false,
                work.clock().instant());
        work.get(Questions.class).save(question.answered(answer));
        work.get(Answers.class).save(answer);
    }

    private void moveAndRename() {
        var activities = work.get(Activities.class);
        var activity = activities.findById("2026-M1.1").orElseThrow();
        var other = work.get(Goals.class).findById("2026-S1").orElseThrow();
        activities.save(activity.become(activity.in(other).titled("Nytt namn")));
    }

    private Question question(String period) {
        var round = work.get(Rounds.class).findAllByOrderByOpenedAtDesc().stream()
                .filter(one -> one.period().equals(period))
                .findFirst()
                .orElseThrow();
        return work.get(Questions.class).findAllByRoundIdOrderByPosition(round.id()).stream()
                .filter(one -> "timra".equals(one.organisationId()))
                .findFirst()
                .orElseThrow();
    }

    private byte[] export() {
        return export("T1 2027");
    }

    private byte[] export(String period) {
        return exported(Map.of("round", period));
    }

    private String csv() {
        return new String(exported(Map.of("round", "T1 2027", "format", "CSV")), StandardCharsets.UTF_8);
    }

    private byte[] exported(Map<String, Object> options) {
        return coordinator
                .runs("round export", options)
                .reply()
                .attachments()
                .get(0)
                .bytes();
    }

    private static String text(int sheet, byte[] file) {
        var lines = new ArrayList<String>();
        sheet(sheet, file)
                .forEach(row -> lines.add(row.stream()
                        .map(cell -> cell == null ? "" : cell.getText())
                        .toList()
                        .toString()));
        return String.join("\n", lines);
    }

    private static List<String> texts(Row row, int... columns) {
        var texts = new ArrayList<String>();
        for (int column : columns) {
            texts.add(row.getCellText(column));
        }
        return texts;
    }

    private static List<Row> sheet(int index, byte[] file) {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            return workbook.getSheet(index).orElseThrow().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
