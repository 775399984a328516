package se.budkavle.bot.feature.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.HeldMeeting;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.meeting.Attendances;

class MotionsAndVotesTest {

    private static final String CHAIR = "Ledamot Timrå, majoritet";
    private static final String SECOND = "Ledamot Timrå, opposition";

    private final Workplace work = Workplace.fresh();
    private final HeldMeeting held = HeldMeeting.on(work, "2026-12-10", "Budget", "Laddplatser", "Övrigt");
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);

    @BeforeEach
    void formalMinutesOfAMeetingWithTwoWhoHaveAVote() {
        kind("FORMAL");
        for (var name : List.of(CHAIR, SECOND)) {
            coordinator.press(null, "meeting:present:" + held.meeting().id() + ":0", List.of(id(name)), Map.of());
        }
        choose("CHAIR", CHAIR);
        choose("SECOND", SECOND);
    }

    @Test
    void aPersonPresentInTheirOwnSeatAndAsASubstituteHasOneVote() {
        var attendances = work.get(Attendances.class);
        var chair = attendances
                .findByMeetingIdAndPersonId(held.meeting().id(), id(CHAIR))
                .orElseThrow();
        attendances.save(
                chair.replacedBy(id(SECOND), id(CHAIR), work.clock().instant()).wasPresent(true));
        writes("decided", 1, Map.of("text", "Tio platser byggs"));

        assertThat(voteForm().says()).contains("Ja (högst en röst tillsammans)");
    }

    @Test
    void motionsAndVotesAreShownInThePostAndInBothFiles() throws IOException {
        var form = card(1).presses("Mer …").presses("Förslag");
        assertThat(form.fillsIn(Map.of("who", SECOND, "text", "Avslag **nu** @everyone"))
                        .says())
                .contains("✓ Förslaget är sparat.", "Förslag, " + SECOND + ": Avslag");
        form.fillsIn(Map.of("who", SECOND, "text", "Avslag **nu** @everyone"));
        proposes(1, Map.of("maker", "PREPARATORY", "text", "Tio platser byggs"));
        proposes(1, Map.of("maker", "CHAIR", "text", "Ärendet återremitteras"));
        assertThat(count("motion")).isEqualTo(3);
        writes("decided", 1, Map.of("text", "Tio platser byggs"));
        var about = "ja för beredningens förslag, nej för avslag";
        var vote = voteForm();
        assertThat(vote.says()).contains("Ja (högst 2 röster tillsammans)");
        assertThat(vote.fillsIn(Map.of("ayes", "1", "noes", "1", "about", about))
                        .says())
                .contains("✓ Omröstningen är sparad.", "Omröstning: 1 ja, 1 nej, 0 avstod (" + about + ")");
        vote.fillsIn(Map.of("ayes", "1", "noes", "1", "about", about));
        assertThat(count("vote_count")).isEqualTo(1);
        send();
        assertThat(held.sentMinutes())
                .singleElement(STRING)
                .contains(
                        "• § 2/2026 Tio platser byggs\nOmröstning: 1 ja, 1 nej, 0 avstod (" + about + ")",
                        "Förslag (3)",
                        "• Punkt 2: Förslag, " + SECOND + ": Avslag",
                        "• Punkt 2: Förslag, beredningen: Tio platser byggs",
                        "• Punkt 2: Förslag, ordföranden: Ärendet återremitteras");
        assertThat(List.of(document(posted(".docx")), pdf(posted(".pdf"))))
                .allSatisfy(text -> assertThat(text)
                        .contains("§ 2/2026 Laddplatser Förslag, " + SECOND + ": Avslag **nu** @everyone"
                                + " Förslag, beredningen: Tio platser byggs"
                                + " Förslag, ordföranden: Ärendet återremitteras"
                                + " Beslut: § 2/2026 Tio platser byggs"
                                + " Omröstning: 1 ja, 1 nej, 0 avstod (" + about + ")"));
        var found = coordinator.runs("decision search", Map.of("words", "platser"));
        var decision = found.reply().rows().stream()
                .flatMap(row -> Stream.ofNullable(row.choice()))
                .findFirst()
                .map(choice -> found.chooses(choice.items().get(0).value()))
                .orElse(found);
        assertThat(decision.says())
                .contains("Omröstning: 1 ja, 1 nej, 0 avstod", "Förslag (3)", "beredningen: Tio platser byggs");
        assertThat(document(file(decision.presses("Utdrag"), ".docx")))
                .isEqualTo(pdf(file(decision.presses("Utdrag"), ".pdf")).replaceFirst("^1 \\(1\\) ", ""))
                .contains("Förslag, beredningen: Tio platser byggs", "Omröstning: 1 ja, 1 nej, 0 avstod");
    }

    @Test
    void anExtractLeavesOutTheVotesOfOtherDecisions() throws IOException {
        writes("decided", 0, Map.of("text", "Budgeten antas"));
        votes("Budgeten antas", Map.of("ayes", "2"));
        writes("decided", 0, Map.of("text", "Reserven behålls"));
        votes("Reserven behålls", Map.of("noes", "1", "abstentions", "1"));
        send();
        held.sentMinutes();
        var extract =
                coordinator.press(null, "minutes:extract:" + held.meeting().id() + ":2:2026", List.of(), Map.of());
        assertThat(document(file(extract, ".docx")))
                .contains("§ 2/2026 Reserven behålls", "Omröstning: 0 ja, 1 nej, 1 avstod")
                .doesNotContain("Budgeten antas", "2 ja");
    }

    @Test
    void thereCannotBeMoreVotesThanPeopleWithAVoteAtTheItem() {
        writes("decided", 1, Map.of("text", "Tio platser byggs"));
        assertThat(voteForm().fillsIn(Map.of("ayes", "2", "abstentions", "1")).says())
                .contains("3 röster är fler än de 2 som var närvarande med rösträtt.");
        coordinator.press(null, "minutes:left:" + item(0) + ":" + id(SECOND), List.of(), Map.of());
        assertThat(voteForm().says()).contains("Ja (högst en röst tillsammans)");
        assertThat(voteForm().fillsIn(Map.of("ayes", "2")).says()).contains("2 röster är fler än de 1");
        assertThat(voteForm().fillsIn(Map.of("ayes", "-1")).says()).contains("”-1” är inget antal.");
        assertThat(voteForm().fillsIn(Map.of()).says()).contains("Skriv hur många som röstade.");
        assertThat(count("vote_count")).isZero();
        assertThat(voteForm().fillsIn(Map.of("ayes", "1")).says()).contains("✓");
    }

    @Test
    void correctingTheAttendanceAfterAVoteWarnsIfThereAreTooManyVotes() {
        writes("decided", 1, Map.of("text", "Tio platser byggs"));
        votes("Tio platser byggs", Map.of("ayes", "1", "noes", "1"));
        var warning = "⚠ Omröstningen om ”Tio platser byggs” har 2 röster, men bara en är nu antecknad som"
                + " närvarande med rösträtt. Rätta rösterna med /anteckningar, eller närvaron om den är fel.";
        var attendance = "meeting:present:" + held.meeting().id() + ":0";
        assertThat(coordinator
                        .press(null, attendance, List.of(id("Inbjuden Länsstyrelsen")), Map.of())
                        .says())
                .doesNotContain("Omröstningen om");
        assertThat(coordinator
                        .press(null, attendance, List.of("absent:" + id(SECOND)), Map.of())
                        .says())
                .contains(warning);
        assertThat(coordinator.runs("minutes").presses("Granska och skicka").says())
                .contains(warning);
        assertThat(coordinator
                        .press(null, attendance, List.of(id(SECOND)), Map.of())
                        .says())
                .doesNotContain("Omröstningen om");
        var left = coordinator.press(null, "minutes:left:" + item(0) + ":" + id(SECOND), List.of(), Map.of());
        assertThat(left.says()).contains("✓", warning);
        assertThat(coordinator
                        .press(null, "minutes:there:" + item(0) + ":" + id(SECOND), List.of(), Map.of())
                        .says())
                .contains("✓")
                .doesNotContain("Omröstningen om");
        kind("NOTES");
        assertThat(coordinator
                        .press(null, attendance, List.of(id(SECOND)), Map.of())
                        .says())
                .as("notes have no votes")
                .doesNotContain("Omröstningen om");
    }

    @Test
    void aGuestHasNoVote() {
        var guest = id("Inbjuden Länsstyrelsen");
        coordinator.press(null, "minutes:came:" + item(1) + ":" + guest, List.of(), Map.of());
        assertThat(card(1).says()).contains("Närvarande vid punkten: 3");
        writes("decided", 1, Map.of("text", "Tio platser byggs"));
        assertThat(voteForm().says()).contains("Ja (högst 2 röster tillsammans)");
    }

    @Test
    void onlyAPersonWhoIsPresentCanMakeAMotion() {
        coordinator.press(null, "minutes:left:" + item(0) + ":" + id(SECOND), List.of(), Map.of());
        assertThat(propose(1, Map.of("who", SECOND, "text", "Avslag")).says())
                .contains("Lägga förslag kan bara den som var närvarande vid punkt 2.");
        assertThat(propose(1, Map.of("text", "Avslag")).says()).contains("Skriv vem som lägger förslaget");
        assertThat(propose(1, Map.of("maker", "CHAIR", "who", CHAIR, "text", "Avslag"))
                        .says())
                .contains("Skriv bara ett namn när det är en närvarande");
        assertThat(propose(1, Map.of("maker", "**fet**", "who", CHAIR, "text", "Avslag"))
                        .says())
                .doesNotContain("✓");
        assertThat(count("motion")).isZero();
        proposes(0, Map.of("who", SECOND, "text", "Avslag"));
    }

    @Test
    void motionsAndVotesCanBeChangedAndRemovedAndADecisionIsRemovedTogetherWithItsVotes() {
        proposes(1, Map.of("who", SECOND, "text", "Avslag"));
        writes("decided", 1, Map.of("text", "Tio platser byggs"));
        votes("Tio platser byggs", Map.of("ayes", "1", "noes", "1"));
        var motion = entry("MOTION", "motion");
        assertThat(motion.reply().form().fields()).extracting(Form.Field::value).contains("PERSON", SECOND, "Avslag");
        assertThat(motion.fillsIn(Map.of("maker", "CHAIR", "who", "", "text", "Bifall"))
                        .says())
                .contains("✓ Ändringen är sparad.", "Förslag, ordföranden: Bifall");
        assertThat(motion.fillsIn(Map.of("maker", "CHAIR", "who", "", "text", "Åter"))
                        .says())
                .as("a form of an older version")
                .contains("Någon annan har ändrat texten medan du skrev. Nu står det: Bifall");
        assertThat(entry("MOTION", "motion").fillsIn(Map.of("text", " ")).says())
                .contains("✓ Borttaget.");
        var vote = entry("VOTE", "vote_count");
        assertThat(vote.fillsIn(Map.of("ayes", "2", "noes", "", "abstentions", ""))
                        .says())
                .contains("✓ Ändringen är sparad.", "Omröstning: 2 ja, 0 nej, 0 avstod");
        assertThat(vote.fillsIn(Map.of("ayes", "1")).says()).contains("Nu står det: 2 – 0 – 0");
        assertThat(entry("VOTE", "vote_count")
                        .fillsIn(Map.of("ayes", "3", "noes", "", "abstentions", ""))
                        .says())
                .contains("3 röster är fler än de 2");
        assertThat(entry("VOTE", "vote_count")
                        .fillsIn(Map.of("ayes", "", "noes", "", "abstentions", ""))
                        .says())
                .contains("✓ Borttaget.");
        votes("Tio platser byggs", Map.of("ayes", "1", "noes", "1"));
        assertThat(entry("DECISION", "decision").fillsIn(Map.of("text", "")).says())
                .contains("✓ Borttaget.");
        assertThat(count("motion") + count("vote_count") + count("decision")).isZero();
    }

    @Test
    void minutesThatAreNotFormalCannotHaveMotionsOrVotes() {
        writes("decided", 1, Map.of("text", "Tio platser byggs"));
        kind("NOTES");
        assertThat(card(1).presses("Mer …").says()).contains("[Reservation]").doesNotContain("[Förslag]", "Omröstning");
        assertThat(propose(1, Map.of("who", CHAIR, "text", "Avslag")).says())
                .contains("Förslag och omröstningar antecknas bara i protokoll.");
        assertThat(voteForm().says()).contains("antecknas bara i protokoll");
        assertThat(coordinator
                        .press(
                                null,
                                "minutes:voted:" + held.meeting().id() + ":" + decision("Tio platser byggs"),
                                List.of(),
                                Map.of("ayes", "1"))
                        .says())
                .contains("antecknas bara i protokoll");
        assertThat(count("motion") + count("vote_count")).isZero();
    }

    @Test
    void theLastOfManyDecisionsCanGetItsVote() {
        for (int i = 1; i <= 27; i++) {
            writes("decided", 1, Map.of("text", "Plats " + i + " byggs"));
        }
        assertThat(card(1).presses("Mer …")
                        .chooses(decision("Plats 27 byggs"))
                        .fillsIn(Map.of("ayes", "2"))
                        .says())
                .contains("✓ Omröstningen är sparad.");
    }

    @Test
    void aVoteMustBelongToADecisionOfTheMeeting() {
        assertThat(card(1).presses("Mer …").says()).contains("Skriv beslutet innan du antecknar en omröstning");
        writes("decided", 1, Map.of("text", "Tio platser byggs"));
        var other = HeldMeeting.on(work, "2026-12-11", "Vägar");
        assertThat(coordinator
                        .press(
                                null,
                                "minutes:vote:" + other.meeting().id(),
                                List.of(decision("Tio platser byggs")),
                                Map.of())
                        .says())
                .contains("Det finns inte kvar");
    }

    private void proposes(int item, Map<String, String> fields) {
        assertThat(propose(item, fields).says()).contains("✓ Förslaget är sparat.");
    }

    private BotReply propose(int item, Map<String, String> fields) {
        return coordinator.press(null, "minutes:moved:" + item(item), List.of(), fields);
    }

    private BotReply voteForm() {
        return coordinator.press(
                null,
                "minutes:vote:" + held.meeting().id(),
                List.of(work.get(JdbcTemplate.class).queryForObject("select max(id) from decision", String.class)),
                Map.of());
    }

    private void votes(String text, Map<String, String> fields) {
        assertThat(coordinator
                        .press(null, "minutes:voted:" + held.meeting().id() + ":" + decision(text), List.of(), fields)
                        .says())
                .contains("✓ Omröstningen är sparad.");
    }

    private String decision(String text) {
        return work.get(JdbcTemplate.class)
                .queryForObject("select id from decision where text = ?", String.class, text);
    }

    private BotReply entry(String kind, String table) {
        var id = work.get(JdbcTemplate.class).queryForObject("select max(id) from " + table, String.class);
        return coordinator.press(
                null, "minutes:entry:" + held.meeting().id() + ":0", List.of(kind + " " + id), Map.of());
    }

    private int count(String table) {
        var count = work.get(JdbcTemplate.class).queryForObject("select count(*) from " + table, Integer.class);
        return count == null ? 0 : count;
    }

    private BotReply card(int item) {
        return coordinator.press(null, "minutes:item:" + item(item), List.of(), Map.of());
    }

    private void kind(String kind) {
        coordinator.runs("network settings", Map.of("network", HeldMeeting.COUNCIL, "minutes-kind", kind));
    }

    private void choose(String part, String name) {
        coordinator.press(
                null, "minutes:adjuster:" + held.meeting().id() + ":" + part + ":0", List.of(id(name)), Map.of());
    }

    private void writes(String act, int item, Map<String, String> fields) {
        assertThat(coordinator
                        .press(null, "minutes:" + act + ":" + item(item), List.of(), fields)
                        .says())
                .contains("✓");
    }

    private void send() {
        coordinator.runs("minutes").presses("Granska och skicka").confirms();
    }

    private String item(int index) {
        var meeting = held.meeting().id();
        return meeting + ":"
                + work.get(AgendaItems.class)
                        .findAllByMeetingIdOrderByPositionAscIdAsc(meeting)
                        .get(index)
                        .id();
    }

    private String id(String name) {
        return HeldMeeting.person(work, name).id();
    }

    private static String document(byte[] file) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            return String.join(
                    " ",
                    document.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .toList());
        }
    }

    private static String pdf(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ").strip();
        }
    }

    private static byte[] file(BotReply heard, String ending) {
        return heard.reply().attachments().stream()
                .filter(file -> file.name().endsWith(ending))
                .findFirst()
                .orElseThrow()
                .bytes();
    }

    private byte[] posted(String ending) {
        return work.chat().postsIn(SmallAssociation.COUNCIL_ROOM).stream()
                .flatMap(posted -> posted.post().attachments().stream())
                .filter(file -> file.name().endsWith(ending) && file.name().startsWith("protokoll"))
                .findFirst()
                .orElseThrow()
                .content()
                .get();
    }
}
