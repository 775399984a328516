package se.budkavle.bot.feature.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.RememberingChat;
import se.budkavle.bot.testing.RememberingChat.Posted;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.Networks;

/**
 * Tests answers in a status round that ask for help with an activity. The network's coordinators get a message, and the
 * respondent is told which coordinator will help.
 */
class HelpTest {

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COMMON_ROOM);
    private final TestUser timra = work.as("Ledamot Timrå, majoritet");

    @BeforeEach
    void openARound() {
        SmallPlan.settle(work);
        coordinator
                .runs("round open", Map.of("period", "T3 2026", "due", "+14"))
                .confirms();
        work.tick();
    }

    @Test
    void aRequestForHelpIsPostedInTheNetworksChannelAndTheRequesterLearnsWhoTakesItOn() {
        asks();
        var card = cards().get(0);
        assertThat(work.says(card))
                .contains(
                        "Hjälp behövs: M1.3 Energikartor",
                        "🟥 avvikelse",
                        "gäller Timrå",
                        "Orsak: Ingen personal",
                        "Åtgärd: Vi anställer",
                        "Hjälp som behövs: En jurist",
                        "[Jag tar hand om det]");
        assertThat(card.post().mentions()).containsExactly("9002");
        assertThat(coordinator.presses(card, "Jag tar hand om det").says())
                .contains("Ledamot Timrå, majoritet får veta");
        work.tick();
        work.tick();
        assertThat(cards())
                .singleElement()
                .satisfies(one -> assertThat(work.says(one))
                        .contains("Samordnare miljö tog hand om det")
                        .doesNotContain("[Jag tar hand om det]"));
        assertThat(told()).singleElement().satisfies(one -> {
            assertThat(work.says(one)).contains("Samordnare miljö tar hand om", "M1.3 Energikartor");
            assertThat(one.post().mentions()).containsExactly("9004");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"nej", "Ingen hjälp behövs.", "–", "No, thanks"})
    void anAnswerSayingThatNoHelpIsNeededCausesNoPost(String none) {
        asks(none);
        assertThat(cards()).isEmpty();
        assertThat(board().says()).contains("Orsak: Ingen personal").doesNotContain("Hjälp som behövs");
    }

    @Test
    void correctingAnAnswerEditsThePostOfItsHelpRequestInsteadOfAddingAPost() {
        asks();
        var again = timra.runs("status").presses("Svara").presses("← Föregående");
        again.presses("🟥 avvikelse").fillsIn(Map.of("help", "Två jurister"));
        later();
        assertThat(cards())
                .singleElement()
                .satisfies(one -> assertThat(work.says(one)).contains("Två jurister"));
        timra.runs("status").presses("Svara").presses("← Föregående").presses("🟢 enligt plan");
        later();
        assertThat(cards())
                .singleElement()
                .satisfies(one -> assertThat(work.says(one))
                        .contains("behövs inte längre")
                        .doesNotContain("[Jag tar"));
    }

    @Test
    void theRequesterIsNotifiedOnceIfTheCoordinatorTakesOnTheHelpRequestTwice() {
        asks();
        var card = cards().get(0);
        coordinator.presses(card, "Jag tar hand om det");
        assertThat(coordinator.presses(card, "Jag tar hand om det").says()).contains("Antecknat");
        later();
        assertThat(told()).hasSize(1);
    }

    @Test
    void onlyACoordinatorOfTheNetworkCanTakeOnAHelpRequest() {
        asks();
        var button = cards().get(0).post().rows().get(0).buttons().get(0).id();
        for (var name : List.of("Ledamot Timrå, majoritet", "Socialchef Timrå")) {
            assertThat(work.as(name).press(null, button, List.of(), Map.of()).says())
                    .doesNotContain("Antecknat");
        }
        assertThat(work.says(cards().get(0))).contains("[Jag tar hand om det]");
    }

    @Test
    void aRequestForHelpAtNightIsPostedInTheMorning() {
        work.clock().set(Instant.parse("2026-11-24T21:00:00Z"));
        asks();
        assertThat(cards()).isEmpty();
        work.clock().set(Instant.parse("2026-11-25T07:00:01Z"));
        work.tick();
        assertThat(cards()).hasSize(1);
    }

    @Test
    void theOverviewOfARoundShowsCauseMeasureRequestedHelpAndWhoTakesItOn() {
        asks();
        assertThat(board().says())
                .contains(
                        "Orsak: Ingen personal → Åtgärd: Vi anställer → Hjälp som behövs: En jurist → ingen tar hand om det ännu");
        coordinator.presses(cards().get(0), "Jag tar hand om det");
        assertThat(board().says()).contains("En jurist → Samordnare miljö tar hand om det");
        assertThat(work.as("Ledamot Timrå, majoritet").runs("followup").says())
                .contains("En jurist", "Samordnare miljö tar hand om det");
    }

    @Test
    void inANetworkWithoutAChannelAHelpRequestIsSentPrivatelyToTheCoordinator() {
        work.get(Networks.class)
                .save(work.get(Networks.class)
                        .findById("hallbar-energi")
                        .orElseThrow()
                        .linkedTo(null));
        asks();
        assertThat(cards()).isEmpty();
        var card = privately("9002").get(0);
        assertThat(work.says(card))
                .contains("Hjälp behövs: M1.3 Energikartor", "Hjälp som behövs: En jurist", "[Jag tar hand om det]");
        assertThat(card.post().mentions()).isEmpty();
        coordinator.presses(card, "Jag tar hand om det");
        later();
        assertThat(privately("9002"))
                .singleElement()
                .satisfies(one -> assertThat(work.says(one)).contains("Samordnare miljö tog hand om det"));
        assertThat(privately("9004"))
                .singleElement()
                .satisfies(one -> assertThat(work.says(one)).contains("Samordnare miljö tar hand om"));
    }

    @Test
    void inANetworkWithoutAChannelACorrectedAnswerEditsThePrivateHelpRequest() {
        work.get(Networks.class)
                .save(work.get(Networks.class)
                        .findById("hallbar-energi")
                        .orElseThrow()
                        .linkedTo(null));
        asks();
        timra.runs("status").presses("Svara").presses("← Föregående").presses("🟢 enligt plan");
        later();
        assertThat(privately("9002"))
                .singleElement()
                .satisfies(one -> assertThat(work.says(one))
                        .contains("behövs inte längre")
                        .doesNotContain("[Jag tar"));
    }

    @Test
    void aCoordinatorWhoHasLeftAClosedNetworkIsNotShownLaterChangesOfAHelpRequest() {
        closeWithoutAChannel();
        asks();
        assertThat(privately("9002")).hasSize(1);
        theCoordinatorLeaves();
        timra.runs("status")
                .presses("Svara")
                .presses("← Föregående")
                .presses("🟥 avvikelse")
                .fillsIn(Map.of("help", "Två jurister"));
        later();
        assertThat(privately("9002"))
                .singleElement()
                .satisfies(
                        one -> assertThat(work.says(one)).contains("En jurist").doesNotContain("Två jurister"));
    }

    @Test
    void aHelpRequestQueuedForTheMorningIsNotSentToACoordinatorWhoHasLeftTheClosedNetwork() {
        closeWithoutAChannel();
        work.clock().set(Instant.parse("2026-11-24T21:00:00Z"));
        asks();
        theCoordinatorLeaves();
        work.clock().set(Instant.parse("2026-11-25T07:00:01Z"));
        later();
        assertThat(privately("9002")).isEmpty();
    }

    private void closeWithoutAChannel() {
        var networks = work.get(Networks.class);
        networks.save(
                networks.findById("hallbar-energi").orElseThrow().linkedTo(null).closed(true));
    }

    private void theCoordinatorLeaves() {
        work.as("Förvaltare")
                .runs(
                        "network release",
                        Map.of("network", "hallbar-energi", "account", coordinator.account(), "role", "COORDINATOR"));
    }

    private List<Posted> privately(String account) {
        return work.chat().postsIn(RememberingChat.PRIVATE + account);
    }

    private BotReply board() {
        return coordinator.runs("round show").chooses("hallbar-energi");
    }

    private void asks() {
        asks("En jurist");
    }

    private void asks(String help) {
        var posted = work.chat().postsIn(SmallAssociation.ENERGY_ROOM);
        timra.presses(posted.get(0), "Svara")
                .presses("🟥 avvikelse")
                .fillsIn(Map.of("cause", "Ingen personal", "measure", "Vi anställer", "help", help));
        work.tick();
    }

    private void later() {
        work.clock().forward(java.time.Duration.ofSeconds(10));
        work.tick();
        work.tick();
    }

    private List<Posted> cards() {
        return work.chat().postsIn(SmallAssociation.ENERGY_ROOM).stream()
                .filter(one -> work.says(one).contains("Hjälp behövs:"))
                .toList();
    }

    private List<Posted> told() {
        return work.chat().postsIn(SmallAssociation.ENERGY_ROOM).stream()
                .filter(one -> work.says(one).contains("tar hand om det du bad"))
                .toList();
    }
}
