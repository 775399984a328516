package se.budkavle.bot.feature.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.AnsweredRounds;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.PdfAccessibility;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.document.Document;
import se.budkavle.storage.document.Documents;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Rounds;

/** Tests the texts of the board paper, that its summary fits on the first page, and that the document is accessible. */
class BoardPaperTest {

    private static final String LONG = "Upphandlingen överklagades & <avtalet> dröjer till efter sommaren. ".repeat(12);

    private final Workplace work = Workplace.fresh();

    @BeforeEach
    void twoRounds() {
        SmallPlan.settle(work);
        SmallPlan.more(work, 12);
        open("T1 2027");
        answer(List.of("ON_TRACK", "ON_TRACK", "ON_TRACK", "ON_TRACK", "ON_TRACK", "ON_TRACK", "ON_TRACK"), "", "");
        work.as("Samordnare miljö").runs("round close");
        work.as("Samordnare miljö")
                .runs("plan judge", Map.of("goal", "M1"))
                .fillsIn(Map.of("verdict", "HARD", "reason", "Två kommuner saknar pengar"));
        work.clock().forward(Duration.ofDays(90));
        open("T2 2027");
        answer(
                List.of("DONE", "OFF_TRACK", "OFF_TRACK", "OFF_TRACK", "OFF_TRACK", "OFF_TRACK", "OFF_TRACK"),
                LONG,
                "En jurist");
        work.as("Samordnare miljö").runs("round close");
    }

    @Test
    void theFirstPageOfTheBoardPaperContainsTheSummaryAndLaterPagesTheDetails() throws IOException {
        var pdf = file("Förvaltare", "styrelseunderlag.pdf");
        Files.createDirectories(Path.of("target", "board"));
        Files.write(Path.of("target", "board", "board.pdf"), pdf);
        var first = page(pdf, 1);
        assertThat(first)
                .contains(
                        "Uppföljning till styrelsen",
                        "Enligt statusrunda T2 2027",
                        "7 av 17 svar har kommit in (41 %)",
                        "Mål (1)",
                        "■ 1 svårt att uppnå",
                        "Svar om aktiviteterna (17)",
                        "✓ 1 klar",
                        "■ 6 avvikelse",
                        "◌ 10 svar saknas",
                        "Ändrat sedan T1 2027: 1 bättre, 6 sämre, 0 oförändrade",
                        "M1 Mindre utsläpp är svårt att uppnå",
                        "behöver En jurist. Vem tar hand om det?",
                        "Har inte svarat");
        assertThat(page(pdf, 2)).contains("Mål för mål", "Två kommuner saknar pengar", "Enligt svaren: inget förslag");
        assertThat(page(pdf, 0)).contains("Bilaga: alla svar");
        assertThat(first)
                .doesNotContain("Mål för mål")
                .containsSubsequence(
                        "svar har kommit in",
                        "Det har ändrats",
                        "Så står det till",
                        "Indikatorernas trend (1)",
                        "○ 1 mål utan indikator",
                        "Viktigaste avvikelserna");
    }

    @Test
    void thePdfIsAccessibleAndTheWordDocumentContainsTheCountsDeviationsAndAllAnswers() throws IOException {
        assertThat(PdfAccessibility.faults(file("Förvaltare", "styrelseunderlag.pdf")))
                .isEmpty();
        try (var document = new XWPFDocument(new ByteArrayInputStream(file("Förvaltare", "styrelseunderlag.docx")))) {
            var text =
                    document.getParagraphs().stream().map(one -> one.getText()).toList();
            assertThat(text)
                    .contains(
                            "Svar om aktiviteterna (17): ✓ 1 klar · ■ 6 avvikelse · ◌ 10 svar saknas",
                            "Svar (17): ✓ 7 svar · ◌ 10 svar saknas",
                            "M1 Mindre utsläpp är svårt att uppnå. Ska målet, tiden eller resurserna ändras?");
            // The first table has at most five deviations, each goal has its own, and the last has every answer.
            assertThat(document.getTables())
                    .extracting(one -> one.getRows().size())
                    .containsExactly(6, 7, 18);
        }
    }

    @Test
    void theBoardPaperLeavesOutClosedNetworksAndCountsMissingAnswersPerOrganisation() throws IOException {
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet").orElseThrow().closed(true));
        networks.save(networks.findById("hallbar-energi").orElseThrow().showingMissing(false));
        assertThat(page(file("Förvaltare", "styrelseunderlag.pdf"), 0))
                .contains("Ett stängt nätverk ingår inte")
                .containsPattern("Har inte svarat Timrå\\h10 ")
                .doesNotContain("Klimatplan i varje kommun");
    }

