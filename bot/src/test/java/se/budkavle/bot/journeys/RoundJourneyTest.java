package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** End-to-end test of a status round, from its opening to its report. The bot is restarted in the middle. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoundJourneyTest {

    private static final String ROOM = "miljo-och-samhallsbyggnad";
    private static final String CAUSE = "Två av tre tjänster är vakanta";

    private RunningBot town;
    private SandboxUser coordinator;
    private SandboxUser timra;
    private SandboxUser kramfors;
    private DisplayedMessage opening;
    private DisplayedMessage report;

    @BeforeAll
    void start() {
        town = town();
        meet();
    }

    RunningBot town() {
        return RunningBot.start();
    }

    private void meet() {
        coordinator = town.as("Samordnare miljö");
        timra = town.as("Tjänsteperson Timrå");
        kramfors = town.as("Tjänsteperson Kramfors");
    }

    @AfterAll
    void close() {
        if (town != null) {
            town.close();
        }
    }

    @Test
    @Order(1)
    void anOpenedRoundIsPostedInTheChannelWithMentionsOfThePeopleAsked() {
        var shown = coordinator.runs(ROOM, "round open", Map.of("period", "T3 2026", "due", "+14", "networks", ROOM));
        assertThat(shown.says()).contains("Öppna statusrundan T3 2026?", "1 inlägg i nätverkens kanaler");
        var told = coordinator.presses(shown, "Skicka nu");
        assertThat(told.isPrivate()).isTrue();
        assertThat(told.says()).contains("Statusrundan T3 2026 är öppen", "i 1 nätverk");
        opening = coordinator.awaits(ROOM, post -> post.has("Statusrunda T3 2026 · Miljö och samhällsbyggnad"));
        assertThat(opening.mentions())
                .contains("Tjänsteperson Timrå", "Tjänsteperson Kramfors")
                .doesNotContain("Förvaltare", "Ny, utan roll");
    }

    @Test
    @Order(2)
    void theAnswerThatAnActivityGoesAsPlannedNeedsOneButtonPress() {
        var first = timra.presses(opening, "Svara");
        assertThat(first.isPrivate()).isTrue();
        assertThat(first.says()).contains("2 frågor från Miljö och samhällsbyggnad", "[Alla enligt plan]");
        var one = timra.presses(first, "En i taget");
        assertThat(one.says()).contains("2 svar kvar · Miljö och samhällsbyggnad");
        assertThat(timra.presses(one, "🟢 enligt plan").says()).contains("✓ Sparat:", "🟢 enligt plan", "1 svar kvar");
    }

    @Test
    @Order(3)
    void aRiskIsExplainedInAForm() {
        var form = kramfors.presses(kramfors.presses(opening, "Svara"), "⚠️ risk för avvikelse");
        assertThat(form.form().path("fields").size()).isEqualTo(5);
        var stored = kramfors.fillsIn(form, Map.of("state", "AT_RISK", "cause", CAUSE, "measure", "Vi hyr in"));
        assertThat(stored.says()).contains("✓ Sparat:", "⚠️ risk för avvikelse");
    }

    @Test
    @Order(4)
    void aButtonOfAnEarlierPostIsAnsweredAfterARestart() {
        town.restart();
        meet();
        assertThat(timra.presses(opening, "Svara").says()).contains("1 svar kvar · Miljö och samhällsbyggnad");
        assertThat(coordinator.sees(ROOM))
                .filteredOn(post -> post.has("Statusrunda T3 2026 · "))
                .hasSize(1);
    }

    @Test
    @Order(5)
    void aCoordinatorAnswersAQuestionForSomeoneElse() {
        assertThat(coordinator
                        .runs(ROOM, "round answer-for", Map.of("question", "M3.7", "state", "DONE"))
                        .says())
                .contains("✓ Sparat: M3.7 ☑️ klar, för Örnsköldsvik");
        assertThat(coordinator.runs(ROOM, "round show", Map.of()).says()).contains("**3 av ");
    }

    @Test
    @Order(6)
    void privateRepliesAreNotVisibleToOthers() {
        for (var other : List.of(coordinator, timra, town.as("Tjänsteperson Sundsvall"), town.as("Förvaltare"))) {
            assertThat(other.sees(ROOM)).extracting(DisplayedMessage::id).contains(opening.id());
            assertThat(other.sees(ROOM)).noneMatch(message -> message.has(CAUSE));
        }
        assertThat(town.as("Tjänsteperson Sundsvall").sees(ROOM)).noneMatch(DisplayedMessage::isPrivate);
        assertThat(kramfors.sees(ROOM)).anyMatch(message -> message.isPrivate() && message.has("✓ Sparat"));
    }

    @Test
    @Order(7)
    void onlyPeopleWithMissingAnswersAreReminded() {
        for (int reminder = 1; reminder <= 2; reminder++) {
            int expected = reminder;
            town.settle();
            town.moveToWhatIsNext();
            RunningBot.within(
                    () -> "reminder " + expected,
                    () -> coordinator.sees(ROOM).stream()
                                    .filter(post -> post.has("Påminnelse: statusrunda T3 2026"))
                                    .count()
                            == expected);
        }
        var reminder = coordinator.awaits(ROOM, post -> post.has("Påminnelse: statusrunda T3 2026"));
        assertThat(reminder.mentions()).contains("Tjänsteperson Timrå").doesNotContain("Förvaltare", "Ny, utan roll");
    }

    @Test
    @Order(8)
    void aRoundThatClosesAutomaticallyPostsOneReport() {
        town.moveToWhatIsNext();
        // The status round closes at the end of the day, and its report is posted the next morning.
        town.settle();
        town.moveToWhatIsNext();
        report = coordinator.awaits(ROOM, post -> post.has("Rapport: statusrunda T3 2026"));
        assertThat(report.says()).contains("**3 av ", "Svar saknas: ", "1 risk för avvikelse", "1 klar");
        assertThat(coordinator.sees(ROOM))
                .filteredOn(post -> post.has("Rapport: statusrunda T3 2026"))
                .hasSize(1);
        var closed = coordinator.awaits(ROOM, post -> post.id().equals(opening.id()) && post.has("Rundan stängde"));
        assertThat(closed.says()).contains("svar har kommit in").doesNotContain("[Svara]");
    }

    @Test
    @Order(9)
    void thePictureInTheReportHasAnAlternativeText() {
        var picture = report.attachment(".png");
        assertThat(town.door().file(picture)).startsWith(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');
        assertThat(picture.path("width").asInt()).isPositive();
        assertThat(picture.path("description").asString()).contains("3 av ", "risk för avvikelse");
    }

    @Test
    @Order(10)
    void theReportHasASpreadsheetWithARowForEachQuestion() throws IOException {
        var rows = new ArrayList<Row>();
        try (var book = new ReadableWorkbook(
                        new ByteArrayInputStream(town.door().file(report.attachment(".xlsx"))));
                var read = book.getFirstSheet().openStream()) {
            read.forEach(rows::add);
        }
        int questions = Integer.parseInt(report.says().replaceAll("(?s).*\\*\\*3 av (\\d+)\\*\\*.*", "$1"));
        assertThat(rows).hasSize(1 + questions);
        assertThat(column(rows, 9)).contains("enligt plan", "risk för avvikelse", "klar", "svar saknas");
        assertThat(column(rows, 11)).contains(CAUSE);
        assertThat(column(rows, 15)).contains("Örnsköldsvik");
    }

    @Test
    @Order(11)
    void everyInteractionGotAResponse() {
        assertThat(town.didNotRespond()).isZero();
    }

    private static List<String> column(List<Row> rows, int index) {
        return rows.stream()
                .map(row -> row.getOptionalCell(index).map(Cell::getText).orElse(""))
                .toList();
    }
}
