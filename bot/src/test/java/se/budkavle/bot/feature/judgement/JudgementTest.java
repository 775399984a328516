package se.budkavle.bot.feature.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.judgement.GoalJudgement;
import se.budkavle.storage.judgement.GoalJudgements;
import se.budkavle.storage.judgement.GoalVerdict;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Rounds;

/**
 * Tests that the coordinators of a goal's area judge whether the goal can be reached, and that everybody sees the
 * judgement with its reason.
 */
class JudgementTest {

    private static final String GOAL = "2026-M1";

    private final Workplace work = Workplace.fresh();

    @BeforeEach
    void aPlan() {
        SmallPlan.settle(work);
    }

    @Test
    void theGoalShowsItsLatestJudgementAndTheReasonsShowTheEarlierJudgements() {
        judge("PARTLY", "Två kommuner väntar på pengar");
        work.clock().forward(Duration.ofDays(40));
        judge("REACHABLE", "Pengarna har kommit");
        assertThat(judgements())
                .extracting(GoalJudgement::verdict, GoalJudgement::revision)
                .containsExactly(tuple(GoalVerdict.PARTLY, 1), tuple(GoalVerdict.REACHABLE, 2));
        var card = work.as("Socialchef Timrå").runs("plan show", Map.of("goal", "M1"));
        assertThat(card.says())
                .contains("● kan uppnås. Pengarna har kommit (Samordnare miljö", "Indikatorer: data saknas")
                .doesNotContain("Två kommuner", "Bedöm målet");
        assertThat(card.presses("Varför?").says())
                .contains("det sämsta svaret avgör", "Tidigare bedömningar", "Två kommuner väntar på pengar");
        assertThat(work.rows().get("audit_entry")).isPositive();
    }

    @Test
    void theJudgementProposedFromAnswersIsShownWithTheAnswersThatTheReaderMaySee() {
        var coordinator = work.as("Samordnare miljö");
        coordinator
                .runs("round open", Map.of("period", "T3 2026", "due", "+14"))
                .confirms();
        answerAll();
        coordinator.runs("round close");
        assertThat(work.as("Socialchef Timrå")
                        .runs("plan show", Map.of("goal", "M1"))
                        .says())
                .contains("Bedömning: ◌ bedömning saknas", "Enligt svaren: ■ svårt att uppnå");
        assertThat(why("Socialchef Timrå")).contains("🟥 M1.1", "Ingen personal → Vi anställer");
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet").orElseThrow().closed(true));
        assertThat(why("Socialchef Timrå"))
                .contains("Enligt svaren: ● kan uppnås")
                .doesNotContain("M1.1", "Ingen personal");
        assertThat(why("Ledamot Timrå, majoritet")).contains("Ingen personal");
    }

    @Test
    void theGoalShowsItsIndicatorsExceptThoseOfNetworksClosedToTheReader() {
        work.as("Samordnare miljö")
                .runs("indicator add", Map.of("goal", "M1", "network", "hallbarhetsradet"))
                .fillsIn(Map.of(
                        "title",
                        "*Företag* @everyone",
                        "unit",
                        "företag",
                        "baseline",
                        "40 (2026-01-01)",
                        "target",
                        "200 (2027-12-31)",
                        "definition",
                        ""));
        report("30,5", "2026-10-31");
        assertThat(card("Socialchef Timrå"))
                .contains("• *Företag* @everyone: 30,5 företag (31 oktober 2026)"
                        + " · målet är 200 företag senast 31 december 2027 · ⚠️ sämre än utgångsläget"
                        + " · ↘ negativ trend. Jämfört med utgångsläget 40 företag (1 januari 2026), högre är bättre")
                .doesNotContain("data saknas");
        report("200", "2026-11-20");
        work.as("Samordnare miljö")
                .runs("indicator change", Map.of("indicator", "*Företag* @everyone"))
                .fillsIn(Map.of("definition", "Bara nya företag"));
        report("10", "2026-11-23");
        assertThat(card("Socialchef Timrå"))
                .contains(
                        "10 företag (23 november 2026)",
                        "Jämfört med utgångsläget 40 företag (1 januari 2026), högre är bättre."
                                + " Sedan 23 november 2026 mäts det på ett nytt sätt, och äldre värden jämförs inte");
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet").orElseThrow().closed(true));
        assertThat(card("Socialchef Timrå"))
                .contains("Indikatorer: data saknas")
                .doesNotContain("företag");
        assertThat(why("Socialchef Timrå")).doesNotContain("företag");
        assertThat(card("Ledamot Timrå, majoritet")).contains("10 företag");
        assertThat(why("Ledamot Timrå, majoritet")).contains("10 företag");
    }

