package se.budkavle.bot.feature.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.paper.UploadedTableFile;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workbooks;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Answer;
import se.budkavle.storage.round.Answer.Given;
import se.budkavle.storage.round.Answers;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Rounds;

/** Tests that answers are exported, edited in a spreadsheet, and imported as answers on behalf of those asked. */
class AnswerFileTest {

    private static final int STATE = 9;
    private static final int COMMENT = 10;
    private static final int CAUSE = 11;
    private static final int MEASURE = 12;
    private static final int QUESTION = 20;

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COMMON_ROOM);
    private final TestUser timra = work.as("Ledamot Timrå, majoritet");

    @BeforeEach
    void openRound() {
        SmallPlan.settle(work);
        coordinator
                .runs("round open", Map.of("period", "T3 2026", "due", "2026-12-04"))
                .confirms();
        work.tick();
    }

    @Test
    void importingAnUneditedFileChangesNothing() {
        answerFor("M1.2", "DONE", "=1+1 Två\u00A0ord");
        var shown = imports(file(exported()));
        assertThat(shown.says())
                .contains("Svar ur svar.xlsx", "5 rader säger detsamma", "inget nytt svar")
                .doesNotContain("Spara svaren", "Hoppas över");
        assertThat(answers()).hasSize(1);
    }

    @Test
    void importedAnswersArePreviewedAndThenStoredForTheRespondents() {
        answerFor("M1.2", "ON_TRACK", "Vi möts");
        var table = exported();
        edit(table, question("M1.2", null), STATE, "klar");
        edit(table, question("M1.3", "timra"), STATE, "▲ Risk för avvikelse");
        edit(table, question("M1.3", "timra"), CAUSE, "Ingen personal");
        edit(table, question("M1.3", "timra"), MEASURE, "'-Vi anställer\n  två ");
        var shown = imports(file(table));
        assertThat(shown.says())
                .contains(
                        "Sparas: 2 svar",
                        "M1.2 samordnaren: 🟢 enligt plan → ☑️ klar",
                        "M1.3 Timrå: ❔ svar saknas → ⚠️ risk för avvikelse",
                        "3 rader säger detsamma")
                .doesNotContain("Hoppas över");
        assertThat(answers()).hasSize(1);
        assertThat(shown.confirms().says()).contains("✓ 2 svar är sparade");
        var stored = answers();
        assertThat(stored).hasSize(3);
        assertThat(stored)
                .filteredOn(answer ->
                        answer.questionId().equals(question("M1.3", "timra").id()))
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.state()).isEqualTo(ActivityState.AT_RISK);
                    assertThat(answer.cause()).isEqualTo("Ingen personal");
                    assertThat(answer.measure()).isEqualTo("-Vi anställer\ntvå");
                    assertThat(answer.onBehalf()).isTrue();
                });
        assertThat(stored)
                .filteredOn(answer ->
                        answer.questionId().equals(question("M1.2", null).id()))
                .extracting(Answer::revision, Answer::state, Answer::comment, Answer::onBehalf)
                .containsExactly(
                        tuple(1, ActivityState.ON_TRACK, "Vi möts", false),
                        tuple(2, ActivityState.DONE, "Vi möts", false));
        assertThat(audited("round.import")).containsExactly("2 answers");
        assertThat(audited("round.export")).containsExactly("5 questions");
    }

    @Test
    void hiddenRowsOfAnAnswerFileAreImportedAndThePreviewNamesThem() {
        var table = exported();
        var asked = question("M1.3", "timra");
        edit(table, asked, STATE, "klar");
        int index = table.indexOf(row(table, asked));
        var bytes = Workbooks.ofSheets(
                Workbooks.sheet("Svar", table.toArray(Object[][]::new)).then(sheet -> sheet.hideRow(index)));
        assertThat(imports(new UploadedFile("svar.xlsx", bytes.length, most -> bytes))
                        .says())
                .contains("Sparas: 1 svar", "1 dold rad lästes också: " + (index + 1) + ".");
    }

    @Test
    void importingTheSameFileAgainStoresNothing() {
        var table = exported();
        edit(table, question("M1.3", "timra"), STATE, "on track");
        imports(file(table)).confirms();
        assertThat(imports(file(table)).says()).contains("inget nytt svar", "5 rader säger detsamma");
        assertThat(answers()).hasSize(1);
    }

    @Test
    void anAnswerStoredAfterTheExportIsNotReplacedByTheImport() {
        var table = exported();
        edit(table, question("M1.3", "timra"), STATE, "klar");
        recorded("M1.3", "timra", "NOT_STARTED");
        var shown = imports(file(table));
        assertThat(shown.says()).contains("Hoppas över: 1 rad", "Någon har svarat sedan filen hämtades");
        assertThat(answers()).extracting(Answer::state).containsExactly(ActivityState.NOT_STARTED);
    }

    @Test
    void anImportIsPreviewedAgainIfAQuestionIsAnsweredAfterThePreview() {
        var table = exported();
        edit(table, question("M1.3", "timra"), STATE, "klar");
        edit(table, question("M1.2", null), STATE, "klar");
        var shown = imports(file(table));
        recorded("M1.3", "timra", "NOT_STARTED");
        assertThat(shown.confirms().says()).contains("Sparas: 1 svar", "Någon har svarat sedan filen hämtades");
        assertThat(answers()).extracting(Answer::state).containsExactly(ActivityState.NOT_STARTED);
    }

    @Test
    void anAnswerStoredWhileAnImportRunsIsNotReplaced() {
        var question = question("M1.3", "timra");
        var compared = List.of(new ImportedAnswerChange(2, question, Given.of(ActivityState.DONE)));
        recorded("M1.3", "timra", "NOT_STARTED");
        var caller = coordinator.caller();
        assertThatThrownBy(() -> work.get(AnswerImporter.class).store(compared, caller))
                .as("the press is handled anew and shows the other answer")
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(answers()).extracting(Answer::state).containsExactly(ActivityState.NOT_STARTED);
    }

    @Test
    void rowsOfAnAnswerFileThatCannotBeStoredAreListedWithReasonsAndTheOtherRowsAreStored() {
        recorded("M1.3", "sundsvall", "DONE");
        var table = exported();
        edit(table, question("M1.3", "sundsvall"), STATE, "");
        edit(table, question("M1.3", "timra"), STATE, "kanske");
        edit(table, question("M1.1", "timra"), STATE, "avvikelse");
        edit(table, question("M1.1", "lansstyrelsen"), COMMENT, "x".repeat(1_001));
        edit(table, question("M1.1", "lansstyrelsen"), STATE, "klar");
        edit(table, question("M1.2", null), STATE, "ej påbörjad");
        table.add(row(table, question("M1.2", null)).clone());
        var unknown = row(table, question("M1.2", null)).clone();
        unknown[QUESTION] = "0000000000000";
        table.add(unknown);
        var without = row(table, question("M1.2", null)).clone();
        without[QUESTION] = "";
        table.add(without);
        var shown = imports(file(table));
        assertThat(shown.says())
                .contains(
                        "Sparas: 1 svar",
                        "Hoppas över: 7 rader",
                        "Läget saknas. Ett svar kan ändras men inte tas bort.",
                        "”kanske” är inget läge.",
                        "Vid risk eller avvikelse behövs både orsak och åtgärd.",
                        "En text är längre än 1",
                        "Samma fråga finns på rad",
                        "Ingen fråga har det fråge-id:t.",
                        "Fråge-id saknas.");
        shown.confirms();
        assertThat(answers()).extracting(Answer::state).containsExactly(ActivityState.DONE, ActivityState.NOT_STARTED);
    }

    @Test
    void answersCannotBeImportedIntoAClosedRound() {
        var table = exported();
        edit(table, question("M1.2", null), STATE, "klar");
        coordinator.runs("round close");
        assertThat(imports(file(table)).says()).contains("Hoppas över: 1 rad", "Statusrundan T3 2026 stängde");
        assertThat(answers()).isEmpty();
    }

    @Test
    void onlyACoordinatorOfTheNetworkCanImportItsAnswersAndAMemberCannotExportThem() {
        var table = exported();
        edit(table, question("M1.2", null), STATE, "klar");
        var other = work.as("Samordnare social").in(SmallAssociation.COMMON_ROOM);
        assertThat(other.runs("round import", Map.of("file", file(table))).says())
                .contains("Hoppas över: 1 rad", "samordnaren för Hållbarhetsrådet");
        assertThat(timra.runs("round import", Map.of("file", file(table))).says())
                .contains("bara samordnare och förvaltare");
        assertThat(timra.runs("round export").says()).contains("bara samordnare och förvaltare");
        assertThat(answers()).isEmpty();
    }

    @Test
    void anAnswerFileWithoutTheRequiredColumnsIsRefusedWithAnExplanation() {
        var bytes = "Läge;Kommentar\nklar;ja".getBytes(StandardCharsets.UTF_8);
        assertThat(imports(new UploadedFile("svar.csv", bytes.length, most -> bytes))
                        .says())
                .contains("Filen har inga kolumner för fråge-id, revidering och läge", "/statusrunda exportera");
    }

    @Test
    void anExportedCsvFileCanBeEditedAndImported() {
        answerFor("M1.2", "ON_TRACK", "Vi möts; ofta");
        var attachment = coordinator
                .runs("round export", Map.of("format", "CSV"))
                .reply()
                .attachments()
                .get(0);
        assertThat(attachment.name()).isEqualTo("statusrunda-t3-2026.csv");
        var text = new String(attachment.bytes(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF").contains("\"Vi möts; ofta\"");
        var edited = text.replace("enligt plan", "klar").getBytes(StandardCharsets.UTF_8);
        var shown = imports(new UploadedFile("svar.csv", edited.length, most -> edited));
        assertThat(shown.says()).contains("Sparas: 1 svar", "4 rader säger detsamma");
        shown.confirms();
        assertThat(answers()).extracting(Answer::state).containsExactly(ActivityState.ON_TRACK, ActivityState.DONE);
        assertThat(answers().get(1).comment()).isEqualTo("Vi möts; ofta");
    }

    @Test
    void exportAndImportOfAnswersLeaveOutQuestionsOfNetworksThatTheUserMayNotRead() {
        work.get(JdbcTemplate.class).update("update network set closed = true where id = 'hallbar-energi'");
        assertThat(work.as("Samordnare social").runs("round export").says()).contains("3 frågor i statusrundan");
        assertThat(coordinator.runs("round export").says()).contains("5 frågor i statusrundan");
        var table = exported();
        edit(table, question("M1.3", "timra"), STATE, "klar");
        assertThat(work.as("Samordnare social")
                        .runs("round import", Map.of("file", file(table)))
                        .says())
                .contains("Ingen fråga har det fråge-id:t.")
                .doesNotContain("energi");
    }

    private List<Object[]> exported() {
        var attachment = coordinator.runs("round export").reply().attachments().get(0);
        var rows = new ArrayList<Object[]>();
        new UploadedTableFile(attachment.name(), attachment.bytes()).rows(row -> 1, 1, row -> {
            if (!row.cells().isEmpty() && row.cells().size() > QUESTION) {
                rows.add(row.cells().toArray(Object[]::new));
            }
        });
        return rows;
    }

    private void edit(List<Object[]> table, Question question, int column, String text) {
        row(table, question)[column] = text;
    }

    private static Object[] row(List<Object[]> table, Question question) {
        return table.stream()
                .filter(row -> question.id().equals(row[QUESTION]))
                .findFirst()
                .orElseThrow();
    }

    private static UploadedFile file(List<Object[]> table) {
        var bytes = Workbooks.of(table.toArray(Object[][]::new));
        return new UploadedFile("svar.xlsx", bytes.length, most -> bytes);
    }

    private BotReply imports(UploadedFile file) {
        return coordinator.runs("round import", Map.of("file", file));
    }

    private void answerFor(String code, String state, String comment) {
        coordinator.runs("round answer-for", Map.of("question", code, "state", state, "comment", comment));
    }

    private void recorded(String code, String organisation, String state) {
        coordinator.runs(
                "round answer-for",
                Map.of("question", question(code, organisation).id(), "state", state));
    }

    private Question question(String code, String organisation) {
        return work.get(Questions.class).findAllByRoundIdOrderByPosition(roundId()).stream()
                .filter(one -> one.activityId().equals("2026-" + code)
                        && (organisation == null || organisation.equals(one.organisationId())))
                .findFirst()
                .orElseThrow();
    }

    private String roundId() {
        return work.get(Rounds.class).findAllByOrderByOpenedAtDesc().get(0).id();
    }

    private List<Answer> answers() {
        return work.get(Answers.class).findAllByRoundIdOrderByRevision(roundId());
    }

    private List<String> audited(String action) {
        return work.get(JdbcTemplate.class)
                .queryForList("select detail from audit_entry where action = ?", String.class, action);
    }
}
