package se.budkavle.bot.feature.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.HeldMeeting;
import se.budkavle.bot.testing.PdfAccessibility;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.agenda.AgendaItems;

class ExtractTest {

    private static final String CHAIR = "Ledamot Timrå, majoritet";
    private static final String SECOND = "Ledamot Timrå, opposition";

    private final Workplace work = Workplace.fresh();
    private final HeldMeeting held = HeldMeeting.on(work, "2026-12-10", "Budget", "Laddplatser");
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);

    @Test
    void anExtractOfFormalMinutesContainsHeadingAttendanceDecisionReservationsAndVerifiers() throws IOException {
        coordinator.runs("network settings", Map.of("network", HeldMeeting.COUNCIL, "minutes-kind", "FORMAL"));
        for (var name : List.of(CHAIR, SECOND)) {
            coordinator.press(null, "meeting:present:" + held.meeting().id() + ":0", List.of(id(name)), Map.of());
        }
        choose("CHAIR", CHAIR);
        choose("SECOND", SECOND);
        writes("decided", 0, Map.of("text", "Budgeten antas"));
        writes("decided", 1, Map.of("text", "Tio platser byggs"));
        writes("reserved", 1, Map.of("who", SECOND, "text", "För dyrt **nu** @everyone"));
        send();
        work.as(CHAIR).press(null, "minutes:adjust:" + held.meeting().id() + ":1", List.of(), Map.of());
        var extract = card("platser").presses("Utdrag");
        assertThat(extract.says())
                .contains(
                        "Utdrag, § 2/2026: Hållbarhetsrådet – Rådets möte, 10 december 2026", "Nätverkets protokoll.");
        assertThat(document(extract))
                .isEqualTo(pdf(extract))
                .contains(
                        "Utdrag, § 2/2026: Hållbarhetsrådet – Rådets möte, 10 december 2026",
                        "Närvarande: " + CHAIR + ", " + SECOND,
                        "Justerat av ordföranden " + CHAIR + " 10 december 2026",
                        "§ 2/2026 Laddplatser",
                        "Beslut: § 2/2026 Tio platser byggs",
                        "Reservation, " + SECOND + ": För dyrt **nu** @everyone",
                        "Nätverkets protokoll. Det är ingen juridisk underskrift.")
                .doesNotContain("Budget");
    }

    @Test
    void anExtractOfMinutesThatAreNotFormalContainsOnlyItsOwnDecision() throws IOException {
        writes("decided", 0, Map.of("text", "Budgeten antas"));
        writes("decided", 0, Map.of("text", "Tio platser byggs"));
        send();
        assertThat(document(card("platser").presses("Utdrag")))
                .contains("1. Budget", "Beslut: § 2/2026 Tio platser byggs", "inget justerat protokoll")
                .doesNotContain("Budgeten antas");
    }

    @Test
    void anExtractContainsACorrectionOfTheMinutesOnlyAfterTheCorrectionIsSent() throws IOException {
        writes("decided", 0, Map.of("text", "Budgeten antas"));
        assertThat(extract(1).says()).contains("§ 1/2026 finns inte i något som är skickat");
        send();
        coordinator.runs("minutes").presses("Rätta").fillsIn(Map.of("reason", "Ett beslut saknas"));
        writes("noted", 0, Map.of("text", "Läget är bra"));
        assertThat(document(extract(1))).doesNotContain("Läget är bra");
        send();
        assertThat(document(extract(1))).contains("Läget är bra", "Rättad version 2: Ett beslut saknas");
        assertThat(extract(9).says()).contains("§ 9/2026 finns inte");
    }

    @Test
    void onlyMembersOfTheNetworkGetExtracts() {
        writes("decided", 0, Map.of("text", "Budgeten antas"));
        send();
        var other = work.as("Samordnare social");
        assertThat(other.press(null, "minutes:extract:" + held.meeting().id() + ":1:2026", List.of(), Map.of())
                        .says())
                .contains("kan bara nätverkets medlemmar läsa");
        var found = other.runs("decision search", Map.of("words", "budgeten"));
        assertThat(found.says()).doesNotContain("[Utdrag]");
    }

    @Test
    void thePdfsOfAnExtractAndOfTheMinutesAreAccessible() {
        writes("decided", 0, Map.of("text", "Budgeten antas"));
        writes("noted", 1, Map.of("text", "Läget är bra"));
        document("Karta 🗺.pdf");
        send();
        assertThat(PdfAccessibility.faults(file(card("budget").presses("Utdrag"), ".pdf")))
                .isEmpty();
        work.tick();
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM).stream()
                        .flatMap(posted -> posted.post().attachments().stream())
                        .filter(file -> file.name().endsWith(".pdf")))
                .singleElement()
                .satisfies(file ->
                        assertThat(PdfAccessibility.faults(file.bytes())).isEmpty());
    }

    @Test
    void anExtractListsNoDocuments() throws IOException {
        document("Karta.pdf");
        writes("decided", 0, Map.of("text", "Budgeten antas"));
        send();
        assertThat(document(card("budget").presses("Utdrag"))).doesNotContain("Karta");
    }

    private void document(String name) {
        var bytes = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        coordinator.runs(
                "document add",
                Map.of("meeting", held.meeting().id(), "file", new UploadedFile(name, bytes.length, most -> bytes)));
    }

    private BotReply extract(int number) {
        return coordinator.press(
                null, "minutes:extract:" + held.meeting().id() + ":" + number + ":2026", List.of(), Map.of());
    }

    /** Returns the private reply about the only decision that contains this word. */
    private BotReply card(String word) {
        var found = coordinator.runs("decision search", Map.of("words", word));
        return found.reply().rows().stream()
                .map(row -> row.choice())
                .filter(choice -> choice != null)
                .findFirst()
                .map(choice -> found.chooses(choice.items().get(0).value()))
                .orElse(found);
    }

    private void choose(String part, String name) {
        coordinator.press(
                null, "minutes:adjuster:" + held.meeting().id() + ":" + part + ":0", List.of(id(name)), Map.of());
    }

    private void writes(String act, int item, Map<String, String> fields) {
        var id = work.get(AgendaItems.class)
                .findAllByMeetingIdOrderByPositionAscIdAsc(held.meeting().id())
                .get(item)
                .id();
        assertThat(coordinator
                        .press(null, "minutes:" + act + ":" + held.meeting().id() + ":" + id, List.of(), fields)
                        .says())
                .contains("✓");
    }

    private void send() {
        coordinator.runs("minutes").presses("Granska och skicka").confirms();
    }

    private static String document(BotReply heard) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file(heard, ".docx")))) {
            return String.join(
                    " ",
                    document.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .toList());
        }
    }

    private static String pdf(BotReply heard) throws IOException {
        try (var pdf = Loader.loadPDF(file(heard, ".pdf"))) {
            return new PDFTextStripper()
                    .getText(pdf)
                    .replaceAll("\\s+", " ")
                    .strip()
                    .replaceFirst("^1 \\(1\\) ", "");
        }
    }

    private static byte[] file(BotReply heard, String ending) {
        return heard.reply().attachments().stream()
                .filter(file -> file.name().endsWith(ending))
                .findFirst()
                .orElseThrow()
                .bytes();
    }

    private String id(String name) {
        return HeldMeeting.person(work, name).id();
    }
}
