package se.budkavle.bot.feature.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.ConcurrentActions;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Answer;
import se.budkavle.storage.round.Answers;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Rounds;

class SeveralAtOnceTest {

    private static final int MANY = 7;

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COMMON_ROOM);
    private final TestUser timra = work.as("Ledamot Timrå, majoritet");

    @BeforeEach
    void settlePlan() {
        SmallPlan.settle(work);
        SmallPlan.more(work, MANY - 1);
    }

    @Test
    void oneButtonAnswersAllSevenQuestionsOfANetworkWithOnTrack() {
        open("T3 2026");
        var card = begin();
        assertThat(card.says())
                .contains(
                        "7 frågor från Nätverket för hållbar energi",
                        "❔ svar saknas · M1.3 Energikartor",
                        "[Alla enligt plan]",
                        "[En i taget]")
                .doesNotContain("oförändrade");
        var done = card.presses("Alla enligt plan");
        assertThat(done.says())
                .contains("✓ Sparat: 7 svar 🟢 enligt plan", "Alla 7 frågor är besvarade", "[Nästa nätverk →]");
        assertThat(answers())
                .hasSize(MANY)
                .allMatch(answer -> answer.state() == ActivityState.ON_TRACK && answer.revision() == 1);
        assertThat(done.presses("Nästa nätverk →").says()).contains("1 svar kvar · Hållbarhetsrådet");
    }

    @Test
    void questionsAboutOneActivityKeepTheirOrderWhenSomeAreAnswered() {
        open("T3 2026");
        var round = work.get(Rounds.class).findAllByOrderByOpenedAtDesc().get(0);
        var before = work.get(Questions.class).findAllByRoundIdOrderByPosition(round.id());
        assertThat(before.stream().map(Question::position).distinct().count())
                .as("some questions are about one activity")
                .isLessThan(before.size());
        begin().presses("Alla enligt plan");
        assertThat(work.get(Questions.class).findAllByRoundIdOrderByPosition(round.id()))
                .extracting(Question::id)
                .containsExactlyElementsOf(before.stream()
                        .sorted(Comparator.comparing(Question::position).thenComparing(Question::id))
                        .map(Question::id)
                        .toList());
    }

    @Test
    void deviatingAnswersStayUnchangedWhenTheOtherQuestionsAreAnsweredTogether() {
        open("T3 2026");
        var off = choose(begin(), "M1.4")
                .fillsIn(Map.of("state", "OFF_TRACK", "cause", "Ingen personal", "measure", "Vi anställer"));
        assertThat(off.says()).contains("✓ Sparat: M1.4 🟥 avvikelse", "6 frågor från", "🟥 avvikelse · M1.4");
        var rest = off.presses("Resten enligt plan");
        assertThat(rest.says()).contains("✓ Sparat: 6 svar");
        var later = choose(rest, "M1.5");
        assertThat(later.says()).contains("Läge: ON_TRACK");
        assertThat(later.fillsIn(Map.of("state", "DONE")).says())
                .contains("✓ Sparat: M1.5 ☑️ klar", "Alla 7 frågor är besvarade");
        assertThat(answers()).hasSize(MANY + 1);
        assertThat(answers())
                .filteredOn(answer -> answer.state() == ActivityState.OFF_TRACK)
                .hasSize(1);
    }

    @Test
    void oneButtonRepeatsTheEarlierAnswersToAllQuestionsForWhichRepeatingIsAllowed() {
        open("T2 2026");
        begin().presses("Alla enligt plan");
        nextRound("T3 2026");
        assertThat(begin().presses("Alla oförändrade").says()).contains("✓ Sparat: 7 svar som förra gången");
        assertThat(answers()).hasSize(MANY).allMatch(answer -> answer.unchanged() == 1);
        nextRound("Q4 2026");
        var one = choose(begin(), "M1.4").fillsIn(Map.of("state", "DONE"));
        assertThat(one.presses("Oförändrat för 6 av 6").says()).contains("✓ Sparat: 6 svar");
        nextRound("Q1 2027");
        var card = begin();
        assertThat(card.says()).doesNotContain("Alla oförändrade");
        assertThat(card.presses("Oförändrat för 1 av 7").says()).contains("✓ Sparat: 1 svar", "6 frågor från");
    }

    @Test
    void aPersonWhoAnswersOneByOneIsShownTheNextQuestion() {
        open("T3 2026");
        var first = begin().presses("En i taget");
        assertThat(first.says()).contains("7 svar kvar här, 8 i allt · Nätverket för hållbar energi");
        assertThat(first.presses("🟢 enligt plan").says()).contains("6 svar kvar här, 7 i allt", "M1.4");
    }

    @Test
    void answeringOneByOneBeginsWithTheFirstUnansweredQuestion() {
        open("T3 2026");
        var one = choose(begin(), "M1.3").fillsIn(Map.of("state", "DONE")).presses("En i taget");
        assertThat(one.says()).contains("6 svar kvar här, 7 i allt · Nätverket för hållbar energi", "M1.4");
        assertThat(one.presses("← Föregående").says()).contains("Besvarad · Nätverket för hållbar energi", "M1.3");
    }

    @Test
    void aFormThatCouldNotBeStoredReturnsToAllQuestionsOfTheNetwork() {
        open("T3 2026");
        var refused = choose(begin(), "M1.4").fillsIn(Map.of("state", "AT_RISK", "cause", "Ingen personal"));
        var again = refused.presses("Öppna formuläret igen");
        assertThat(again.says()).contains("Läge: AT_RISK", "Orsak: Ingen personal");
        assertThat(again.fillsIn(Map.of("measure", "Vi anställer")).says()).contains("✓ Sparat: M1.4", "6 frågor från");
    }

    @Test
    void answersOfOthersStoredAfterTheCardWasShownAreNamedInTheReply() {
        open("T3 2026");
        var card = begin();
        work.clock().forward(Duration.ofMinutes(1));
        for (var code : List.of("M1.4", "M1.6")) {
            var id = work
                    .get(Questions.class)
                    .findAllByRoundIdOrderByPosition(work.get(Rounds.class)
                            .findAllByOrderByOpenedAtDesc()
                            .get(0)
                            .id())
                    .stream()
                    .filter(one -> work.get(Activities.class)
                            .findById(one.activityId())
                            .orElseThrow()
                            .code()
                            .equals(code))
                    .findFirst()
                    .orElseThrow()
                    .id();
            coordinator.runs("round answer-for", Map.of("question", id, "state", "DONE"));
        }
        assertThat(card.presses("Alla enligt plan").says())
                .contains(
                        "✓ Sparat: 5 svar 🟢 enligt plan",
                        "Samordnare miljö svarade under tiden ☑️ klar på M1.4, M1.6. Det svaret gäller.");
        assertThat(card.presses("Alla enligt plan").says())
                .contains("Inget nytt sparades", "svarade under tiden ☑️ klar på M1.4, M1.6");
    }

    @Test
    void answersOfOthersStoredBeforeTheCardWasShownAreNotNamedInTheReply() {
        open("T3 2026");
        coordinator.runs("round answer-for", Map.of("question", "M1.4", "state", "DONE"));
        work.clock().forward(Duration.ofMinutes(1));
        assertThat(begin().presses("Resten enligt plan").says())
                .contains("✓ Sparat: 6 svar")
                .doesNotContain("under tiden");
    }

    @Test
    void twoSimultaneousPressesStoreEachAnswerOnlyOnce() throws Exception {
        open("T3 2026");
        var card = begin();
        var heard = ConcurrentActions.all(
                List.of(() -> card.presses("Alla enligt plan"), () -> card.presses("Alla enligt plan")));
        assertThat(heard).allSatisfy(one -> assertThat(one.says()).contains("Alla 7 frågor är besvarade"));
        assertThat(answers()).hasSize(MANY);
    }

    @Test
    void theButtonForAllAnswersStoresNothingForAPersonWhoIsNotAskedOrForAnotherState() {
        open("T3 2026");
        var id = begin().reply().rows().get(0).buttons().get(0).id();
        assertThat(work.as("Socialchef Timrå")
                        .press(null, id, List.of(), Map.of())
                        .says())
                .doesNotContain("Sparat");
        assertThat(timra.press(null, id.replace("ON_TRACK", "DONE"), List.of(), Map.of())
                        .says())
                .doesNotContain("Sparat");
        assertThat(answers()).isEmpty();
    }

    private static BotReply choose(BotReply card, String code) {
        var item = card.reply().rows().stream()
                .filter(row -> row.choice() != null)
                .flatMap(row -> row.choice().items().stream())
                .filter(one -> one.words().arguments().contains(code))
                .findFirst()
                .orElseThrow();
        return card.chooses(item.value());
    }

    private void nextRound(String period) {
        coordinator.runs("round close");
        work.clock().forward(Duration.ofDays(1));
        open(period);
    }

    private void open(String period) {
        coordinator.runs("round open", Map.of("period", period, "due", "+14")).confirms();
    }

    private BotReply begin() {
        work.tick();
        var posted = work.chat().postsIn(SmallAssociation.ENERGY_ROOM);
        return timra.presses(posted.get(posted.size() - 1), "Svara");
    }

    private List<Answer> answers() {
        return work.get(Answers.class)
                .findAllByRoundIdOrderByRevision(work.get(Rounds.class)
                        .findAllByOrderByOpenedAtDesc()
                        .get(0)
                        .id());
    }
}
