package se.budkavle.bot.feature.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.testing.AnsweredRounds;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.RoundHistory;
import se.budkavle.storage.round.Rounds;

/**
 * Tests activities that a coordinator has marked as the same as an activity of another goal. Status rounds ask about
 * them only once and the follow-up counts them only once, but shows them under each of the goals.
 */
class SameMatterTest {

    private static final String ENERGY = "hallbar-energi";

    private final Workplace work = Workplace.fresh();
    private final TestUser administrator = work.as("Förvaltare");
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final TestUser social = work.as("Samordnare social");
    private final TestUser reader = work.as("Ledamot Timrå, majoritet");
    private final AnsweredRounds rounds = new AnsweredRounds(work);

    @BeforeEach
    void settlePlan() {
        SmallPlan.settle(work);
    }

    @Test
    void aCoordinatorCanMarkAnActivityAsTheSameAsAnotherAndRemoveTheMark() {
        assertThat(same("S1.1", "M1.3").says())
                .isEqualTo("S1.1 Utbildning för chefer är samma sak som M1.3 Energikartor. "
                        + "Från nästa statusrunda frågas det bara om M1.3.");
        assertThat(shows("goal", "S1")).contains("S1.1 Utbildning för chefer · aktivitet, se M1.3 Energikartor");
        assertThat(shows("goal", "M1")).contains("M1.3 Energikartor", "· står också som S1.1");
        assertThat(shows("network", "socialchefer")).contains("S1.1", "se M1.3 Energikartor");
        assertThat(reader.runs("plan show").says()).contains("S1 Tryggare vård (0)", "M1 Mindre utsläpp (3)");
        assertThat(reader.inEnglish().runs("plan show", Map.of("goal", "S1")).says())
                .contains("activity, see M1.3 Energikartor");
        assertThat(administrator.runs("audit").says()).contains("samma sak som en annan");
        assertThat(social.runs("plan same", Map.of("activity", "S1.1")).says()).contains("frågas det om den för sig");
        assertThat(shows("goal", "S1")).doesNotContain("se M1.3");
        assertThat(sameAs("2026-S1.1")).isNull();
    }

    @Test
    void circularReferencesAndReferencesToOtherYearsOrNetworksAreRefused() {
        assertThat(same("S1.1", "S1.1").says()).contains("S1.1 kan inte hänvisa till sig själv");
        assertThat(same("S1.1", "X9.9").says()).contains("ingen aktivitet ”X9.9”");
        assertThat(coordinator
                        .runs("plan same", Map.of("activity", "S1.1", "project", "M1.3"))
                        .says())
                .contains("Fråga Samordnare social");
        assertThat(sameAs("2026-S1.1")).isNull();
        same("S1.1", "M1.3");
        assertThat(coordinator
                        .runs("plan same", Map.of("activity", "M1.3", "project", "M1.2"))
                        .says())
                .contains("S1.1 hänvisar till M1.3, så M1.3 kan inte själv hänvisa vidare");
        assertThat(coordinator
                        .runs("plan same", Map.of("activity", "M1.2", "project", "S1.1"))
                        .says())
                .contains("S1.1 hänvisar själv till M1.3");
        administrator.runs("plan roll").confirms();
        assertThat(same("S1.1", "2027: M1.2").says()).contains("S1.1 och M1.2 står i olika års planer");
        assertThat(sameAs("2026-M1.3")).isNull();
        assertThat(sameAs("2026-M1.2")).isNull();
        assertThat(sameAs("2026-S1.1")).isEqualTo("2026-M1.3");
    }

    @Test
    void aStatusRoundAsksOnceAboutActivitiesMarkedAsTheSame() {
        coordinator.runs("plan same", Map.of("activity", "M1.2", "project", "M1.3"));
        same("S1.1", "M1.3");
        coordinator
                .runs("round open", Map.of("period", "T3 2026", "due", "2026-12-04"))
                .confirms();
        var open = work.get(Rounds.class).open().get(0);
        assertThat(work.get(Questions.class).findAllByRoundIdOrderByPosition(open.id()))
                .extracting(Question::activityId)
                .contains("2026-M1.1", "2026-M1.3")
                .doesNotContain("2026-M1.2", "2026-S1.1");
        assertThat(social.runs("round open", Map.of("period", "T3 2026", "due", "2026-12-04"))
                        .says())
                .contains("finns inget i planen att fråga om");
    }

    @Test
    void theFollowUpCountsTheActivityOnceAndShowsItUnderTheOtherGoal() {
        same("S1.1", "M1.3");
        var round = closed("T2 2026", 30);
        var line = "S1.1 Utbildning för chefer · se M1.3 (";
        assertThat(reader.runs("followup").says())
                .contains("1 av 2 svar", "Samma sak under andra mål: 1", line, "1 enligt plan", "1 svar saknas");
        assertThat(reader.runs("followup", Map.of("goal", "S1")).says())
                .contains("Statusrundorna frågar om det under ett annat mål", line)
                .doesNotContain("av 0");
        assertThat(reader.runs("followup", Map.of("network", ENERGY)).says()).doesNotContain(line);
        assertThat(reader.runs("followup", Map.of("organisation", "sundsvall")).says())
                .contains(line)
                .doesNotContain("enligt plan");
        assertThat(shows("goal", "S1")).contains("se M1.3 Energikartor · ", "(T2 2026, 1 av 2 har svarat)");
        var page = page(FollowUpViewer.EVERYBODY);
        var whole = page.facts().get(0);
        assertThat(said(whole)).contains("1 av 2 svar");
        assertThat(page.areas())
                .flatExtracting(FollowUpPageContent.AreaPart::goals)
                .extracting(goal -> said(goal.bar().counts()))
                .containsExactly("Statusrundorna frågar om det under ett annat mål.", said(whole));
        assertThat(page.areas())
                .flatExtracting(FollowUpPageContent.AreaPart::goals)
                .flatExtracting(FollowUpPageContent.GoalPart::references)
                .extracting(this::said)
                .containsExactly("S1.1 Utbildning för chefer · se M1.3 (● 1 enligt plan, ◌ 1 svar saknas)");
        assertThat(work.get(RoundHistory.class).references(round))
                .singleElement()
                .satisfies(one -> assertThat(one.goalTitle()).isEqualTo("Tryggare vård"));
        close("hallbar-energi");
        assertThat(page(FollowUpViewer.EVERYBODY).areas()).isEmpty();
    }

