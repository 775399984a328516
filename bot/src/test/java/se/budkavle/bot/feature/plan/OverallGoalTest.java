package se.budkavle.bot.feature.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
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
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.plan.OverallGoal;
import se.budkavle.storage.plan.OverallGoalLookup;
import se.budkavle.storage.plan.OverallGoals;
import se.budkavle.storage.round.ActivityState;

/** Tests that coordinators place a year's goals under goals of several years, and where these are shown. */
class OverallGoalTest {

    private static final String PLATFORM = "2025-miljo-1";
    private static final String ARENA = "2025-forbundet-1";

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final TestUser reader = work.as("Ledamot Timrå, opposition");

    @BeforeEach
    void threeOverallGoals() {
        SmallPlan.settle(work);
        var overall = work.get(OverallGoals.class);
        overall.save(OverallGoal.of(2025, 2027, "forbundet-1", null, "En arena", 0));
        overall.save(OverallGoal.of(2025, 2027, "miljo-1", "miljo", "En plattform", 1));
        overall.save(OverallGoal.of(2025, 2027, "social-1", "social", "Ett stöd", 2));
        overall.save(OverallGoal.of(2020, 2022, "miljo-9", "miljo", "Ett gammalt mål", 3));
    }

    @Test
    void thePlanShowsTheOverallGoalThatACoordinatorChoosesForAGoal() {
        assertThat(coordinator.isSuggested("plan overall", "overall", "en "))
                .containsExactly("En arena", "En plattform");
        assertThat(under("M1", PLATFORM).says())
                .isEqualTo("M1 Mindre utsläpp hör nu till det övergripande målet En plattform (2025–2027).");
        assertThat(reader.runs("plan show").says())
                .contains("• En plattform (2025–2027): M1", "• En arena (2025–2027)");
        assertThat(reader.runs("plan show", Map.of("goal", "M1")).says())
                .contains("Övergripande mål: En plattform (2025–2027)");
        assertThat(reader.inEnglish().runs("plan show", Map.of("goal", "M1")).says())
                .contains("Overall goal: En plattform (2025–2027)");
        assertThat(work.as("Förvaltare").runs("audit").says())
                .contains("angav vilket övergripande mål ett mål hör till");
        assertThat(coordinator.runs("plan overall", Map.of("goal", "M1")).says())
                .isEqualTo("M1 Mindre utsläpp hör inte till något övergripande mål.");
        assertThat(reader.runs("plan show", Map.of("goal", "M1")).says()).doesNotContain("Övergripande mål");
    }

    @Test
    void overallGoalsOfOtherAreasOrYearsAndCoordinatorsOfOtherAreasAreRefused() {
        assertThat(under("M1", "Ett stöd").says()).contains("gäller ett annat verksamhetsområde än M1");
        assertThat(under("M1", "Ett gammalt mål").says()).contains("inget övergripande mål ”Ett gammalt mål”");
        assertThat(work.as("Samordnare social")
                        .runs("plan overall", Map.of("goal", "M1", "overall", PLATFORM))
                        .says())
                .contains("Samordnare miljö");
        assertThat(overallOf("2026-M1")).isNull();
    }

    @Test
    void theFollowUpCountsTheJudgementsOfTheGoalsUnderEachOverallGoal() {
        var rounds = new AnsweredRounds(work);
        var round = rounds.closed("T2 2026", MovableClock.START.minus(Duration.ofDays(30)));
        rounds.asks(round, "M1.3", "hallbar-energi", "timra", ActivityState.ON_TRACK);
        rounds.asks(round, "S1.1", "socialchefer", null, ActivityState.DONE);
        assertThat(reader.runs("followup").says()).doesNotContain("Övergripande mål");
        under("M1", ARENA);
        coordinator
                .runs("plan judge", Map.of("goal", "M1"))
                .fillsIn(Map.of("verdict", "PARTLY", "reason", "Två kommuner saknar pengar"));
        assertThat(reader.runs("followup").says())
                .contains(
                        "Övergripande mål",
                        "• En arena (2025–2027): 1 mål: ⚠️ 1 kan delvis uppnås",
                        "• Utan övergripande mål: 1 mål: ❔ 1 bedömning saknas");
        assertThat(work.get(OverallGoalLookup.class)
                        .groups(List.of("2026-S1", "2026-M1"), work.clock().instant()))
                .extracting(OverallGoalLookup.Group::goalIds)
                .containsExactly(List.of("2026-M1"));
    }

    @Test
    void theFollowUpOfAPastDayGroupsTheGoalsUnderTheirOverallGoalsOfThatDay() {
        var rounds = new AnsweredRounds(work);
        var round = rounds.closed("T2 2026", MovableClock.START.minus(Duration.ofDays(30)));
        rounds.asks(round, "M1.3", "hallbar-energi", "timra", ActivityState.ON_TRACK);
        under("M1", ARENA);
        work.clock().forward(Duration.ofDays(10));
        under("M1", PLATFORM);
        work.clock().forward(Duration.ofDays(10));
        coordinator.runs("plan overall", Map.of("goal", "M1"));
        work.clock().forward(Duration.ofDays(10));
        assertThat(follows("2026-11-22")).doesNotContain("Övergripande mål");
        assertThat(follows("2026-12-02"))
                .contains("• En arena (2025–2027): 1 mål")
                .doesNotContain("En plattform");
        assertThat(follows("2026-12-03"))
                .contains("• En plattform (2025–2027): 1 mål")
                .doesNotContain("En arena");
        assertThat(reader.runs("followup").says()).doesNotContain("Övergripande mål");
        var goals = work.get(OverallGoals.class);
        goals.save(goals.findAllByOrderByFirstYearAscPositionAsc().stream()
                .filter(one -> one.id().equals(ARENA))
                .findFirst()
                .orElseThrow()
                .ended(work.clock().instant()));
        assertThat(follows("2026-12-02")).contains("• En arena (2025–2027): 1 mål");
    }

    private String follows(String day) {
        return reader.runs("followup", Map.of("date", day)).says();
    }

    @Test
    void thePlansOfLaterYearsShowAGoalsOverallGoalUntilItsLastYear() {
        under("M1", PLATFORM);
        var table = """
                område;mål;typ;aktivitet;nätverk;år
                Miljö;Mindre utsläpp;projekt;Energikartor;hallbar-energi;2027
                """;
        var bytes = table.getBytes(StandardCharsets.UTF_8);
        var administrator = work.as("Förvaltare");
        administrator
                .runs("plan import", Map.of("file", new UploadedFile("plan.csv", bytes.length, most -> bytes)))
                .confirms();
        administrator.runs("plan roll", Map.of("year", 2028L)).confirms();
        assertThat(overallOf("2027-M1")).isEqualTo(PLATFORM);
        assertThat(overallOf("2028-M1")).isEqualTo(PLATFORM);
        assertThat(reader.runs("plan show", Map.of("goal", "M1", "year", 2027L)).says())
                .contains("Övergripande mål: En plattform");
        assertThat(reader.runs("plan show", Map.of("goal", "M1", "year", 2028L)).says())
                .doesNotContain("Övergripande mål");
    }

    private BotReply under(String goal, String overall) {
        return coordinator.runs("plan overall", Map.of("goal", goal, "overall", overall));
    }

    private String overallOf(String goalId) {
        return work.get(Goals.class).findById(goalId).orElseThrow().overallGoalId();
    }
}
