package se.budkavle.bot.feature.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.ConcurrentActions;
import se.budkavle.bot.testing.HeldMeeting;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.Verifier;
import se.budkavle.storage.minutes.VerifierRole;
import se.budkavle.storage.minutes.Verifiers;

class FormalMinutesTest {

    private final Workplace work = Workplace.fresh();
    private final HeldMeeting held = HeldMeeting.on(work, "2026-12-10", "Budget", "Laddplatser", "Övrigt");
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);

    @Test
    void aSettingOfTheNetworkDecidesWhetherItsMinutesAreNotesOrFormalMinutes() {
        assertThat(coordinator.runs("network settings", Map.of()).says())
                .contains("Det som skickas efter mötena är minnesanteckningar");
        assertThat(kind("FORMAL").says()).contains("✓ Sparat", "Det som skickas efter mötena är protokoll");
        assertThat(coordinator.runs("minutes").says())
                .contains("Protokoll: Hållbarhetsrådet – Rådets möte, 10 december 2026", "1. Budget");
        assertThat(work.as("Förvaltare").runs("audit").says())
                .contains("anteckningssort: protokoll")
                .doesNotContain("FORMAL");
        assertThat(kind("**fet** @everyone").says()).contains("går inte att välja här");
        assertThat(coordinator.inEnglish().runs("minutes").says()).contains("Formal minutes: Hållbarhetsrådet");
        kind("NOTES");
        assertThat(coordinator.runs("minutes").says()).contains("Minnesanteckningar: ");
    }

    @Test
    void inSentFormalMinutesEveryItemHasAParagraphNumberThatItsDecisionShares() {
        kind("FORMAL");
        verifiers(held.meeting());
        decides(held.meeting(), 1, "Tio platser byggs");
        notes(held.meeting(), 0, "Läget är bra");
        var preview = coordinator.runs("minutes").presses("Granska och skicka");
        assertThat(preview.says())
                .contains("Så här går det ut som protokoll", "Varje punkt får sin §", "1. Budget")
                .doesNotContain("§ 1/2026");
        assertThat(preview.confirms().says()).contains("✓ Protokollet från Hållbarhetsrådet – Rådets möte");
        assertThat(held.sentMinutes())
                .singleElement(STRING)
                .contains(
                        "Protokoll: Hållbarhetsrådet – Rådets möte",
                        "Beslut (1): • § 2/2026 Tio platser byggs",
                        "§ 1/2026 Budget\nLäget är bra",
                        "Nätverkets protokoll. Det är ingen juridisk underskrift.")
                .doesNotContain("Minnesanteckningar");
        assertThat(coordinator.runs("minutes").says())
                .contains("§ 1/2026 Budget", "§ 2/2026 Laddplatser · ett beslut", "§ 3/2026 Övrigt");
        assertThat(coordinator
                        .runs("decision search", Map.of("words", "platser"))
                        .says())
                .contains("§ 2/2026");
    }

    @Test
    void thePdfAndTheDocxContainTheKindOfTheMinutesAndTheParagraphNumbers() throws IOException {
        kind("FORMAL");
        verifiers(held.meeting());
        decides(held.meeting(), 1, "Tio platser byggs");
        send();
        held.sentMinutes();
        var texts = Stream.of(document(), pdf()).toList();
        assertThat(texts)
                .allSatisfy(text -> assertThat(text)
                        .contains(
                                "Protokoll: Hållbarhetsrådet – Rådets möte, 10 december 2026",
                                "§ 1/2026 Budget Inget antecknat.",
                                "§ 2/2026 Laddplatser Beslut: § 2/2026 Tio platser byggs",
                                "§ 3/2026 Övrigt",
                                "Nätverkets protokoll. Det är ingen juridisk underskrift."));
    }

    @Test
    void notesAndFormalMinutesShareOneSeriesOfNumbersThatRestartsEachYear() {
        decides(held.meeting(), 0, "Första beslutet");
        send();
        kind("FORMAL");
        assertThat(coordinator.runs("minutes").says())
                .as("sent as notes")
                .contains("Minnesanteckningar: ", "1. Budget");
        var second = HeldMeeting.on(work, "2026-12-17", "Vägar", "Broar");
        verifiers(second.meeting());
        decides(second.meeting(), 1, "Bron byggs");
        send();
        assertThat(coordinator.runs("minutes").says()).contains("§ 2/2026 Vägar", "§ 3/2026 Broar · ett beslut");
        kind("NOTES");
        assertThat(coordinator.runs("minutes").says()).as("the kind stays").contains("Protokoll: ", "§ 2/2026 Vägar");
        var third = HeldMeeting.on(work, "2027-01-14", "Skolor");
        decides(third.meeting(), 0, "Skolan byggs");
        send();
        assertThat(numbers()).containsExactly("1/2026", "2/2026", "3/2026", "1/2027");
    }

    @Test
    void aCorrectionDoesNotChangeTheParagraphNumbersOrTheKindOfTheMinutes() {
        kind("FORMAL");
        verifiers(held.meeting());
        decides(held.meeting(), 0, "Budgeten antas");
        send();
        kind("NOTES");
        coordinator.runs("minutes").presses("Rätta").fillsIn(Map.of("reason", "Ett beslut saknas"));
        decides(held.meeting(), 2, "Mötet avslutas");
        send();
        work.clock().forward(Duration.ofSeconds(10));
        assertThat(held.sentMinutes())
                .singleElement(STRING)
                .contains(
                        "Protokoll: ",
                        "Rättad version 2: Ett beslut saknas",
                        "• § 1/2026 Budgeten antas\n• § 3/2026 Mötet avslutas");
        assertThat(numbers()).containsExactly("1/2026", "2/2026", "3/2026");
        assertThat(coordinator
                        .runs("minutes")
                        .chooses(work.get(JdbcTemplate.class)
                                .queryForObject("select id from minutes_edition where number = 1", String.class))
                        .says())
                .contains("Version 1 av protokollet: ", "Nätverkets protokoll.");
    }

    @Test
    void minutesOfTwoMeetingsSentSimultaneouslyGetDifferentParagraphNumbers() throws Exception {
        kind("FORMAL");
        decides(held.meeting(), 0, "Första");
        var other = HeldMeeting.on(work, "2026-12-11", "Vägar", "Broar");
        decides(other.meeting(), 0, "Andra");
        verifiers(held.meeting());
        verifiers(other.meeting());
        List<Supplier<BotReply>> sent = Stream.of(held, other)
                .map(one -> coordinator.press(
                        null, "minutes:finish:" + one.meeting().id(), List.of(), Map.of()))
                .<Supplier<BotReply>>map(preview -> preview::confirms)
                .toList();
        ConcurrentActions.all(sent);
        assertThat(numbers()).containsExactly("1/2026", "2/2026", "3/2026", "4/2026", "5/2026");
        assertThat(work.get(JdbcTemplate.class)
                        .queryForObject("select count(*) from minutes where edition = 1", Integer.class))
                .isEqualTo(2);
    }

    private List<String> numbers() {
        return work.get(JdbcTemplate.class)
                .query(
                        "select number, year from minutes_paragraph order by year, number",
                        (row, at) -> row.getInt(1) + "/" + row.getInt(2));
    }

    private BotReply kind(String kind) {
        return coordinator.runs("network settings", Map.of("network", HeldMeeting.COUNCIL, "minutes-kind", kind));
    }

    private void decides(Meeting meeting, int item, String text) {
        writes(meeting, "decided", item, text);
    }

    private void notes(Meeting meeting, int item, String text) {
        writes(meeting, "noted", item, text);
    }

    private void verifiers(Meeting meeting) {
        var now = work.clock().instant();
        var by = HeldMeeting.person(work, "Samordnare miljö").id();
        work.get(Verifiers.class)
                .save(Verifier.of(
                        meeting.id(),
                        VerifierRole.CHAIR,
                        HeldMeeting.person(work, "Ledamot Timrå, majoritet").id(),
                        by,
                        now));
        work.get(Verifiers.class)
                .save(Verifier.of(
                        meeting.id(),
                        VerifierRole.SECOND,
                        HeldMeeting.person(work, "Ledamot Timrå, opposition").id(),
                        by,
                        now));
    }

    private void writes(Meeting meeting, String act, int item, String text) {
        var id = work.get(AgendaItems.class)
                .findAllByMeetingIdOrderByPositionAscIdAsc(meeting.id())
                .get(item)
                .id();
        assertThat(coordinator
                        .press(null, "minutes:" + act + ":" + meeting.id() + ":" + id, List.of(), Map.of("text", text))
                        .says())
                .contains("✓");
    }

    private void send() {
        coordinator.runs("minutes").presses("Granska och skicka").confirms();
    }

    private String document() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file(".docx")))) {
            return String.join(
                    " ",
                    document.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .toList());
        }
    }

    private String pdf() throws IOException {
        try (var pdf = Loader.loadPDF(file(".pdf"))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private byte[] file(String ending) {
        return work.chat().postsIn(SmallAssociation.COUNCIL_ROOM).stream()
                .flatMap(posted -> posted.post().attachments().stream())
                .filter(file -> file.name().endsWith(ending) && file.name().startsWith("protokoll"))
                .findFirst()
                .orElseThrow()
                .content()
                .get();
    }
}
