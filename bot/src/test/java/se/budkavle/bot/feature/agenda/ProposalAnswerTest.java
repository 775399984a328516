package se.budkavle.bot.feature.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.meeting.Meeting;

/**
 * Tests the message that tells the proposer of an agenda item the decision, when minutes with the decision are sent.
 */
class ProposalAnswerTest {

    private static final String ANSWER =
            "Ledamot Timrå, majoritet: Hållbarhetsrådet har beslutat om ditt ärende ”Laddplatser”.";
    private static final String CORRECTED =
            "Ledamot Timrå, majoritet: beslutet om ditt ärende ”Laddplatser” i Hållbarhetsrådet är rättat.";

    private final Workplace work = Workplace.fresh();
    private final CouncilFixture council = new CouncilFixture(work);
    private final PreparingGroup group = new PreparingGroup(work);
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser timra = work.as("Ledamot Timrå, majoritet").in(SmallAssociation.COUNCIL_ROOM);
    private Meeting spring;

    @BeforeEach
    void theCouncilMeetsAboutAProposal() {
        group.prepares(true);
        spring = council.meets("2027-03-18");
        timra.press(null, "agenda:propose:" + spring.id(), List.of(), Map.of())
                .fillsIn(Map.of("title", "Laddplatser", "minutes", "15", "purpose", "beslut"));
    }

    @Test
    void theProposerIsNotifiedOfTheDecisionWhenTheMinutesAreSent() {
        isTakenUp();
        council.itBecomes("2027-03-18");
        decides("Laddplatser", "Tio platser byggs **nu**");
        council.minutesPass(10);
        assertThat(answers()).isEmpty();
        sends();
        council.minutesPass(1);
        assertThat(answers()).hasSize(1);
        assertThat(answers().get(0)).contains(ANSWER, "• § 1/2027 Tio platser byggs");
        assertThat(council.posts().get(council.posts().size() - 1).post().mentions())
                .containsExactly("9004");
    }

    @Test
    void aCorrectionOfTheMinutesIsAnnouncedOnlyIfTheDecisionChanges() {
        isTakenUp();
        council.itBecomes("2027-03-18");
        decides("Laddplatser", "Tio platser byggs");
        sends();
        council.minutesPass(1);
        corrects();
        writes("Laddplatser", "Anteckna", "Läget är bra");
        sends();
        council.minutesPass(1);
        assertThat(answers()).hasSize(1);
        corrects();
        decides("Laddplatser", "De betalas av kommunerna");
        council.minutesPass(1);
        assertThat(answers()).hasSize(1);
        sends();
        council.minutesPass(1);
        assertThat(answers()).hasSize(2);
        assertThat(answers().get(1))
                .contains(CORRECTED, "• § 1/2027 Tio platser byggs", "• § 2/2027 De betalas av kommunerna");
    }

    @Test
    void onlyTheLatestOfTwoEditionsInOneNightIsAnnounced() {
        isTakenUp();
        at("2027-03-18", 22);
        decides("Laddplatser", "Tio platser byggs");
        sends();
        council.minutesPass(5);
        corrects();
        decides("Laddplatser", "De betalas av kommunerna");
        sends();
        council.itBecomes("2027-03-19");
        council.minutesPass(1);
        assertThat(answers()).hasSize(1);
        assertThat(answers().get(0)).contains(ANSWER, "§ 1/2027", "§ 2/2027");
    }

    @Test
    void aDecisionIsAnnouncedOnlyWhenTheMinutesUnderCorrectionAreSentAgain() {
        isTakenUp();
        at("2027-03-18", 22);
        decides("Laddplatser", "Tio platser byggs");
        sends();
        corrects();
        council.itBecomes("2027-03-19");
        council.minutesPass(1);
        assertThat(answers()).isEmpty();
        sends();
        council.minutesPass(1);
        assertThat(answers()).hasSize(1);
        assertThat(answers().get(0)).contains(ANSWER);
    }

    @Test
    void severalLongDecisionsAreShortened() {
        isTakenUp();
        council.itBecomes("2027-03-18");
        for (int number = 1; number <= 5; number++) {
            decides("Laddplatser", number + " " + "x".repeat(1900));
        }
        sends();
        council.minutesPass(1);
        assertThat(answers().get(0))
                .contains("§ 3/2027 3 xxx", "x…", "… och 2 beslut till, som står i anteckningarna.")
                .doesNotContain("§ 4/2027");
    }

