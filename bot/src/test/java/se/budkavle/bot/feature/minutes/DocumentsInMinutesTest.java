package se.budkavle.bot.feature.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.HeldMeeting;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.agenda.AgendaItemContent;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.agenda.ItemPurpose;
import se.budkavle.storage.agenda.NewAgendaItem;
import se.budkavle.storage.document.Documents;
import se.budkavle.storage.minutes.MinutesEditions;

/** Tests which documents minutes list, in the message, in its files and in stored editions. */
class DocumentsInMinutesTest {

    private final Workplace work = Workplace.fresh();
    private final HeldMeeting held = HeldMeeting.on(work, "2026-12-10", "Budget");
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);

    @Test
    void theMinutesListTheDocumentsOfTheMeetingAndItsAcceptedItemsButNotOfProposedItems() throws IOException {
        add("Karta *ny* @everyone.pdf", null);
        add("Budget.pdf", "Budget");
        work.get(AgendaItems.class)
                .save(NewAgendaItem.proposed(
                        held.meeting().id(),
                        new AgendaItemContent("Laddplatser", null, null, 0, ItemPurpose.INFORMATION),
                        HeldMeeting.person(work, "Ledamot Timrå, majoritet").id(),
                        5000,
                        work.clock().instant()));
        add("Förslag.pdf", "Laddplatser");
        decideAndSend();
        assertThat(held.sentMinutes())
                .singleElement(STRING)
                .doesNotContain("Förslag.pdf")
                .contains("Handlingar: • Karta _ny_ @everyone.pdf\n• Budget.pdf");
        assertThat(texts(posted(".pdf"), posted(".docx")))
                .allSatisfy(text -> assertThat(text).contains("Handlingar: Karta _ny_ @everyone.pdf, Budget.pdf"));
    }

    @Test
    void minutesWithoutDocumentsDoNotMentionDocuments() throws IOException {
        decideAndSend();
        assertThat(held.sentMinutes()).singleElement(STRING).doesNotContain("Handlingar");
        assertThat(texts(posted(".pdf"), posted(".docx")))
                .allSatisfy(text -> assertThat(text).doesNotContain("Handlingar"));
    }

    @Test
    void theMessageListsTenDocumentsAndTheFilesListAll() throws IOException {
        for (int number = 1; number <= 12; number++) {
            add("Bilaga " + number + ".pdf", null);
        }
        decideAndSend();
        assertThat(held.sentMinutes()).singleElement(STRING).contains("• Bilaga 10.pdf\n… och 2 till");
        assertThat(texts(posted(".pdf"), posted(".docx")))
                .allSatisfy(text -> assertThat(text).contains("Bilaga 11.pdf, Bilaga 12.pdf"));
    }

    @Test
    void documentsAddedAfterTheMinutesWereSentAreListedOnlyInTheNextEdition() throws IOException {
        add("Budget.pdf", null);
        decideAndSend();
        work.clock().forward(Duration.ofMinutes(5));
        add("Protokoll.pdf", null);
        assertThat(coordinator.runs("minutes").says()).doesNotContain("Protokoll.pdf");
        var budget = work.get(Documents.class).ofMeeting(held.meeting().id()).get(0);
        coordinator
                .press(null, "document:remove:" + budget.id(), List.of(), Map.of())
                .presses("Ta bort");
        coordinator.runs("minutes").presses("Rätta").fillsIn(Map.of("reason", "Fler handlingar"));
        coordinator.runs("minutes").presses("Granska och skicka").confirms();
        assertThat(held.sentMinutes()).singleElement(STRING).contains("Handlingar: • Protokoll.pdf");
        work.restart();
        assertThat(texts(edition(".pdf"), edition(".docx")))
                .allSatisfy(text ->
                        assertThat(text).contains("Handlingar: Budget.pdf").doesNotContain("Protokoll"));
    }

    @Test
    void anEditionStoredWithoutAListOfDocumentsCanBeRead() throws IOException {
        decideAndSend();
        work.get(JdbcTemplate.class)
                .update("update minutes_edition set contents = replace(contents, ',\"documents\":[]', '')");
        assertThat(work.get(MinutesEditions.class)
                        .findAllByMeetingIdOrderByNumber(held.meeting().id())
                        .get(0)
                        .contents())
                .doesNotContain("documents");
        coordinator.runs("minutes").presses("Rätta").fillsIn(Map.of("reason", "Fel"));
        assertThat(texts(edition(".docx"))).allSatisfy(text -> assertThat(text).contains("Budgeten antas"));
    }

    private void add(String name, @Nullable String item) {
        var bytes = ("%PDF-1.7 " + name).getBytes(StandardCharsets.UTF_8);
        var file = new UploadedFile(name, bytes.length, most -> bytes);
        var meeting = held.meeting().id();
        coordinator.runs(
                "document add",
                item == null
                        ? Map.of("meeting", meeting, "file", file)
                        : Map.of("meeting", meeting, "file", file, "item", item));
    }

    private void decideAndSend() {
        coordinator.press(
                null, "minutes:decided:" + held.meeting().id() + ":-", List.of(), Map.of("text", "Budgeten antas"));
        coordinator.runs("minutes").presses("Granska och skicka").confirms();
    }

    private Attachment posted(String ending) {
        work.tick();
        work.tick();
        return work.chat().postsIn(SmallAssociation.COUNCIL_ROOM).stream()
                .flatMap(posted -> posted.post().attachments().stream())
                .filter(file -> file.name().endsWith(ending))
                .findFirst()
                .orElseThrow();
    }

    private Attachment edition(String ending) {
        BotReply shown = coordinator
                .runs("minutes", Map.of("meeting", held.meeting().id()))
                .chooses(work.get(MinutesEditions.class)
                        .findAllByMeetingIdOrderByNumber(held.meeting().id())
                        .get(0)
                        .id());
        return shown.reply().attachments().stream()
                .filter(file -> file.name().endsWith(ending))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Attachment... files) throws IOException {
        var texts = new ArrayList<String>();
        for (var file : files) {
            if (file.name().endsWith(".pdf")) {
                try (var pdf = Loader.loadPDF(file.bytes())) {
                    texts.add(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "));
                }
            } else {
                try (var document = new XWPFDocument(new ByteArrayInputStream(file.bytes()))) {
                    texts.add(String.join(
                            " ",
                            document.getParagraphs().stream()
                                    .map(XWPFParagraph::getText)
                                    .toList()));
                }
            }
        }
        return texts;
    }
}
