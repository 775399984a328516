package se.budkavle.bot.feature.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
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
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.round.ActivityState;

/**
 * Tests the deadlines of activities: how they are set, read from files and copied to the next year's plan, and which
 * activities are late because of them.
 */
class ActivityDeadlineTest {

    private static final String TABLE = """
            område;mål;typ;aktivitet;nätverk;slutdatum
            Miljö;Mindre utsläpp;aktivitet;Klimatplan i varje kommun;;
            Miljö;Mindre utsläpp;aktivitet;Rådet möts;;2026-06-30
            Miljö;Mindre utsläpp;projekt;Energikartor senast 2026;;–
            Miljö;Mindre utsläpp;projekt;Cykelkarta senast 2026;hallbar-energi;31 juni 2026
            Social;Tryggare vård;aktivitet;Utbildning för chefer;;löpande
            """;

    private final Workplace work = Workplace.fresh();
    private final TestUser administrator = work.as("Förvaltare");
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final TestUser reader = work.as("Socialchef Timrå");

    @BeforeEach
    void settlePlan() {
        SmallPlan.settle(work);
    }

    @Test
    void aCoordinatorCanSetChangeAndRemoveTheDeadline() {
        assertThat(deadline("M1.3", "31 december 2026").says())
                .isEqualTo("M1.3 Energikartor ska vara klar senast 31 december 2026. "
                        + "Därefter är den försenad tills den är klar eller avbruten.");
        assertThat(deadline("M1.3", "2026-11-20").says()).contains("Dagen har passerat");
        assertThat(shows("goal", "M1")).contains("M1.3 Energikartor", "· klar senast 20 november 2026");
        assertThat(coordinator.runs("plan deadline", Map.of("activity", "M1.3")).says())
                .isEqualTo("M1.3 Energikartor har inget slutdatum.");
        assertThat(shows("goal", "M1")).doesNotContain("klar senast");
        assertThat(coordinator
                        .inEnglish()
                        .runs("plan deadline", Map.of("activity", "M1.3", "date", "2026-12-31"))
                        .says())
                .contains("is to be finished by 31 December 2026");
        assertThat(administrator.runs("audit").says()).contains("ändrade en aktivitets slutdatum");
    }

    @Test
    void onlyTheNetworksCoordinatorCanChangeADeadline() {
        var before = activity("2026-M1.3");
        assertThat(work.as("Samordnare social")
                        .runs("plan deadline", Map.of("activity", "M1.3", "date", "2026-12-31"))
                        .says())
                .contains("Fråga Samordnare miljö");
        assertThat(deadline("M1.3", "31 juni 2026").says()).contains("31 juni");
        assertThat(deadline("X9.9", "2026-12-31").says()).contains("ingen aktivitet ”X9.9”");
        assertThat(activity("2026-M1.3")).isEqualTo(before);
    }

    @Test
    void anUnfinishedActivityIsLateFromTheDayAfterItsDeadlineAlsoInTheFollowUpOfAPastDay() {
        var rounds = new AnsweredRounds(work);
        var round = rounds.closed("T2 2026", MovableClock.START.minus(Duration.ofDays(30)));
        rounds.asks(round, "M1.3", "hallbar-energi", "timra", ActivityState.ON_TRACK);
        rounds.asks(round, "M1.3", "hallbar-energi", "sundsvall", null);
        rounds.asks(round, "S1.1", "socialchefer", null, ActivityState.DONE);
        deadline("M1.3", "2026-11-30");
        work.as("Samordnare social").runs("plan deadline", Map.of("activity", "S1.1", "date", "2026-11-30"));
        assertThat(follows()).contains("1 enligt plan").doesNotContain("försenad");
        work.clock().forward(Duration.ofDays(10));
        assertThat(follows())
                .contains("2 av 3 svar", "1 klar", "⏰ 1 försenad", "1 svar saknas", "M1.3 Energikartor")
                .doesNotContain("enligt plan")
                // The answer has no cause and no measure, so the line must not show empty ones.
                .doesNotContain("→");
        assertThat(reader.inEnglish().runs("followup").says()).contains("1 late");
        assertThat(followsOn("2026-12-01")).contains("1 försenad");
        assertThat(followsOn("2026-11-30")).contains("1 enligt plan").doesNotContain("försenad");
        assertThat(shows("goal", "M1")).contains("◆ försenad (T2 2026, 1 av 2 har svarat)");
        assertThat(shows("network", "socialchefer")).contains("✓ klar (T2 2026)");
        assertThat(reader.press("1", "judgement:why:2026-M1", java.util.List.of(), Map.of())
                        .says())
                .contains("⏰ M1.3", "försenad");
        deadline("M1.3", "2027-01-31");
        assertThat(follows()).contains("1 enligt plan").doesNotContain("försenad");
        assertThat(followsOn("2026-12-02")).contains("1 försenad");
        work.clock().forward(Duration.ofDays(1));
        coordinator.runs("plan deadline", Map.of("activity", "M1.3"));
        work.clock().forward(Duration.ofDays(90));
        assertThat(follows()).contains("1 enligt plan").doesNotContain("försenad");
        assertThat(followsOn("2026-12-02")).contains("1 försenad");
        assertThat(followsOn("2026-12-03")).contains("1 enligt plan");
    }

