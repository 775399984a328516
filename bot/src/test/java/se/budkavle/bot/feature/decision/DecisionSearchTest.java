package se.budkavle.bot.feature.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.plan.Plan;
import se.budkavle.storage.plan.Plans;

class DecisionSearchTest {

    private static final String DECEMBER = "2026-12-10T08:00:00Z";

    private final Workplace work = Workplace.fresh();
    private final DecisionFixture council = new DecisionFixture(work);
    private final TestUser member = work.as("Ledamot Timrå, majoritet").in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser elsewhere = work.as("Samordnare social");

    @Test
    void aDecisionIsFoundByAnotherFormOfAWordOnceItsMinutesHaveBeenSent() {
        var meeting = council.meets(DECEMBER);
        council.decides(meeting, "Kommunernas avgift höjs\nfrån nyår");
        assertThat(council.searches(member, "kommun").says()).contains("Inget beslut stämmer.");
        council.sends(meeting);
        assertThat(council.searches(member, "kommun").says())
                .contains(
                        "Beslut med ”kommun”",
                        "§ 1/2026 · Hållbarhetsrådet, 10 december 2026\nKommunernas avgift höjs från nyår");
        assertThat(council.searches(member, "vindkraft").says()).contains("Inget beslut stämmer.");
        assertThat(council.shows(member, council.decision(meeting, "Kommunernas avgift höjs\nfrån nyår"))
                        .says())
                .contains(
                        "§ 1/2026 · Hållbarhetsrådet",
                        "Kommunernas avgift höjs\nfrån nyår",
                        "Beslutat på Hållbarhetsrådet – Rådets möte, 10 december 2026")
                .doesNotContain("Anteckningarna rättas");
    }

    @Test
    void aSearchForOnlyCommonWordsIsRefusedAndOneWithoutWordsFiltersByYearNetworkPersonAndGoal() {
        var meeting = council.meets(DECEMBER);
        council.decides(meeting, "Avgiften höjs");
        council.sends(meeting);
        assertThat(council.searches(member, "och att").says()).contains("”och att” är för vanligt att söka på.");
        assertThat(council.searches(member, "***").says()).contains("för vanligt");
        assertThat(member.runs("decision search", Map.of()).says()).contains("Beslut", "§ 1/2026");
        assertThat(member.runs("decision search", Map.of("year", 2025L)).says()).contains("Inget beslut stämmer.");
        assertThat(member.runs("decision search", Map.of("year", 2026L)).says()).contains("§ 1/2026");
        assertThat(member.runs("decision search", Map.of("network", DecisionFixture.ID))
                        .says())
                .contains("§ 1/2026");
        assertThat(member.runs("decision search", Map.of("person", "Samordnare miljö"))
                        .says())
                .contains("§ 1/2026");
        assertThat(member.runs("decision search", Map.of("person", "Samordnare social"))
                        .says())
                .contains("Inget beslut stämmer.");
        assertThat(member.runs("decision search", Map.of("goal", "S1")).says()).contains("Det finns ingen plan än.");
        assertThat(member.runs("decision search", Map.of("goal", "Finns inte")).says())
                .doesNotContain("§ 1/2026");
    }

    @Test
    void theGoalOfASearchIsAGoalOfThePlanOfTheSearchedYear() {
        SmallPlan.settle(work);
        work.get(Plans.class).save(Plan.of(2025, "Verksamhetsplan 2025"));
        work.get(Goals.class).save(Goal.of("2025", "miljo", "M7", null, "Renare luft", 0));
        assertThat(member.runs("decision search", Map.of("goal", "Renare luft", "year", 2025L))
                        .says())
                .contains("Inget beslut stämmer.");
        assertThat(member.suggestions("decision search", "goal", "ren", Map.of("year", "2025")))
                .extracting(suggestion -> suggestion.shown())
                .containsExactly("M7 Renare luft");
        assertThat(member.isSuggested("decision search", "goal", "ren")).isEmpty();
        assertThat(member.runs("decision search", Map.of("goal", "Renare luft")).says())
                .contains("Det finns inget mål ”Renare luft” i planen.");
        assertThat(member.runs("decision search", Map.of("goal", "Mindre utsläpp", "year", 2027L))
                        .says())
                .contains("Inget beslut stämmer.");
    }