    @Test
    void aClosedNetworkWithItsOwnRoundIsCountedAmongTheOmittedNetworks() throws IOException {
        var rounds = new AnsweredRounds(work);
        var own = rounds.closed("T1 2027", work.clock().instant().minus(Duration.ofDays(1)));
        rounds.asks(own, "S1.1", "socialchefer", null, ActivityState.ON_TRACK);
        var networks = work.get(Networks.class);
        networks.save(networks.findById("socialchefer").orElseThrow().closed(true));
        assertThat(page(file("Förvaltare", "styrelseunderlag.pdf"), 0)).contains("Ett stängt nätverk ingår inte");
    }

    @Test
    void aCoordinatorGetsTheBoardPaperOfAnAreaWithAClosedRoundAndAMemberGetsNone() {
        assertThat(work.as("Förvaltare")
                        .runs("report board", Map.of("area", "social"))
                        .says())
                .contains("Ingen statusrunda har avslutats");
        assertThat(work.as("Samordnare miljö")
                        .runs("report board", Map.of("area", "miljo"))
                        .reply()
                        .attachments())
                .hasSize(2);
        assertThat(work.as("Socialchef Timrå").runs("report board").says()).contains("Det kan bara");
    }

    @Test
    void theBoardPaperShowsTargetsAndTrendsOfIndicatorsExceptThoseOfClosedNetworks() throws IOException {
        indicator("hallbar-energi", "Företag & <bolag>");
        indicator("hallbarhetsradet", "Hemligt");
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet").orElseThrow().closed(true));
        var pdf = file("Förvaltare", "styrelseunderlag.pdf");
        Files.createDirectories(Path.of("target", "board"));
        Files.write(Path.of("target", "board", "board-indicators.pdf"), pdf);
        assertThat(page(pdf, 1)).contains("Indikatorernas trend (1)", "↗ 1 positiv trend");
        assertThat(page(pdf, 0)).doesNotContain("Hemligt", "Indikatorer: data saknas");
        assertThat(PdfAccessibility.faults(pdf)).isEmpty();
        try (var document = new XWPFDocument(new ByteArrayInputStream(file("Förvaltare", "styrelseunderlag.docx")))) {
            var row = document.getTables().get(1).getRow(1).getTableCells().stream()
                    .map(one -> one.getText())
                    .toList();
            assertThat(row)
                    .containsExactly(
                            "Företag & <bolag>",
                            "50 företag (20 november 2026)",
                            "målet är 200 företag senast 31 december 2027",
                            "målet är inte nått · ↗ positiv trend",
                            "Jämfört med utgångsläget 40 företag (1 januari 2026), högre är bättre");
        }
    }

    @Test
    void aLateActivityIsListedAsADeviationWithItsDeadline() throws IOException {
        work.as("Samordnare miljö").runs("plan deadline", Map.of("activity", "M1.4", "date", "2027-02-24"));
        work.clock().forward(Duration.ofDays(7));
        open("T3 2027");
        answer(List.of("ON_TRACK", "ON_TRACK", "ON_TRACK", "ON_TRACK", "ON_TRACK", "ON_TRACK"), "", "");
        work.as("Samordnare miljö").runs("round close");
        try (var document = new XWPFDocument(new ByteArrayInputStream(file("Förvaltare", "styrelseunderlag.docx")))) {
            assertThat(document.getTables().get(0).getRows())
                    .extracting(row -> row.getTableCells().stream()
                            .map(one -> one.getText())
                            .toList())
                    .last()
                    .isEqualTo(List.of(
                            "M1.4 Karta 4", "◆ försenad, skulle vara klar 24 februari 2027", "–", "–", "Timrå"));
        }
    }

    @Test
    void aNewBoardPaperReplacesTheOneAddedToTheBoardsNextMeeting() {
        var meeting = boardMeeting(10);
        boardMeeting(20);
        var coordinator = work.as("Samordnare miljö");
        var reply = coordinator.runs("report board");
        assertThat(reply.says()).contains("bland handlingarna till Hållbarhetsrådet – Styrelsens möte den 3 mars 2027");
        var shown = reply.presses("Lägg till i kallelsen");
        assertThat(shown.says())
                .contains(
                        "Lägga till styrelseunderlaget till Hållbarhetsrådet – Styrelsens möte den 3 mars 2027?",
                        "7 av 17 svar har kommit in")
                .doesNotContain("ersätter");
        assertThat(names(meeting)).isEmpty();
        assertThat(shown.confirms().says()).contains("✓ styrelseunderlag.pdf finns nu bland handlingarna");
        shown.confirms();
        var first = work.get(Documents.class).ofMeeting(meeting.id());
        assertThat(first).extracting(Document::name).containsExactly("styrelseunderlag.pdf");
        var again = coordinator.runs("report board").presses("Lägg till i kallelsen");
        assertThat(again.says()).contains("Det ersätter underlaget från");
        again.confirms();
        assertThat(work.get(Documents.class).ofMeeting(meeting.id()))
                .singleElement()
                .isNotEqualTo(first.get(0));
        coordinator
                .runs("report board", Map.of("area", "miljo"))
                .presses("Lägg till i kallelsen")
                .confirms();
        assertThat(names(meeting))
                .containsExactly("styrelseunderlag.pdf", "styrelseunderlag Miljömässig hållbarhet.pdf");
        assertThat(work.get(AuditLog.class).newest("document.add", null, null, 10))
                .hasSize(3);
        assertThat(work.get(AuditLog.class).newest("document.remove", null, null, 10))
                .hasSize(1);
    }