    private void report(String amount, String day) {
        work.as("Samordnare miljö")
                .runs("indicator report", Map.of("indicator", "*Företag* @everyone"))
                .fillsIn(Map.of("amount", amount, "day", day, "comment", ""));
    }

    private String card(String reader) {
        return work.as(reader).runs("plan show", Map.of("goal", "M1")).says();
    }

    @Test
    void onlyTheCoordinatorsOfTheGoalsAreaCanJudgeTheGoal() {
        assertThat(work.as("Samordnare miljö")
                        .runs("plan judge", Map.of("goal", "S1"))
                        .says())
                .contains("S1 bedöms av dem som samordnar");
        assertThat(work.as("Socialchef Timrå")
                        .runs("plan judge", Map.of("goal", "M1"))
                        .says())
                .contains("Det kan bara");
        assertThat(work.as("Socialchef Timrå")
                        .press(null, "judgement:judge:" + GOAL, List.of(), Map.of())
                        .says())
                .contains("M1 bedöms av dem");
        assertThat(work.as("Socialchef Timrå")
                        .press(
                                null,
                                "judgement:judged:" + GOAL + ":0",
                                List.of(),
                                Map.of("verdict", "HARD", "reason", "Nej"))
                        .says())
                .contains("M1 bedöms av dem");
        assertThat(judgements()).isEmpty();
    }

    @Test
    void aJudgementWithoutAVerdictWithoutAReasonOrWithATooLongReasonIsRefused() {
        assertThat(judge("HARD", " ")).contains("Skriv varför");
        assertThat(judge("", "Skäl")).contains("Välj om målet");
        assertThat(judge("HARD", "x".repeat(1001))).contains("högst 1");
        assertThat(judgements()).isEmpty();
    }

    @Test
    void theSameFormSentTwiceStoresOneJudgementAndAnOutdatedFormIsRefused() {
        var form = work.as("Samordnare miljö").runs("plan judge", Map.of("goal", "M1"));
        var late = work.as("Förvaltare").runs("plan judge", Map.of("goal", "M1"));
        form.fillsIn(Map.of("verdict", "PARTLY", "reason", "Trögt"));
        form.fillsIn(Map.of("verdict", "PARTLY", "reason", "Trögt"));
        assertThat(late.fillsIn(Map.of("verdict", "HARD", "reason", "Nej")).says())
                .contains("Samordnare miljö har hunnit bedöma målet: kan delvis uppnås");
        assertThat(judgements()).hasSize(1);
    }

    @Test
    void aReasonWithMentionsAndMarkdownIsShownAndTheVerdictIsTranslatedForAnEnglishReader() {
        judge("PARTLY", "**@everyone** `kod` <@9001>");
        work.restart();
        var says = work.as("Socialchef Timrå")
                .runs("plan show", Map.of("goal", "M1"))
                .says();
        assertThat(says).contains("everyone");
        assertThat(work.as("Socialchef Timrå")
                        .inEnglish()
                        .runs("plan show", Map.of("goal", "M1"))
                        .says())
                .contains("can be reached in part");
    }

    private void answerAll() {
        var questions = work.get(Questions.class);
        var round = work.get(Rounds.class).open().get(0);
        for (var question : questions.findAllByRoundIdOrderByPosition(round.id())) {
            var off = question.activityId().equals("2026-M1.1");
            work.as("Förvaltare")
                    .press(
                            null,
                            "round:explain:" + question.id() + ":0",
                            List.of(),
                            off
                                    ? Map.of("state", "OFF_TRACK", "cause", "Ingen personal", "measure", "Vi anställer")
                                    : Map.of("state", "ON_TRACK"));
        }
    }

    private String why(String reader) {
        return work.as(reader)
                .press(null, "judgement:why:" + GOAL, List.of(), Map.of())
                .says();
    }

    private String judge(String verdict, String reason) {
        return work.as("Samordnare miljö")
                .runs("plan judge", Map.of("goal", "M1"))
                .fillsIn(Map.of("verdict", verdict, "reason", reason))
                .says();
    }

    private List<GoalJudgement> judgements() {
        return work.get(GoalJudgements.class).findAllByGoalIdOrderByRevision(GOAL);
    }
}
