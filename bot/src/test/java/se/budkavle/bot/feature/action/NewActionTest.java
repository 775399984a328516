package se.budkavle.bot.feature.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.StoredMeasure;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.ActionOrigin;
import se.budkavle.storage.minutes.ActionOwner;
import se.budkavle.storage.minutes.Actions;

class NewActionTest {

    private static final Map<String, Object> COUNCIL = Map.of("network", "hallbarhetsradet");

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser member = work.as(StoredAction.MEMBER).in(SmallAssociation.COUNCIL_ROOM);

    @Test
    void anActionWithoutAMeetingIsStoredOnce() {
        var form = coordinator.runs("action add", Map.of());
        var values = Map.of("text", "Skriva avtal", "owner", "@" + StoredAction.MEMBER, "due", "2027-01-15");
        assertThat(form.fillsIn(values).says())
                .contains("✓ Åtgärden är sparad.", "Skriva avtal", "senast 15 januari 2027", "I Hållbarhetsrådet");
        form.fillsIn(values);
        assertThat(actions()).singleElement().satisfies(action -> {
            assertThat(action.origin()).isEqualTo(ActionOrigin.command());
            assertThat(action.owner()).isEqualTo(ActionOwner.person(StoredAction.id(work, StoredAction.MEMBER)));
            assertThat(action.dueOn()).isEqualTo(LocalDate.of(2027, 1, 15));
        });
        assertThat(audited()).containsExactly("action.add");
    }

    @Test
    void onlyPeopleWhoMayWriteTheMinutesCanAddActions() {
        assertThat(member.runs("action add", COUNCIL).says()).contains("Samordnare miljö");
        member.press(null, "action:added:hallbarhetsradet", List.of(), Map.of("text", "Skriva avtal"));
        assertThat(coordinator
                        .press(null, "action:added:finns-inte", List.of(), Map.of("text", "Skriva avtal"))
                        .says())
                .doesNotContain("sparad");
        assertThat(actions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Timrå|",
                "timrå kommun|",
                "TIMRÅ, majoritet|MAJORITY",
                "Timrå , Opposition|OPPOSITION",
                "timra, majority|MAJORITY"
            })
    void anActionCanBelongToAnOrganisationOrToOneOfItsSeats(String typed, PoliticalSide faction) {
        coordinator.runs("action add", Map.of()).fillsIn(Map.of("text", "Skriva avtal", "owner", typed));
        assertThat(actions())
                .singleElement()
                .satisfies(action -> assertThat(action.owner())
                        .isEqualTo(
                                faction == null
                                        ? ActionOwner.organisation("timra")
                                        : ActionOwner.seat("timra", faction)));
    }

    @Test
    void anOwnerOrganisationWithoutRepresentativesInTheNetworkIsRefused() {
        work.get(JdbcTemplate.class)
                .update("update membership set until = '2026-01-01'"
                        + " where organisation_id = 'timra' and faction = 'OPPOSITION'");
        var refused = coordinator
                .runs("action add", Map.of())
                .fillsIn(Map.of("text", "Skriva avtal", "owner", "Timrå, opposition"));
        assertThat(refused.says()).contains("Ingen företräder Timrå, opposition i nätverket i dag.");
        refused.presses("Öppna formuläret igen").fillsIn(Map.of("owner", "Timrå"));
        assertThat(actions()).singleElement().satisfies(action -> {
            assertThat(action.text()).isEqualTo("Skriva avtal");
            assertThat(action.owner()).isEqualTo(ActionOwner.organisation("timra"));
        });
    }

    @Test
    void aMeasureOfTheLastStatusRoundBecomesAnAction() {
        var answer = StoredMeasure.of(work);
        assertThat(coordinator.runs("action list", COUNCIL).says())
                .contains("Gör en åtgärd av ett svar i statusrundan");
        assertThat(member.runs("action list", COUNCIL).says()).doesNotContain("statusrundan");
        var form = choose(coordinator, answer);
        assertThat(values(form)).isEqualTo(Map.of("text", StoredMeasure.MEASURE, "owner", "Timrå", "due", ""));
        assertThat(form.fillsIn(Map.of("due", "2027-01-15")).says())
                .contains("✓ Åtgärden är sparad.", StoredMeasure.MEASURE, "Timrå", "Från en statusrunda");
        form.fillsIn(Map.of("due", "2027-01-15"));
        assertThat(actions()).singleElement().satisfies(action -> {
            assertThat(action.origin()).isEqualTo(ActionOrigin.answer(answer));
            assertThat(action.owner()).isEqualTo(ActionOwner.organisation("timra"));
        });
        assertThat(audited()).contains("action.from-answer");
        assertThat(coordinator.runs("action list", COUNCIL).says()).doesNotContain("statusrundan");
    }