    @Test
    void readersOutsideTheNetworkSeeADecisionWithoutItsActionsAndNoneOfAClosedNetwork() {
        var meeting = council.meets(DECEMBER);
        council.decides(meeting, "Avgiften höjs");
        council.coordinator()
                .press(null, "minutes:action:" + meeting.id() + ":-", List.of(), Map.of())
                .fillsIn(Map.of("text", "Skriva faktura", "owner", "", "due", ""));
        council.sends(meeting);
        var decision = council.decision(meeting, "Avgiften höjs");
        work.get(JdbcTemplate.class).update("update action set decision_id = ?", decision.id());
        assertThat(council.shows(member, decision).says()).contains("Åtgärder (1): • Skriva faktura");
        assertThat(council.shows(elsewhere, decision).says())
                .contains("Avgiften höjs")
                .doesNotContain("Skriva faktura");
        work.get(JdbcTemplate.class).update("update network set closed = ? where id = ?", true, DecisionFixture.ID);
        assertThat(council.searches(elsewhere, "avgift").says())
                .contains("Inget beslut stämmer.")
                .doesNotContain("§");
        assertThat(council.shows(elsewhere, decision).says()).doesNotContain("Avgiften höjs");
        assertThat(elsewhere
                        .runs("decision search", Map.of("network", DecisionFixture.ID))
                        .says())
                .doesNotContain("Avgiften höjs");
        assertThat(council.searches(member, "avgift").says()).contains("§ 1/2026");
    }

    @Test
    void aDecisionWhoseMinutesHaveNotBeenSentAndAnUnknownDecisionAreNotShown() {
        var meeting = council.meets(DECEMBER);
        council.decides(meeting, "Avgiften höjs");
        assertThat(council.shows(member, council.decision(meeting, "Avgiften höjs"))
                        .says())
                .contains("Beslutet finns inte, eller är inte skickat än.");
        assertThat(member.press(null, "decision:show:nosuch", List.of(), Map.of())
                        .says())
                .contains("Beslutet finns inte");
    }

    @Test
    void theCardOfADecisionSaysThatItsMinutesAreBeingCorrected() {
        var meeting = council.meets(DECEMBER);
        council.decides(meeting, "Avgiften höjs");
        council.sends(meeting);
        council.corrects(meeting);
        council.opens(council.decision(meeting, "Avgiften höjs")).fillsIn(Map.of("text", "Taxan höjs"));
        assertThat(council.searches(member, "avgift").says()).contains("Inget beslut stämmer.");
        assertThat(council.searches(member, "taxa").says()).contains("Taxan höjs");
        var decision = council.decision(meeting, "Taxan höjs");
        assertThat(council.shows(member, decision).says()).contains("Anteckningarna rättas just nu");
        council.sends(meeting);
        assertThat(council.shows(member, decision).says()).doesNotContain("Anteckningarna rättas");
    }

    @Test
    void aSearchListsAtMostTwentyFiveDecisionsAndShortensLongTexts() {
        var meeting = council.meets(DECEMBER);
        for (int i = 1; i <= 26; i++) {
            council.decides(meeting, "Beslut " + i + " @everyone *_~ " + "långt ".repeat(100));
        }
        council.sends(meeting);
        var list = council.searches(member, "långt");
        assertThat(list.says())
                .contains("De 25 första visas.", "§ 26/2026", "§ 2/2026 ", "Beslut 26 @everyone *_~ långt")
                .doesNotContain("§ 1/2026 ");
        assertThat(list.says().length()).isLessThan(9000);
    }

