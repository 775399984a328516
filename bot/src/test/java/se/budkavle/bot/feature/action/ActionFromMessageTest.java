package se.budkavle.bot.feature.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.TargetMessage;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.ActionOrigin;
import se.budkavle.storage.minutes.Actions;

class ActionFromMessageTest {

    private static final String COMMAND = "Make an action";
    private static final String MEMBER = "Ledamot Timrå, majoritet";

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);

    @Test
    void theFormContainsTheMessagesTextAndAuthorAndTheStoredActionLinksToTheMessage() {
        var form = on(by(MEMBER), "Jag skriver avtalet");
        assertThat(values(form)).isEqualTo(Map.of("text", "Jag skriver avtalet", "owner", MEMBER, "due", ""));
        assertThat(actions()).isEmpty();
        var card = form.fillsIn(Map.of("text", "Skriva avtal", "due", "2027-01-15"));
        assertThat(card.says())
                .contains(
                        "✓ Åtgärden är sparad.",
                        "Skriva avtal · " + MEMBER + " · senast 15 januari 2027",
                        "meddelandet",
                        "https://chat.example/101/900");
        assertThat(actions()).singleElement().satisfies(action -> {
            assertThat(action.origin()).isEqualTo(ActionOrigin.message(SmallAssociation.COUNCIL_ROOM, "900"));
            assertThat(action.networkId()).isEqualTo("hallbarhetsradet");
            assertThat(action.ownerId()).isEqualTo(person(MEMBER).id());
        });
    }

    @Test
    void anAuthorOutsideTheNetworkIsNotSuggested() {
        assertThat(values(on(by("Samordnare social"), "Text"))).containsEntry("owner", "");
        assertThat(values(on("8001", "Text"))).containsEntry("owner", "");
    }

    @Test
    void aLongMessageIsCutToTheLengthOfAnAction() {
        assertThat(values(on("8001", "x".repeat(4000))).get("text")).hasSize(Action.LONGEST_TEXT);
    }

    @Test
    void aFormThatIsSentTwiceStoresOneAction() {
        var form = on("8001", "Skriva avtal");
        form.fillsIn(Map.of());
        form.fillsIn(Map.of());
        assertThat(actions()).hasSize(1);
    }

    @Test
    void twoActionsCanComeFromOneMessage() {
        on("8001", "Skriva avtal").fillsIn(Map.of());
        on("8001", "Skriva avtal").fillsIn(Map.of("text", "Ringa Timrå"));
        assertThat(actions()).extracting(Action::text).containsExactlyInAnyOrder("Skriva avtal", "Ringa Timrå");
    }

    @Test
    void aFormThatIsReopenedAfterARefusalStillLinksToItsMessage() {
        var refused = on("8001", "Skriva avtal").fillsIn(Map.of("owner", "Ingen sådan"));
        assertThat(refused.says()).contains("Ingen som du kan välja heter ”Ingen sådan”");
        var button = refused.reply().rows().get(0).buttons().get(0).id();
        coordinator.press(null, button, List.of(), Map.of()).fillsIn(Map.of("owner", "@" + MEMBER));
        assertThat(actions()).singleElement().satisfies(action -> {
            assertThat(action.origin()).isEqualTo(ActionOrigin.message(SmallAssociation.COUNCIL_ROOM, "900"));
            assertThat(action.text()).isEqualTo("Skriva avtal");
            assertThat(action.ownerId()).isEqualTo(person(MEMBER).id());
        });
    }

    @Test
    void inAChannelWithoutANetworkThePersonIsToldWhatToDo() {
        var told = coordinator
                .in(SmallAssociation.COMMON_ROOM)
                .runsOnMessage(COMMAND, new TargetMessage("900", "8001", "Text"));
        assertThat(told.says()).contains("Den här kanalen hör inte till något nätverk.", "/anteckningar");
    }

    @Test
    void onlyPeopleWhoMayWriteTheMinutesCanMakeAnActionOfAMessage() {
        var member = work.as(MEMBER).in(SmallAssociation.COUNCIL_ROOM);
        assertThat(member.runsOnMessage(COMMAND, new TargetMessage("900", "8001", "Text"))
                        .reply()
                        .form())
                .isNull();
        var forged = member.press(null, "action:agreed:101:900", List.of(), Map.of("text", "Text"));
        assertThat(forged.says()).contains("Samordnare miljö").doesNotContain("sparad");
        assertThat(actions()).isEmpty();
    }

    private List<Action> actions() {
        return work.get(Actions.class).findAllByNetworkIdInOrderById(List.of("hallbarhetsradet"));
    }

    private BotReply on(String authorId, String text) {
        return coordinator.runsOnMessage(COMMAND, new TargetMessage("900", authorId, text));
    }

    private String by(String name) {
        return person(name).accountId();
    }

    private Person person(String name) {
        return work.get(People.class).findAllByOrderByName().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> values(BotReply opened) {
        return opened.reply().form().fields().stream().collect(Collectors.toMap(Form.Field::name, Form.Field::value));
    }
}