    @Test
    void markingActivitiesAsTheSameDoesNotChangeAClosedRound() {
        var before = closed("T1 2026", 60);
        rounds.asks(before, "S1.1", "socialchefer", null, ActivityState.DONE);
        freeze(before);
        same("S1.1", "M1.3");
        var after = closed("T2 2026", 30);
        freeze(after);
        social.runs("plan same", Map.of("activity", "S1.1"));
        assertThat(followsRound("T1 2026")).contains("2 av 3 svar").doesNotContain("Samma sak");
        assertThat(followsRound("T2 2026"))
                .contains("1 av 2 svar", "Samma sak under andra mål: 1")
                .doesNotContain("1 klar");
        work.get(RoundHistory.class).reopen(after, work.clock().instant());
        assertThat(work.get(RoundHistory.class).references(after)).isEmpty();
    }

    @Test
    void anImportKeepsTheMarkOfTheSameActivityUnlessTheOtherActivityEnds() {
        same("S1.1", "M1.3");
        var table = """
                område;mål;typ;aktivitet
                Miljö;Mindre utsläpp;aktivitet;Klimatplan i varje kommun
                Miljö;Mindre utsläpp;aktivitet;Rådet möts ofta
                %sSocial;Tryggare vård;aktivitet;Utbildning för chefer
                """;
        imports(table.formatted("Miljö;Mindre utsläpp;projekt;Energikartor\n"), 2026);
        assertThat(sameAs("2026-S1.1")).isEqualTo("2026-M1.3");
        imports(table.formatted(""), 2026);
        assertThat(work.get(Activities.class)
                        .findById("2026-M1.3")
                        .orElseThrow()
                        .isAlive())
                .isFalse();
        assertThat(sameAs("2026-S1.1")).isNull();
    }

    @Test
    void theNextYearsPlanKeepsTheMarkOfTheSameActivityIfBothActivitiesContinue() {
        same("S1.1", "M1.3");
        imports("""
                område;mål;typ;aktivitet
                Miljö;Mindre utsläpp;projekt;Energikartor
                Social;Tryggare vård;aktivitet;Utbildning för chefer
                """, 2027);
        assertThat(sameAs("2027-S1.1")).isEqualTo("2027-M1.3");
        administrator.runs("plan roll").confirms();
        assertThat(sameAs("2028-S1.1")).isEqualTo("2028-M1.3");
    }

    @Test
    void anActivityMarkedAsTheSameAsAFinishedProjectIsLeftOutOfTheNextPlanToo() {
        same("S1.1", "M1.3");
        var round = rounds.closed("T2 2026", MovableClock.START.minus(Duration.ofDays(30)));
        rounds.asks(round, "M1.3", ENERGY, "timra", ActivityState.DONE);
        var shown = administrator.runs("plan roll");
        assertThat(shown.says()).contains("följer inte med (2)", "• M1.3 Energikartor", "• S1.1 Utbildning för chefer");
        shown.confirms();
        assertThat(work.get(Activities.class).findById("2027-S1.1")).isEmpty();
    }

    private Round closed(String period, int daysAgo) {
        var round = rounds.closed(period, MovableClock.START.minus(Duration.ofDays(daysAgo)));
        rounds.asks(round, "M1.3", ENERGY, "timra", ActivityState.ON_TRACK);
        rounds.asks(round, "M1.3", ENERGY, "sundsvall", null);
        return round;
    }

    private void freeze(Round round) {
        work.get(RoundHistory.class).close(round);
    }

    private void close(String network) {
        var networks = work.get(Networks.class);
        networks.save(networks.findById(network).orElseThrow().closed(true));
    }

    private BotReply same(String activity, String project) {
        return social.runs("plan same", Map.of("activity", activity, "project", project));
    }

    private String sameAs(String id) {
        return work.get(Activities.class).findById(id).orElseThrow().sameAsId();
    }

    private String shows(String option, String value) {
        return reader.runs("plan show", Map.of(option, value)).says();
    }

    private String followsRound(String period) {
        return reader.runs("followup", Map.of("round", period)).says();
    }

    private FollowUpPageContent page(FollowUpViewer anyone) {
        return work.get(FollowUpWebPage.class)
                .of(anyone, new FollowUpQueryParameters(Map.of()), Locale.forLanguageTag("sv"));
    }

    private String said(Phrase phrase) {
        return work.get(Phrasebook.class).say(phrase, Phrasebook.SWEDISH);
    }

    private void imports(String table, long year) {
        var bytes = table.getBytes(StandardCharsets.UTF_8);
        administrator
                .runs(
                        "plan import",
                        Map.of("file", new UploadedFile("plan.csv", bytes.length, most -> bytes), "year", year))
                .confirms();
    }
}
