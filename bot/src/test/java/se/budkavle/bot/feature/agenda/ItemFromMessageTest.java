package se.budkavle.bot.feature.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.TargetMessage;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.SourceMessage;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItemContent;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.agenda.ItemDecision;

class ItemFromMessageTest {

    private static final String COMMAND = "Make an agenda item";
    private static final String LINK = "https://chat.example/101/900";

    private final Workplace work = Workplace.fresh();
    private final CouncilFixture council = new CouncilFixture(work);
    private final TestUser member = work.as("Ledamot Timrå, majoritet").in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);

    @Test
    void theFirstLineOfTheMessageIsTheTitleAndTheWholeTextTheDescription() {
        council.meets("2027-01-20");
        assertThat(values(on("Laddplatser\nVar ska de stå?")))
                .containsEntry("title", "Laddplatser")
                .containsEntry("description", "Laddplatser\nVar ska de stå?")
                .containsEntry("presenter", "Ledamot Timrå, majoritet");
        assertThat(values(on("Laddplatser")))
                .containsEntry("title", "Laddplatser")
                .containsEntry("description", "");
    }

    @Test
    void aLongMessageIsCutToTheLengthsOfTheForm() {
        council.meets("2027-01-20");
        var values = values(on("x".repeat(4000)));
        assertThat(values.get("title")).hasSize(AgendaItemContent.LONGEST_TITLE).endsWith("…");
        assertThat(values.get("description")).isEqualTo("x".repeat(AgendaItemContent.LONGEST_DESCRIPTION));
    }

    @Test
    void theCardOfTheProposalLinksToItsMessage() {
        council.meets("2027-01-20");
        var told = on("Laddplatser").fillsIn(Map.of("title", "Laddplatser"));
        assertThat(told.says()).contains("Laddplatser");
        assertThat(items("Laddplatser")).singleElement().satisfies(item -> {
            assertThat(item.state()).isEqualTo(ItemDecision.State.PROPOSED);
            assertThat(item.origin().source()).isEqualTo(new SourceMessage(SmallAssociation.COUNCIL_ROOM, "900"));
        });
        var card = coordinator.press(
                null, "agenda:item", List.of(items("Laddplatser").get(0).id()), Map.of());
        assertThat(card.says()).contains("Från meddelandet", LINK);
    }

    @Test
    void theAgendaLinksToTheMessageOfAnAcceptedItemEvenAfterTheItemIsEdited() {
        council.meets("2027-01-20");
        on("Laddplatser").fillsIn(Map.of("title", "Laddplatser"));
        var id = items("Laddplatser").get(0).id();
        coordinator.press(null, "agenda:accept:" + id, List.of(), Map.of());
        coordinator.press(null, "agenda:edit:" + id, List.of(), Map.of()).fillsIn(Map.of("title", "Laddplatser nu"));
        assertThat(coordinator.runs("agenda show").says()).contains("Laddplatser nu", "Från meddelandet", LINK);
    }

    @Test
    void aFormThatIsSentTwiceStoresOneProposal() {
        council.meets("2027-01-20");
        var form = on("Laddplatser");
        form.fillsIn(Map.of("title", "Laddplatser"));
        form.fillsIn(Map.of("title", "Laddplatser"));
        assertThat(items("Laddplatser")).hasSize(1);
    }

    @Test
    void aFormThatIsReopenedAfterARefusalStillLinksToItsMessage() {
        council.meets("2027-01-20");
        var refused = on("Laddplatser").fillsIn(Map.of("title", "Laddplatser", "minutes", "länge"));
        var again = member.press(
                null, refused.reply().rows().get(0).buttons().get(0).id(), List.of(), Map.of());
        again.fillsIn(Map.of("minutes", "10"));
        assertThat(items("Laddplatser"))
                .extracting(item -> item.origin().source())
                .containsExactly(new SourceMessage(SmallAssociation.COUNCIL_ROOM, "900"));
    }

    @Test
    void withoutAMeetingOrANetworkThePersonIsToldWhatToDo() {
        assertThat(on("Laddplatser").says()).contains("Hållbarhetsrådet");
        assertThat(member.in(SmallAssociation.COMMON_ROOM)
                        .runsOnMessage(COMMAND, message("Laddplatser"))
                        .says())
                .contains("Den här kanalen hör inte till något nätverk.", "/möte nästa");
    }

    @Test
    void aPersonOutsideTheNetworkCannotProposeItems() {
        council.meets("2027-01-20");
        var other = work.as("Samordnare social").in(SmallAssociation.COUNCIL_ROOM);
        assertThat(other.runsOnMessage(COMMAND, message("Laddplatser")).reply().form())
                .isNull();
    }

    private List<AgendaItem> items(String title) {
        return work
                .get(JdbcTemplate.class)
                .queryForList("select id from agenda_item where title = ?", String.class, title)
                .stream()
                .map(id -> work.get(AgendaItems.class).findById(id).orElseThrow())
                .toList();
    }

    private BotReply on(String text) {
        return member.runsOnMessage(COMMAND, message(text));
    }

    private static TargetMessage message(String text) {
        return new TargetMessage("900", "8001", text);
    }

    private static Map<String, String> values(BotReply opened) {
        return opened.reply().form().fields().stream().collect(Collectors.toMap(Form.Field::name, Form.Field::value));
    }
}