    @Test
    void aCancelledRoundDoesNotHideTheMeasuresOfTheRoundBefore() {
        StoredMeasure.of(work);
        work.as("Samordnare miljö").runs("round close");
        work.clock().forward(Duration.ofDays(1));
        var mistake = work.as("Samordnare miljö").in(SmallAssociation.COMMON_ROOM);
        mistake.runs("round open", Map.of("period", "T1 2027", "due", "+14")).confirms();
        mistake.runs("round cancel").confirms();
        assertThat(coordinator.runs("action list", COUNCIL).says())
                .contains("Gör en åtgärd av ett svar i statusrundan");
    }

    @Test
    void aPersonWhoMayNotWriteTheMinutesCannotMakeAnActionOfAnAnswer() {
        var answer = StoredMeasure.of(work);
        assertThat(choose(member, answer).says()).doesNotContain(StoredMeasure.MEASURE);
        member.press(null, "action:measured:" + answer, List.of(), Map.of("text", "Nytt"));
        assertThat(actions()).isEmpty();
    }

    @Test
    void theListOfAnAreaShowsOnlyActionsOfThePersonsOwnNetworks() {
        StoredAction.ofMember(work, "Skriva avtal", "2026-12-10");
        assertThat(member.runs("action list", Map.of("area", "miljo")).says())
                .contains("Öppna åtgärder", "(1)", "Skriva avtal", "Hållbarhetsrådet");
        assertThat(member.runs("action list", Map.of("area", "social")).says()).doesNotContain("Skriva avtal");
        assertThat(work.as("Samordnare social")
                        .runs("action list", Map.of("area", "miljo"))
                        .says())
                .doesNotContain("Skriva avtal");
    }

    @Test
    void theSpreadsheetListsOpenAndDoneActionsWithoutFormulas() throws IOException {
        var open = StoredAction.ofMember(work, "=1+1", "2026-12-10");
        StoredAction.of(work, "Ringa Timrå", ActionOwner.seat("timra", PoliticalSide.MAJORITY), null);
        work.get(Actions.class)
                .save(StoredAction.now(work, open)
                        .done(
                                "@everyone är nöjda",
                                open.writtenBy(),
                                work.clock().instant()));
        var reply = member.runs("action export", COUNCIL);
        assertThat(reply.says()).contains("2 åtgärder: Hållbarhetsrådet");
        var sheet = reply.reply().attachments().get(0);
        assertThat(sheet.name()).isEqualTo("åtgärder-hallbarhetsradet.xlsx");
        assertThat(cells(sheet.bytes()))
                .containsExactly(
                        List.of("Nätverk", "Åtgärd", "Ansvarig", "Senast", "Läge", "Klar", "Hur det gick", "Bestämd"),
                        List.of(
                                "Hållbarhetsrådet",
                                "'=1+1",
                                StoredAction.MEMBER,
                                "2026-12-10",
                                "klar",
                                "2026-11-23",
                                "'@everyone är nöjda",
                                "2026-11-23"),
                        List.of(
                                "Hållbarhetsrådet",
                                "Ringa Timrå",
                                "Timrå, majoritet",
                                "",
                                "öppen",
                                "",
                                "",
                                "2026-11-23"));
        assertThat(audited()).containsExactly("action.export");
    }

    @Test
    void onlyPeopleInTheNetworkCanExportItsActions() {
        StoredAction.ofMember(work, "Skriva avtal", "2026-12-10");
        var social = work.as("Samordnare social");
        assertThat(social.runs("action export", COUNCIL).reply().attachments()).isEmpty();
        assertThat(social.runs("action export", Map.of("area", "miljo")).says())
                .contains("Det finns inga åtgärder att exportera.");
    }

    private static List<List<String>> cells(byte[] file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
        }
    }

    private static BotReply choose(TestUser who, String answer) {
        return who.press(null, "action:measure", List.of(answer), Map.of());
    }

    private List<Action> actions() {
        return work.get(Actions.class).findAllByNetworkIdInOrderById(List.of("hallbarhetsradet"));
    }

    private List<String> audited() {
        return work.get(JdbcTemplate.class)
                .queryForList("select action from audit_entry where action like 'action.%' order by id", String.class);
    }

    private static Map<String, String> values(BotReply opened) {
        return opened.reply().form().fields().stream().collect(Collectors.toMap(Form.Field::name, Form.Field::value));
    }
}
