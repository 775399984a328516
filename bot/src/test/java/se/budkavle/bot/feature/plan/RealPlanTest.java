package se.budkavle.bot.feature.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests the import of the real plan of 2016. Skips all tests if the plan's file is missing.
 *
 * <p>The system property budkavle.plan or the environment variable BUDKAVLE_PLAN sets the path of the file. If neither
 * the property nor the variable is set, the file is searched for in the folder shared/source of the working directory
 * and its parents.
 */
class RealPlanTest {

    private PlanDraft plan;

    @BeforeEach
    void readThePlan() throws IOException {
        Path file = places().filter(Files::isRegularFile).findFirst().orElse(null);
        assumeTrue(file != null, "The real plan of 2016 is not beside this checkout (set BUDKAVLE_PLAN to its path)");
        plan = new PlanFileReader(AreaNames.NONE).read("verksamhetsplan-2016.txt", Files.readAllBytes(file));
    }

    private static Stream<Path> places() {
        String named = System.getProperty("budkavle.plan", System.getenv("BUDKAVLE_PLAN"));
        Stream<Path> above = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("shared/source/verksamhetsplan-2016.txt"));
        return named == null ? above : Stream.of(Path.of(named));
    }

    @Test
    void eachAreaHasItsGoalsActivitiesAndProjects() {
        Map<String, List<Long>> counts = new LinkedHashMap<>();
        for (GoalDraft goal : plan.goals()) {
            counts.merge(
                    goal.area(),
                    List.of(1L, count(goal, ActivityDraft.Kind.ACTIVITY), count(goal, ActivityDraft.Kind.PROJECT)),
                    RealPlanTest::sum);
        }
        assertThat(counts)
                .containsExactly(
                        Map.entry("Social omsorg, vård och stöd", List.of(9L, 59L, 2L)),
                        Map.entry("Regional utveckling och Ungas utbildning", List.of(21L, 55L, 5L)),
                        Map.entry("Miljömässig hållbarhet", List.of(13L, 25L, 11L)));
        assertThat(plan.year()).isEqualTo(2016);
    }

    @Test
    void noTitleContainsHalfAWordOrAMarker() {
        assertThat(titles())
                .allSatisfy(title -> assertThat(title)
                        .isNotBlank()
                        .doesNotContain("•", "Mål:", "Aktivitet:", "Projekt:", "\n", "  ")
                        .doesNotContainPattern("\\p{Ll}- (?!och|eller|samt|social)")
                        .doesNotEndWith("-"));
    }

    @Test
    void wordsHyphenatedAtLineEndsAreJoined() {
        assertThat(titles())
                .anyMatch(title -> title.contains("prioriterade fokusområden."))
                .anyMatch(title -> title.contains("nära liggande hälso-och sjukvård"))
                .anyMatch(title -> title.contains("miljö-balkens och PBLs"))
                .anyMatch(title -> title.contains("CERO-Y för effektivt"))
                .anyMatch(title -> title.contains("kräver NNE-standard (nära-nollenergi)"))
                .anyMatch(title -> title.contains("kommungemensamma och100 kommunspecifika"))
                .anyMatch(title -> title.endsWith("brukarorganisationen."));
    }

    @Test
    void longPlanItemsAreReadInFull() {
        assertThat(titles())
                .contains("Energilyftet", "Gemensamma bedömningar av luftmätningar i länets kommuner")
                .anyMatch(title -> title.startsWith("Handlingsplan") && title.endsWith("vi vill mäta."))
                .anyMatch(title -> title.startsWith("E-korren") && title.endsWith("hela Sundsvalls utveckling."))
                .anyMatch(title -> title.endsWith("två motivationsseminarier under 2016."));
    }

    @Test
    void theGoalWithoutAMarkerIsReportedWithItsLineNumber() {
        assertThat(plan.unread()).extracting(UnparsedLine::number).contains(280);
        assertThat(plan.unread())
                .extracting(UnparsedLine::text)
                .anyMatch(text -> text.startsWith("Stödja och samordna") && text.endsWith("psykisk ohälsa."));
        assertThat(plan.goals().get(7).activities()).hasSize(10);
    }

    @Test
    void goalsGetTheThemesInTheText() {
        assertThat(plan.goals().subList(0, 4))
                .extracting(GoalDraft::theme)
                .containsExactly("eHälsa", "Uppföljning och utvärdering", "Brukarmedverkan", "Kompetensförsörjning");
        assertThat(plan.goals().subList(4, 7))
                .extracting(GoalDraft::theme)
                .containsExactly("Äldre", "Barn och unga", "Missbruk och beroende");
    }

    private List<String> titles() {
        return plan.goals().stream()
                .flatMap(goal -> Stream.concat(
                        Stream.of(goal.title()), goal.activities().stream().map(ActivityDraft::title)))
                .toList();
    }

    private static long count(GoalDraft goal, ActivityDraft.Kind kind) {
        return goal.activities().stream()
                .filter(activity -> activity.kind() == kind)
                .count();
    }

    private static List<Long> sum(List<Long> a, List<Long> b) {
        return List.of(a.get(0) + b.get(0), a.get(1) + b.get(1), a.get(2) + b.get(2));
    }
}