    @Test
    void aLaterDecisionReplacesTheEarlierOneWhenTheMinutesAreSent() {
        var first = council.meets(DECEMBER);
        council.decides(first, "Avgiften är 100");
        council.sends(first);
        var second = council.meets("2027-03-11T08:00:00Z");
        assertThat(council.decides(second, "Avgiften är 200", Map.of("replaces", "§ 1/2026"))
                        .says())
                .contains("✓ Beslutet är sparat.", "Avgiften är 200 (ersätter § 1/2026)");
        var old = council.decision(first, "Avgiften är 100");
        assertThat(council.searches(member, "avgift").says()).doesNotContain("ersatt av");
        assertThat(council.shows(member, old).says()).doesNotContain("Gäller inte längre");
        council.sends(second);
        work.tick();
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM).stream()
                        .map(work::says)
                        .filter(says -> says.contains("Avgiften är 200")))
                .singleElement()
                .asString()
                .contains("§ 1/2027 Avgiften är 200 (ersätter § 1/2026)");
        assertThat(council.searches(member, "avgift").says())
                .containsSubsequence("Avgiften är 200", "§ 1/2026", "Avgiften är 100 · ersatt av § 1/2027");
        var shown = council.shows(member, old);
        assertThat(shown.says()).contains("⚠️ Gäller inte längre: ersatt av § 1/2027", "[Visa § 1/2027]");
        assertThat(shown.presses("Visa § 1/2027").says())
                .contains("§ 1/2027 · Hållbarhetsrådet", "Ersätter § 1/2026.", "[Visa § 1/2026]");
    }

    @Test
    void aCorrectionOfMinutesCanEndAnEarlierDecisionAndPutItBackInForce() {
        var first = council.meets(DECEMBER);
        council.decides(first, "Avgiften är 100");
        council.sends(first);
        var second = council.meets("2027-03-11T08:00:00Z");
        council.decides(second, "Ingen avgift tas ut");
        council.sends(second);
        council.corrects(second);
        council.opens(council.decision(second, "Ingen avgift tas ut"))
                .fillsIn(Map.of("text", "Ingen avgift tas ut", "ends", "1/2026"));
        var old = council.decision(first, "Avgiften är 100");
        assertThat(council.shows(member, old).says()).contains("Gäller inte längre: upphävt genom § 1/2027");
        council.opens(council.decision(second, "Ingen avgift tas ut"))
                .fillsIn(Map.of("text", "Ingen avgift tas ut", "ends", ""));
        assertThat(council.shows(member, old).says()).doesNotContain("Gäller inte längre");
    }

    @Test
    void anInvalidReplacementIsRefusedWithoutStoringAnything() {
        var first = council.meets(DECEMBER);
        council.decides(first, "Ett");
        council.decides(first, "Två");
        council.sends(first);
        var second = council.meets("2027-03-11T08:00:00Z");
        refused(second, Map.of("replaces", "9/2026"), "Nätverket har inget skickat beslut § 9/2026.");
        refused(second, Map.of("replaces", "tolv"), "”tolv” är inget beslutsnummer.");
        refused(second, Map.of("replaces", "1/2026", "ends", "2/2026"), "men inte båda");
        council.decides(second, "Tre", Map.of("replaces", "1/2026"));
        refused(second, Map.of("ends", "1/2026"), "Ett annat beslut, som inte är skickat än");
        council.sends(second);
        var third = council.meets("2027-04-08T08:00:00Z");
        refused(third, Map.of("ends", "1/2026"), "§ 1/2027 har redan ersatt eller upphävt det.");
    }

    @Test
    void aDecisionCannotReplaceItselfOrALaterDecision() {
        var meeting = council.meets(DECEMBER);
        council.decides(meeting, "Ett");
        council.decides(meeting, "Två");
        council.sends(meeting);
        council.corrects(meeting);
        assertThat(council.opens(council.decision(meeting, "Ett"))
                        .fillsIn(Map.of("text", "Ett", "replaces", "1/2026"))
                        .says())
                .contains("kan inte ersätta eller upphäva sig självt");
        council.opens(council.decision(meeting, "Två")).fillsIn(Map.of("text", "Två", "replaces", "1/2026"));
        assertThat(council.opens(council.decision(meeting, "Ett"))
                        .fillsIn(Map.of("text", "Ett", "replaces", "2/2026"))
                        .says())
                .contains("§ 2/2026 fattades efter det här beslutet");
    }

    @Test
    void theSameFormSentTwiceStoresOneDecisionAndNoDecisionOfAnotherNetworkCanBeEnded() {
        var first = council.meets(DECEMBER);
        council.decides(first, "Ett");
        council.sends(first);
        var second = council.meets("2027-03-11T08:00:00Z");
        council.decides(second, "Två", Map.of("replaces", "1/2026"));
        council.decides(second, "Två", Map.of("replaces", "1/2026"));
        assertThat(work.get(JdbcTemplate.class).queryForObject("select count(*) from decision", Integer.class))
                .isEqualTo(2);
        work.get(JdbcTemplate.class)
                .update(
                        "update decision set network_id = ? where id = ?",
                        work.get(JdbcTemplate.class)
                                .queryForObject(
                                        "select min(id) from network where id <> ?", String.class, DecisionFixture.ID),
                        council.decision(first, "Ett").id());
        refused(second, Map.of("ends", "1/2026"), "Nätverket har inget skickat beslut § 1/2026.");
    }

    private void refused(Meeting meeting, Map<String, String> fields, String says) {
        var refusal = council.decides(meeting, "Nej", new HashMap<>(fields));
        assertThat(refusal.says()).contains(says);
        assertThat(work.get(JdbcTemplate.class)
                        .queryForObject("select count(*) from decision where text = 'Nej'", Integer.class))
                .isZero();
    }
}
