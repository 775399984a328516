package se.budkavle.bot.feature.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.delivery.MinutesDeliveryKey;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.HeldMeeting;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.DeliveryOutbox;
import se.budkavle.storage.minutes.MinutesEditions;

class MinutesEditionsTest {

    private final Workplace work = Workplace.fresh();
    private final HeldMeeting held = HeldMeeting.on(work, "2026-12-10", "Budget");
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser member = work.as("Ledamot Timrå, majoritet").in(SmallAssociation.COUNCIL_ROOM);

    @Test
    void theFirstEditionCanStillBeReadAfterACorrection() throws IOException {
        decide("Budgeten antas **fett** @everyone");
        agree("Skriva avtal", "Ledamot Timrå, majoritet");
        send();
        assertThat(coordinator.runs("minutes").reply().rows())
                .allMatch(row -> row.choice() == null || row.choice().id().startsWith("minutes:item"));
        correct("Fel belopp", "Budgeten antas inte");
        work.restart();
        var shown = firstEdition(member);
        assertThat(shown.says())
                .contains(
                        "Version 1 av anteckningarna: Hållbarhetsrådet – Rådets möte, 10 december 2026",
                        "Version 1 skickades 10 december 2026",
                        "Den är ersatt av version 2.")
                .doesNotContain("Fel belopp");
        assertThat(shown.reply().attachments())
                .extracting(file -> file.name())
                .containsExactly(
                        "anteckningar-hallbarhetsradet-2026-12-10-version-1.pdf",
                        "anteckningar-hallbarhetsradet-2026-12-10-version-1.docx");
        assertThat(document(shown))
                .contains(
                        "Den är ersatt av version 2.",
                        "Beslut: § 1/2026 Budgeten antas **fett** @everyone",
                        "Åtgärd: Skriva avtal · Ledamot Timrå, majoritet")
                .doesNotContain("Budgeten antas inte", "Fel belopp");
    }

    @Test
    void anEditionStoredWithoutLateArrivalsAndEarlyDeparturesCanBeRead() throws IOException {
        decide("Budgeten antas");
        send();
        correct("Fel belopp", "Budgeten antas inte");
        var stored = work.get(JdbcTemplate.class);
        assertThat(stored.update(
                        "update minutes_edition set contents = replace(contents, ?, '')", ",\"came\":[],\"left\":[]"))
                .isEqualTo(2);
        assertThat(stored.queryForList("select contents from minutes_edition", String.class))
                .noneMatch(contents -> contents.contains("\"came\""));
        assertThat(document(firstEdition(member))).contains("Budgeten antas");
    }

    @Test
    void theSentEditionCanBeReadWhileTheMinutesAreBeingCorrected() throws IOException {
        decide("Budgeten antas");
        send();
        coordinator.runs("minutes").presses("Rätta").fillsIn(Map.of("reason", "Fel belopp"));
        edit("Budgeten antas inte");
        var shown = firstEdition(member);
        assertThat(shown.says()).doesNotContain("ersatt");
        assertThat(document(shown)).contains("Budgeten antas").doesNotContain("antas inte", "ersatt");
    }

    @Test
    void anErasedPersonIsNotNamedInOlderEditions() throws IOException {
        var meeting = held.meeting().id();
        coordinator.press(
                null,
                "meeting:present:" + meeting + ":0",
                List.of(HeldMeeting.person(work, "Ledamot Timrå, majoritet").id()),
                Map.of());
        decide("Budgeten antas");
        agree("Skriva avtal", "Ledamot Timrå, majoritet");
        send();
        correct("Fel belopp", "Budgeten antas inte");
        assertThat(document(firstEdition(coordinator))).contains("Närvarande: Ledamot Timrå, majoritet");
        member.runs("my-data").presses("Radera …").confirms();
        assertThat(document(firstEdition(coordinator)))
                .contains("Närvarande: Ledamot (majoritet), Timrå", "Skriva avtal · Ledamot (majoritet), Timrå")
                .doesNotContain("Ledamot Timrå, majoritet");
    }

    @Test
    void onlyTheNetworksMembersCanReadOlderEditions() {
        decide("Budgeten antas");
        send();
        correct("Fel belopp", "Budgeten antas inte");
        var edition = editions().get(0);
        var meeting = held.meeting().id();
        assertThat(work.as("Samordnare social")
                        .press(null, "minutes:edition:" + meeting, List.of(edition), Map.of())
                        .says())
                .contains("Det som skrivs på möten i Hållbarhetsrådet kan bara nätverkets medlemmar läsa.");
        var other = HeldMeeting.on(work, "2026-12-17").meeting().id();
        assertThat(coordinator
                        .press(null, "minutes:edition:" + other, List.of(edition), Map.of())
                        .reply()
                        .attachments())
                .isEmpty();
    }

