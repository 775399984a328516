package se.budkavle.bot.feature.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Activity.AnsweredBy;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Plan;

class PlanMatcherTest {

    private static final Plan PLAN = Plan.of(2026, "Plan");
    private static final List<Area> AREAS = List.of(Area.of("miljo", "Miljömässig hållbarhet", "Miljö", "M", 0));

    private final Goal goal = Goal.of("2026", "miljo", "M1", "Klimat", "Mindre utsläpp", 0);

    @Test
    void anActivityIsRecognisedByItsTitleAtAnotherPositionAndWithOtherPunctuation() {
        assertThat(codes(List.of("Cykla mer", "Elda mindre"), "Elda  mindre!", "Cykla mer"))
                .containsExactly("M1.2", "M1.1");
    }

    @Test
    void anActivityWithARewordedTitleKeepsItsCode() {
        assertThat(codes(List.of("Kartor över energi", "Cykla mer"), "Cykla mer", "Kartor över energi och klimat"))
                .containsExactly("M1.2", "M1.1");
        assertThat(codes(List.of("Något helt", "Annat"), "Med nya ord", "Skrivet om"))
                .containsExactly("M1.1", "M1.2");
    }

    @Test
    void anActivityKeepsItsShortTitleOnlyForTextWithSimilarWording() {
        assertThat(title("En ansökan till programmet för norra periferin")).isEqualTo("Secure");
        assertThat(title("Energikartläggning av kommunala fastigheter"))
                .isEqualTo("Energikartläggning av kommunala fastigheter");
    }

    @Test
    void aGoalKeepsItsShortTitleOnlyForTextWithSimilarWording() {
        assertThat(goalTitle("Våra utsläpp ska minska snabbt")).isEqualTo("Klimatet");
        assertThat(goalTitle("Alla barn klarar skolan")).isEqualTo("Alla barn klarar skolan");
    }

    @Test
    void aNewActivityGetsTheNextFreeNumber() {
        assertThat(codes(List.of("Cykla mer", "Elda mindre"), "Cykla mer", "Elda mindre", "Vandra"))
                .containsExactly("M1.1", "M1.2", "M1.3");
    }

    @Test
    void twoLinesWithTheSameTitleAreTwoActivities() {
        assertThat(codes(List.of("eSamverkan", "eSamverkan"), "eSamverkan", "eSamverkan"))
                .containsExactly("M1.1", "M1.2");
    }

    @Test
    void anUnknownAreaIsReportedWithItsLineNumber() {
        var draft = new PlanDraft(2026, List.of(new GoalDraft("Rymden", null, "Mål", 7, List.of())), List.of());
        assertRefused(() -> match(List.of()).tell(draft), "plan.import.unknown-area", "Rymden", Phrase.words("7"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\u200B"})
    void aGoalWithoutAnAreaIsReportedWithItsLineNumber(String none) {
        var draft = new PlanDraft(2026, List.of(new GoalDraft(none, null, "Mål", 7, List.of())), List.of());
        assertRefused(() -> match(List.of()).tell(draft), "plan.import.area-missing", Phrase.words("7"));
    }

    private String title(String told) {
        var known = activity("M1.1", "Secure", 0).worded("En gemensam ansökan till Norra periferin");
        var draft = new PlanDraft(
                2026,
                List.of(new GoalDraft(
                        "Miljö",
                        null,
                        goal.title(),
                        1,
                        List.of(new ActivityDraft(ActivityDraft.Kind.ACTIVITY, told, null, null, 1)))),
                List.of());
        return match(goal, List.of(known)).tell(draft).activities().get(0).title();
    }

    private static String goalTitle(String told) {
        var known = Goal.of("2026", "miljo", "M1", "Klimat", "Klimatet", 0).worded("Länets utsläpp ska minska");
        var draft = new PlanDraft(2026, List.of(new GoalDraft("Miljö", null, told, 1, List.of())), List.of());
        return match(known, List.of()).tell(draft).goals().get(0).title();
    }

    private List<String> codes(List<String> stored, String... told) {
        var activities = Arrays.stream(told)
                .map(title -> new ActivityDraft(ActivityDraft.Kind.ACTIVITY, title, null, null, 1))
                .toList();
        var draft =
                new PlanDraft(2026, List.of(new GoalDraft("Miljö", null, "Mindre utsläpp", 1, activities)), List.of());
        return match(stored).tell(draft).activities().stream()
                .map(Activity::code)
                .toList();
    }

    private PlanMatcher match(List<String> stored) {
        return match(
                goal,
                IntStream.range(0, stored.size())
                        .mapToObj(i -> activity("M1." + (i + 1), stored.get(i), i))
                        .toList());
    }

    private Activity activity(String code, String title, int position) {
        return Activity.of(
                goal, "council", code, Activity.Kind.ACTIVITY, title, AnsweredBy.RESPONSIBLE, List.of(), position);
    }

    private static PlanMatcher match(Goal goal, List<Activity> activities) {
        return new PlanMatcher(
                PLAN,
                AREAS,
                new PlanContents(List.of(goal), activities),
                PlanContents.NONE,
                ActivityDraft::network,
                (activity, draft) -> activity.answeredBy(draft.responsible()));
    }
}
