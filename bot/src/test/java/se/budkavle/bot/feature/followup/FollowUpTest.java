package se.budkavle.bot.feature.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.AnsweredRounds;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.plan.Plan;
import se.budkavle.storage.plan.Plans;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;
import se.budkavle.storage.tag.Tag;
import se.budkavle.storage.tag.Tagging;
import se.budkavle.storage.tag.Taggings;
import se.budkavle.storage.tag.Tags;

class FollowUpTest {

    private final Workplace work = Workplace.fresh();
    private final AnsweredRounds rounds = new AnsweredRounds(work);

    @BeforeEach
    void twoRoundsAreClosed() {
        SmallPlan.settle(work);
        var first = round("T1 2026", MovableClock.START.minus(Duration.ofDays(60)));
        asked(first, "M1.1", "hallbarhetsradet", "timra", ActivityState.ON_TRACK);
        asked(first, "M1.3", "hallbar-energi", "timra", ActivityState.ON_TRACK);
        asked(first, "M1.3", "hallbar-energi", "sundsvall", ActivityState.DONE);
        asked(first, "S1.1", "socialchefer", null, ActivityState.AT_RISK);
        var second = round("T2 2026", MovableClock.START.minus(Duration.ofDays(30)));
        asked(second, "M1.1", "hallbarhetsradet", "timra", ActivityState.OFF_TRACK);
        asked(second, "M1.3", "hallbar-energi", "timra", ActivityState.ON_TRACK);
        asked(second, "M1.3", "hallbar-energi", "sundsvall", null);
        asked(second, "S1.1", "socialchefer", null, ActivityState.DONE);
    }