    @Test
    void theProposerIsNotNotifiedOfADecisionOfAPreparingGroup() {
        var winter = group.meets("2027-01-14");
        card("Laddplatser").presses("Bereds i Nätverket för hållbar energi");
        at("2027-01-14", 14);
        writes(winter, "Laddplatser", "Beslut", "Hemlig tanke");
        coordinator
                .runs("minutes", Map.of("meeting", winter.id()))
                .presses("Granska och skicka")
                .confirms();
        council.minutesPass(1);
        assertThat(answers()).isEmpty();
        assertThat(council.posts()).isNotEmpty().noneMatch(one -> work.says(one).contains("Hemlig"));
    }

    @Test
    void theProposerOfAPostponedItemIsNotifiedWhenTheMinutesAreSent() {
        isTakenUp();
        council.itBecomes("2027-03-18");
        postpones();
        council.minutesPass(10);
        assertThat(postponements()).isEmpty();
        sends();
        council.minutesPass(1);
        assertThat(postponements()).hasSize(1);
        assertThat(postponements().get(0)).contains("Ledamot Timrå, majoritet", "”Laddplatser”", "Underlag saknas");
        corrects();
        writes("Laddplatser", "Anteckna", "Läget är bra");
        sends();
        council.minutesPass(1);
        assertThat(postponements()).hasSize(1);
    }

    @Test
    void anItemThatWasPostponedAndThenTakenUpIsNotAnnouncedAsPostponed() {
        isTakenUp();
        council.itBecomes("2027-03-18");
        postpones();
        var overview = coordinator.runs("minutes", Map.of("meeting", spring.id()));
        overview.chooses(option(overview, "Laddplatser")).presses("Ta upp igen");
        writes("Laddplatser", "Anteckna", "Läget är bra");
        sends();
        council.minutesPass(1);
        assertThat(postponements()).isEmpty();
    }

    private void postpones() {
        var overview = coordinator.runs("minutes", Map.of("meeting", spring.id()));
        overview.chooses(option(overview, "Laddplatser"))
                .presses("Skjut upp")
                .fillsIn(Map.of("reason", "Underlag saknas"));
    }

    private List<String> postponements() {
        return council.posts().stream()
                .filter(one -> one.post().page().title() == null)
                .map(work::says)
                .filter(says -> says.contains("Underlag saknas"))
                .toList();
    }

    @Test
    void nobodyIsNotifiedOfADecisionOnAnItemThatTheyAddedThemselves() {
        coordinator.runs("agenda add", Map.of("meeting", spring.id(), "title", "Budget", "purpose", "DECISION"));
        council.itBecomes("2027-03-18");
        decides("Budget", "Budgeten antas");
        sends();
        council.minutesPass(1);
        assertThat(answers()).isEmpty();
    }

    private void isTakenUp() {
        card("Laddplatser").presses("Ta med");
    }

    private BotReply card(String title) {
        var shown = coordinator.runs("agenda show", Map.of("meeting", spring.id()));
        return shown.chooses(option(shown, title));
    }

    private void decides(String title, String text) {
        writes(title, "Beslut", text);
    }

    private void writes(String title, String button, String text) {
        writes(spring, title, button, text);
    }

    private void writes(Meeting meeting, String title, String button, String text) {
        var overview = coordinator.runs("minutes", Map.of("meeting", meeting.id()));
        assertThat(overview.chooses(option(overview, title))
                        .presses(button)
                        .fillsIn(Map.of("text", text))
                        .says())
                .contains("✓");
    }

    private static String option(BotReply shown, String title) {
        return shown.reply().rows().stream()
                .map(row -> row.choice())
                .filter(choice -> choice != null)
                .flatMap(choice -> choice.items().stream())
                .filter(item -> item.words().arguments().contains(title))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private void sends() {
        coordinator
                .runs("minutes", Map.of("meeting", spring.id()))
                .presses("Granska och skicka")
                .confirms();
    }

    private void corrects() {
        coordinator
                .runs("minutes", Map.of("meeting", spring.id()))
                .presses("Rätta")
                .fillsIn(Map.of("reason", "Något saknas"));
    }

    private void at(String day, int hour) {
        work.clock()
                .set(LocalDate.parse(day)
                        .atTime(hour, 0)
                        .atZone(ZoneId.of("Europe/Stockholm"))
                        .toInstant());
        work.tick();
    }

    private List<String> answers() {
        return council.posts().stream()
                .map(work::says)
                .filter(text -> text.contains("har beslutat om ditt ärende") || text.contains("är rättat"))
                .toList();
    }
}