    @Test
    void minutesCannotBeReopenedAfterTheMinutesOfALaterMeetingWereSent() {
        decide("Budgeten antas");
        send();
        var first = held.meeting().id();
        var form = coordinator.runs("minutes").presses("Rätta");
        HeldMeeting.on(work, "2026-12-17");
        write("Mötet i stort");
        assertThat(coordinator
                        .press(null, "minutes:reopen:" + first, List.of(), Map.of())
                        .reply()
                        .form())
                .isNotNull();
        send();
        var refusal = "Anteckningarna från ett senare möte, 17 december 2026 09:00, är redan skickade.";
        assertThat(coordinator
                        .press(null, "minutes:reopen:" + first, List.of(), Map.of())
                        .says())
                .contains(refusal);
        assertThat(form.fillsIn(Map.of("reason", "Fel belopp")).says()).contains(refusal, "Fel belopp");
        assertThat(coordinator
                        .runs("minutes")
                        .presses("Rätta")
                        .fillsIn(Map.of("reason", "Fel"))
                        .says())
                .contains("✓ Anteckningarna är öppna igen.");
    }

    @Test
    void aFailedPostIsNotSentAgainAfterACorrectionHasReplacedIt() {
        decide("Budgeten antas");
        work.chat().delete(SmallAssociation.COUNCIL_ROOM);
        send();
        assertThat(state(0)).isEqualTo(Delivery.State.FAILED);
        work.chat().open(SmallAssociation.COUNCIL_ROOM, "hallbarhetsradet");
        correct("Fel belopp", "Budgeten antas inte");
        assertThat(held.sentMinutes()).hasSize(1);
        var failed = posts().get(0);
        work.get(DeliveryOutbox.class)
                .sendAgain(failed.id(), failed.lane(), work.clock().instant());
        assertThat(held.sentMinutes()).hasSize(1);
        assertThat(work.get(Deliveries.class)
                        .findById(failed.id())
                        .orElseThrow()
                        .reason())
                .isEqualTo("minutes.skipped-replaced");
        correct("Fel igen", "Budgeten antas trots allt");
        work.clock().forward(Duration.ofSeconds(10));
        assertThat(held.sentMinutes()).singleElement(STRING).contains("Rättad version 3", "trots allt");
    }

    private Delivery.State state(int number) {
        return posts().get(number).state();
    }

    private List<Delivery> posts() {
        return work
                .get(Deliveries.class)
                .findAllBySubjectOrderByDueAtAscIdAsc(held.meeting().id())
                .stream()
                .filter(one -> one.composer().equals(MinutesDeliveryKey.COMPOSER))
                .toList();
    }

    private List<String> editions() {
        return work
                .get(MinutesEditions.class)
                .findAllByMeetingIdOrderByNumber(held.meeting().id())
                .stream()
                .map(one -> one.id())
                .toList();
    }

    private BotReply firstEdition(TestUser colleague) {
        return colleague
                .runs("minutes", Map.of("meeting", held.meeting().id()))
                .chooses(editions().get(0));
    }

    private static String document(BotReply shown) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(
                shown.reply().attachments().get(1).content().get()))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
        }
    }

    private void decide(String text) {
        coordinator.press(null, "minutes:decided:" + held.meeting().id() + ":-", List.of(), Map.of("text", text));
    }

    private void agree(String text, String owner) {
        coordinator.press(
                null,
                "minutes:agreed:" + held.meeting().id() + ":-",
                List.of(),
                Map.of("text", text, "owner", owner, "due", ""));
    }

    private void write(String text) {
        coordinator.runs("minutes").presses("Mötet i stort").presses("Anteckna").fillsIn(Map.of("text", text));
    }

    private void edit(String text) {
        var meeting = held.meeting().id();
        var decision = work.get(JdbcTemplate.class).queryForObject("select id from decision", String.class);
        coordinator
                .press(null, "minutes:entry:" + meeting + ":0", List.of("DECISION " + decision), Map.of())
                .fillsIn(Map.of("text", text));
    }

    private void correct(String reason, String decision) {
        coordinator.runs("minutes").presses("Rätta").fillsIn(Map.of("reason", reason));
        edit(decision);
        send();
        work.clock().forward(Duration.ofSeconds(10));
        held.sentMinutes();
    }

    private void send() {
        coordinator.runs("minutes").presses("Granska och skicka").confirms();
        held.sentMinutes();
    }
}