    @Test
    void aBoardPaperThatHasChangedSinceItsPreviewIsShownAgainInsteadOfBeingAdded() {
        var meeting = boardMeeting(10);
        var shown = work.as("Samordnare miljö").runs("report board").presses("Lägg till i kallelsen");
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbar-energi").orElseThrow().closed(true));
        assertThat(shown.confirms().says()).contains("Ett stängt nätverk ingår inte");
        assertThat(names(meeting)).isEmpty();
    }

    @Test
    void onlyWritersOfTheBoardsMinutesCanAddTheBoardPaperAndNotToACancelledMeeting() {
        var meeting = boardMeeting(10);
        var other = work.as("Samordnare social");
        assertThat(other.runs("report board").says())
                .contains("Lägg till dem i styrelsens möte")
                .doesNotContain("Lägg till i kallelsen");
        assertThat(attach(other, meeting)).contains("Det kan bara samordnaren");
        assertThat(attach(work.as("Socialchef Timrå"), meeting)).contains("Det kan bara");
        work.get(Meetings.class).save(meeting.cancelled(null, work.clock().instant()));
        assertThat(attach(work.as("Samordnare miljö"), meeting)).contains("Mötet är inställt");
        assertThat(work.as("Samordnare miljö").runs("report board").says()).doesNotContain("Lägg till i kallelsen");
        assertThat(names(meeting)).isEmpty();
    }

    private static String attach(TestUser who, Meeting meeting) {
        return who.press(null, "report:attach:" + meeting.id(), List.of(), Map.of())
                .says();
    }

    private List<String> names(Meeting meeting) {
        return work.get(Documents.class).ofMeeting(meeting.id()).stream()
                .map(Document::name)
                .toList();
    }

    private Meeting boardMeeting(int daysAhead) {
        var starts = work.clock().instant().plus(Duration.ofDays(daysAhead));
        return work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbarhetsradet",
                        "Styrelsens möte",
                        starts,
                        starts.plusSeconds(3600),
                        Venue.of(MeetingFormat.PHYSICAL, "Härnösand", null),
                        null,
                        MovableClock.START));
    }

    private void indicator(String network, String title) {
        work.as("Samordnare miljö")
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
        work.as("Samordnare miljö")
                .runs("indicator report", Map.of("indicator", title))
                .fillsIn(Map.of("amount", "50", "day", "2026-11-20", "comment", ""));
    }

    private byte[] file(String reader, String name) {
        return work.as(reader).runs("report board").reply().attachments().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .bytes();
    }

    /** Returns the text of one page of the PDF, or of all pages for 0. */
    private static String page(byte[] bytes, int number) throws IOException {
        try (var pdf = Loader.loadPDF(bytes)) {
            var stripper = new PDFTextStripper();
            if (number > 0) {
                stripper.setStartPage(number);
                stripper.setEndPage(number);
            }
            return stripper.getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private void open(String period) {
        work.as("Samordnare miljö")
                .runs("round open", Map.of("period", period, "due", "+14"))
                .confirms();
    }

    /** Answers the first questions of the open round with these states, in the plan's order. */
    private void answer(List<String> states, String cause, String help) {
        var round = work.get(Rounds.class).open().get(0);
        var questions = work.get(Questions.class).findAllByRoundIdOrderByPosition(round.id()).stream()
                .sorted(Comparator.comparing(Question::position)
                        .thenComparing(one -> String.valueOf(one.organisationId())))
                .toList();
        for (int i = 0; i < states.size(); i++) {
            work.as("Förvaltare")
                    .press(
                            null,
                            "round:explain:" + questions.get(i).id() + ":0",
                            List.of(),
                            Map.of("state", states.get(i), "cause", cause, "measure", cause, "help", help));
        }
    }
}