    @Test
    void aMemberSeesTheAnswersTheTrendTheDeviationsAndTheMissingAnswersWithPictures() {
        var heard = work.as("Ledamot Timrå, opposition").runs("followup");
        assertThat(heard.says())
                .contains(
                        "3 av 4 svar",
                        "75",
                        "Enligt statusrunda T2 2026",
                        "Sedan T1 2026",
                        "1 bättre, 1 sämre, 1 oförändrade",
                        "M1.1 Klimatplan i varje kommun · Timrå: Ingen personal → Vi anställer",
                        "En jurist",
                        "Svar saknas: 1",
                        "Sundsvall\u00a01");
        assertThat(heard.reply().attachments())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.description()).contains("3 av 4"));
    }

    @Test
    void aPersonWithoutARoleDoesNotSeeTheFollowUp() {
        assertThat(work.asStranger("Främling").runs("followup").says()).doesNotContain("T2 2026");
    }

    @Test
    void theFollowUpCanBeFilteredByNetworkGoalAreaOrOrganisation() {
        assertThat(follows("network", "hallbar-energi")).contains("1 av 2 svar").doesNotContain("M1.1");
        assertThat(follows("goal", "S1")).contains("1 av 1 svar", "1 bättre, 0 sämre, 0 oförändrade");
        assertThat(follows("area", "miljo")).contains("2 av 3 svar");
        assertThat(follows("organisation", "sundsvall")).contains("0 av 1 svar").doesNotContain("Sedan");
    }

    @Test
    void aFilterByTagIncludesTagsOfTheActivitiesGoals() {
        var tag = work.get(Tags.class)
                .save(Tag.of("mal-13", Tag.Kind.GLOBAL_GOAL, "Bekämpa klimatförändringarna", List.of(), 0));
        var taggings = work.get(Taggings.class);
        taggings.save(Tagging.of(tag.id(), Tagging.Subject.ACTIVITY, "2026-M1.3", MovableClock.START));
        assertThat(follows("tag", "Bekämpa klimatförändringarna"))
                .contains("Bekämpa klimatförändringarna", "1 av 2 svar")
                .doesNotContain("M1.1");
        taggings.save(Tagging.of(tag.id(), Tagging.Subject.GOAL, "2026-M1", MovableClock.START));
        assertThat(follows("tag", "mal-13")).contains("2 av 3 svar", "M1.1");
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet").orElseThrow().closed(true));
        assertThat(follows("tag", "mal-13")).contains("1 av 2 svar").doesNotContain("M1.1");
        assertThat(follows("tag", "Finns inte")).contains("Ingen etikett heter ”Finns inte”.");
    }

    @Test
    void theFollowUpOfTheFirstRoundShowsNoTrend() {
        assertThat(follows("round", "T1 2026"))
                .contains("4 av 4 svar", "T1 2026")
                .doesNotContain("Sedan");
    }

    @Test
    void ifTheLatestRoundDidNotAskANetworkItsEarlierAnswersAreShown() {
        var third = round("T3 2026", MovableClock.START.minus(Duration.ofDays(5)));
        asked(third, "S1.1", "socialchefer", null, ActivityState.ON_TRACK);
        assertThat(work.as("Socialchef Timrå").runs("followup").says())
                .contains("3 av 4 svar", "T3 2026, T2 2026", "2 sämre");
    }

    @Test
    void aNetworkIsComparedWithItsOwnPreviousRound() {
        for (int days = 27; days > 20; days--) {
            var others = round("T2 2026", MovableClock.START.minus(Duration.ofDays(days)));
            asked(others, "M1.3", "hallbar-energi", "timra", ActivityState.ON_TRACK);
        }
        var last = round("T3 2026", MovableClock.START.minus(Duration.ofDays(5)));
        asked(last, "S1.1", "socialchefer", null, ActivityState.OFF_TRACK);
        assertThat(follows("network", "socialchefer")).contains("Sedan T2 2026 – 0 bättre, 1 sämre");
    }

    @Test
    void organisationsThatAnswerAboutOneActivityAreListedAlphabetically() {
        var third = round("T3 2026", MovableClock.START.minus(Duration.ofDays(5)));
        asked(third, "M1.3", "hallbar-energi", "timra", ActivityState.OFF_TRACK);
        asked(third, "M1.3", "hallbar-energi", "sundsvall", ActivityState.OFF_TRACK);
        assertThat(follows("network", "hallbar-energi"))
                .containsSubsequence("M1.3 Energikartor · Sundsvall:", "M1.3 Energikartor · Timrå:");
    }

    @Test
    void aCancelledRoundIsNeverShownOrComparedWith() {
        var cancelled = work.get(Rounds.class)
                .save(opened("T2 2025", MovableClock.START.minus(Duration.ofDays(20)))
                        .cancel(MovableClock.START.minus(Duration.ofDays(19))));
        asked(cancelled, "M1.1", "hallbarhetsradet", "timra", ActivityState.DONE);
        asked(cancelled, "S1.1", "socialchefer", null, ActivityState.AT_RISK);
        assertThat(work.as("Ledamot Timrå, opposition").runs("followup").says())
                .contains("3 av 4 svar", "Enligt statusrunda T2 2026")
                .doesNotContain("T2 2025");
        assertThat(work.as("Socialchef Timrå")
                        .runs("plan show", Map.of("network", "socialchefer"))
                        .says())
                .contains("✓ klar (T2 2026)");
        var third = round("T3 2026", MovableClock.START.minus(Duration.ofDays(5)));
        asked(third, "S1.1", "socialchefer", null, ActivityState.AT_RISK);
        assertThat(follows("network", "socialchefer"))
                .contains("Sedan T2 2026", "1 sämre")
                .doesNotContain("T2 2025");
    }

    @Test
    void aGoalIsLookedUpInThePlanOfTheShownRounds() {
        work.get(Plans.class).save(Plan.of(2027, "Verksamhetsplan 2027"));
        work.get(Goals.class).save(Goal.of("2027", "social", "S2", "Nytt", "Ett nytt mål", 0));
        assertThat(follows("goal", "S1")).contains("1 av 1 svar");
        assertThat(follows("goal", "S2")).contains("inget mål ”S2”");
    }

    @Test
    void theOpenRoundIsShownIfAllOtherRoundsWereCancelled() {
        var rounds = work.get(Rounds.class);
        var now = MovableClock.START;
        rounds.findAllByOrderByOpenedAtDesc()
                .forEach(
                        one -> rounds.save(one.reopened(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(2)), now)
                                .cancel(now)));
        assertThat(work.as("Socialchef Timrå").runs("followup").says()).contains("Ingen statusrunda");
        var open = rounds.save(opened("T3 2026", now));
        asked(open, "S1.1", "socialchefer", null, ActivityState.ON_TRACK);
        assertThat(work.as("Socialchef Timrå").runs("followup").says()).contains("1 av 1 svar", "T3 2026");
    }

    @Test
    void theFollowUpOfAnOrganisationThatWasNeverAskedSaysSo() {
        assertThat(work.as("Socialchef Timrå")
                        .runs("followup", Map.of("organisation", "region"))
                        .says())
                .contains("Ingen statusrunda");
    }

    @Test
    void aClosedNetworkIsShownOnlyToItsPeopleAndTheDirector() {
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet").orElseThrow().closed(true));
        assertThat(work.as("Socialchef Timrå").runs("followup").says())
                .contains("2 av 3 svar")
                .doesNotContain("M1.1");
        assertThat(work.as("Socialchef Timrå")
                        .runs("followup", Map.of("network", "hallbarhetsradet"))
                        .says())
                .contains("stängt nätverk");
        assertThat(work.as("Ledamot Timrå, majoritet").runs("followup").says()).contains("M1.1");
        appointDirector();
        assertThat(work.as("Någon utan uppdrag").runs("followup").says()).contains("M1.1");
    }

    @Test
    void theDirectorCanReadARoundButNotChangeSettingsPlanMeetingsOrAppointPeople() {
        appointDirector();
        var director = work.as("Någon utan uppdrag");
        var before = work.contents();
        assertThat(director.runs("round show", Map.of("round", "T2 2026")).says())
                .contains("3 av 4");
        assertThat(director.runs("network settings", Map.of("network", "socialchefer", "closed", true))
                        .says())
                .contains("Det kan bara");
        assertThat(director.runs("meeting plan", Map.of("network", "socialchefer", "when", "18 mars 2027 9-11"))
                        .says())
                .contains("Det kan bara");
        assertThat(director.runs(
                                "network appoint",
                                Map.of(
                                        "account",
                                        new se.budkavle.bot.chat.Call.Account("9010", "Någon", false),
                                        "role",
                                        "DIRECTOR"))
                        .says())
                .contains("Det kan bara");
        assertThat(work.contents()).isEqualTo(before);
    }

    @Test
    void thePlanShowsTheLatestStateOfEachActivityExceptOfClosedNetworks() {
        assertThat(work.as("Socialchef Timrå")
                        .runs("plan show", Map.of("goal", "M1"))
                        .says())
                .contains("■ avvikelse (T2 2026)", "● enligt plan (T2 2026, 1 av 2 har svarat)");
        assertThat(work.as("Socialchef Timrå")
                        .runs("plan show", Map.of("network", "socialchefer"))
                        .says())
                .contains("✓ klar (T2 2026)");
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet").orElseThrow().closed(true));
        assertThat(work.as("Socialchef Timrå")
                        .runs("plan show", Map.of("goal", "M1"))
                        .says())
                .doesNotContain("avvikelse");
    }

    private String follows(String option, String value) {
        return work.as("Socialchef Timrå")
                .runs("followup", Map.of(option, value))
                .says();
    }

    private void appointDirector() {
        work.get(Memberships.class)
                .save(Membership.appointed(
                        null,
                        person("Någon utan uppdrag"),
                        null,
                        Role.DIRECTOR,
                        PoliticalSide.NONE,
                        LocalDate.of(2026, 1, 1),
                        null,
                        null,
                        MovableClock.START));
    }

    private Round round(String period, Instant opened) {
        return rounds.closed(period, opened);
    }

    private Round opened(String period, Instant opened) {
        return rounds.opened(period, opened);
    }

    private void asked(Round round, String code, String network, String organisation, ActivityState state) {
        rounds.asks(round, code, network, organisation, state);
    }

    private Person person(String name) {
        return rounds.person(name);
    }
}