    @Test
    void thatAnActivityOfAClosedNetworkIsLateIsShownOnlyToItsMembers() {
        var rounds = new AnsweredRounds(work);
        var round = rounds.closed("T2 2026", MovableClock.START.minus(Duration.ofDays(30)));
        rounds.asks(round, "M1.1", "hallbarhetsradet", "timra", ActivityState.ON_TRACK);
        deadline("M1.1", "2026-11-20");
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet").orElseThrow().closed(true));
        assertThat(shows("goal", "M1")).contains("M1.1").doesNotContain("försenad");
        assertThat(work.as("Ledamot Timrå, majoritet")
                        .runs("plan show", Map.of("goal", "M1"))
                        .says())
                .contains("försenad");
    }

    @Test
    void theQuestionOfAStatusRoundShowsTheActivitysDeadline() {
        deadline("M1.3", "2026-12-31");
        coordinator
                .runs("round open", Map.of("period", "T3 2026", "due", "2026-12-04"))
                .confirms();
        assertThat(asked()).contains("Aktiviteten ska vara klar senast 31 december 2026");
        deadline("M1.3", "2026-11-23");
        assertThat(asked()).contains("Aktiviteten ska vara klar senast");
        deadline("M1.3", "2026-11-20");
        assertThat(asked()).contains("Aktiviteten skulle vara klar senast 20 november 2026");
    }

    private String asked() {
        return work.as("Ledamot Timrå, majoritet")
                .runs("status")
                .presses("Svara")
                .says();
    }

    @Test
    void anImportReadsDeadlinesListsUnclearOnesAndDoesNotChangeThoseSetByPeople() {
        deadline("M1.1", "2026-12-18");
        var shown = imports(TABLE);
        assertThat(shown.says())
                .contains(
                        "3 slutdatum i filen",
                        "• M1.2 Rådet möts: klar senast 30 juni 2026",
                        "• M1.3 Energikartor senast 2026: klar senast 31 december 2026",
                        "• M1.4 Cykelkarta senast 2026: klar senast 31 december 2026",
                        "Oklara datum (2); ange slutdatum med /plan slutdatum",
                        "• M1.4 Cykelkarta senast 2026\n• S1.1 Utbildning för chefer");
        assertThat(activity("2026-M1.2").dueOn()).isNull();
        shown.confirms();
        assertThat(activity("2026-M1.1").dueOn()).isEqualTo(LocalDate.of(2026, 12, 18));
        assertThat(activity("2026-M1.2").dueOn()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(activity("2026-M1.3").dueOn()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(activity("2026-S1.1").dueOn()).isNull();
        assertThat(imports(TABLE).says()).contains("Allt det står redan i planen");
    }

    @Test
    void theNextYearsPlanCopiesOnlyDeadlinesThatAreNotBeforeTheNewYear() {
        deadline("M1.1", "2026-12-31");
        deadline("M1.3", "2027-01-01");
        var shown = administrator.runs("plan roll");
        assertThat(shown.says())
                .contains(
                        "Slutdatum som inte följer med, eftersom de infaller före det nya året (1)",
                        "• M1.1 Klimatplan i varje kommun: klar senast 31 december 2026");
        shown.confirms();
        assertThat(activity("2027-M1.1").dueOn()).isNull();
        assertThat(activity("2027-M1.3").dueOn()).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    private BotReply deadline(String code, String day) {
        return coordinator.runs("plan deadline", Map.of("activity", code, "date", day));
    }

    private String shows(String option, String value) {
        return reader.runs("plan show", Map.of(option, value)).says();
    }

    private String follows() {
        return reader.runs("followup").says();
    }

    private String followsOn(String day) {
        return reader.runs("followup", Map.of("date", day)).says();
    }

    private BotReply imports(String table) {
        var bytes = table.getBytes(StandardCharsets.UTF_8);
        return administrator.runs(
                "plan import",
                Map.of("file", new UploadedFile("plan.csv", bytes.length, most -> bytes), "year", 2026L));
    }

    private Activity activity(String id) {
        return work.get(Activities.class).findById(id).orElseThrow();
    }
}
