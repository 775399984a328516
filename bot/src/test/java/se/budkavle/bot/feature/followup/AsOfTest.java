package se.budkavle.bot.feature.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Rounds;

/** Tests that the follow-up of any past day says exactly what it said on that day. */
class AsOfTest {

    private static final List<String> QUESTIONS =
            List.of("followup", "goal M1", "area miljo", "network hallbar-energi");

    private final Workplace work = Workplace.fresh();
    private final Map<LocalDate, List<String>> shown = new LinkedHashMap<>();

    @BeforeEach
    void aPlan() {
        SmallPlan.settle(work);
    }

    @Test
    void theFollowUpOfAPastDayIsTheSameAsItWasOnThatDay() {
        open("T1 2027");
        snapshot();
        answer("T1 2027", 0, ActivityState.ON_TRACK);
        snapshot();
        answer("T1 2027", 1, ActivityState.AT_RISK);
        close();
        judge("PARTLY", "Det går trögt");
        snapshot();
        open("T2 2027");
        answer("T2 2027", 0, ActivityState.OFF_TRACK);
        answer("T2 2027", 0, ActivityState.AT_RISK);
        snapshot();
        close();
        snapshot();
        judge("HARD", "Ingen vill betala");
        work.as("Samordnare miljö").runs("round reopen", Map.of("due", "+10", "round", "T2 2027"));
        snapshot();
        answer("T2 2027", 0, ActivityState.DONE);
        answer("T2 2027", 1, ActivityState.ON_TRACK);
        snapshot();
        close();
        moveToAnotherGoalAndRename();
        snapshot();
        open("T3 2027");
        answer("T3 2027", 0, ActivityState.DONE);
        answer("T3 2027", 2, ActivityState.CANCELLED);
        snapshot();
        close();
        judge("REACHABLE", "Nu går det");
        snapshot();
        assertThat(shown).hasSize(10);
        assertThat(Set.copyOf(shown.values())).hasSizeGreaterThanOrEqualTo(6);
        shown.forEach((day, texts) -> {
            for (int i = 0; i < QUESTIONS.size(); i++) {
                assertThat(followsAt(QUESTIONS.get(i), day))
                        .as("%s on %s", QUESTIONS.get(i), day)
                        .isEqualTo(texts.get(i));
            }
        });
    }

    @Test
    void aRoundsReportThatIsBuiltAgainEqualsTheReportPostedWhenTheRoundClosed() {
        open("T1 2027");
        answer("T1 2027", 0, ActivityState.OFF_TRACK);
        close();
        work.clock().forward(Duration.ofDays(1));
        work.tick();
        var posted = report();
        moveToAnotherGoalAndRename();
        open("T2 2027");
        answer("T2 2027", 0, ActivityState.DONE);
        close();
        var round = work.get(Rounds.class).findAllByOrderByOpenedAtDesc().get(1);
        work.get(LivePosts.class).refreshNow("report:" + round.id());
        work.tick();
        work.tick();
        assertThat(report()).isEqualTo(posted).contains("M1.1 Klimatplan i varje kommun");
    }

    @Test
    void aFutureDayIsRefusedAndADayBeforeTheFirstRoundSaysThatNoRoundHadAsked() {
        open("T1 2027");
        assertThat(followsAt("followup", LocalDate.of(2028, 1, 1))).contains("har inte varit än");
        assertThat(followsAt("followup", LocalDate.of(2020, 1, 1)))
                .contains("1 januari 2020 hade ingen statusrunda frågat om det än. Välj en senare dag");
        work.clock().forward(Duration.ofDays(1));
        assertThat(work.as("Socialchef Timrå")
                        .runs("followup", Map.of("date", "igår"))
                        .says())
                .contains("så som det såg ut 23 november 2026");
        assertThat(work.as("Socialchef Timrå")
                        .runs("followup", Map.of("date", "30 juni"))
                        .says())
                .contains("30 juni 2026 hade ingen statusrunda frågat om det än");
    }

    @Test
    void theDayOnWhichARoundClosedIsSuggestedAsTheDateOfTheFollowUp() {
        open("T1 2027");
        close();
        assertThat(work.as("Socialchef Timrå").isSuggested("followup", "date", ""))
                .containsExactly("23 november 2026");
    }

    private String report() {
        return work.chat().posts().stream()
                .map(work::says)
                .filter(text -> text.contains("Rapport: statusrunda T1 2027"))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Stores today's follow-up, so that the test can later compare it with the follow-up that the bot then shows for
     * this day. Moves the clock two days ahead.
     */
    private void snapshot() {
        var day = LocalDate.ofInstant(
                work.clock().instant(), work.get(Association.class).zone());
        shown.put(day, QUESTIONS.stream().map(this::follows).toList());
        work.clock().forward(Duration.ofDays(2));
    }

    private String follows(String question) {
        return withoutTitle(
                work.as("Socialchef Timrå").runs("followup", options(question)).says());
    }

    private String followsAt(String question, LocalDate day) {
        var options = options(question);
        options.put("date", day.toString());
        return withoutTitle(
                work.as("Socialchef Timrå").runs("followup", options).says());
    }

    private static Map<String, Object> options(String question) {
        var options = new LinkedHashMap<String, Object>();
        var words = question.split(" ");
        if (words.length == 2) {
            options.put(words[0], words[1]);
        }
        return options;
    }

    /** Returns the text without its title and without the line with the link, because both contain the chosen day. */
    private static String withoutTitle(String says) {
        return says.replaceFirst("Uppföljning: [^\\n]*", "").replaceFirst("Öppna uppföljningen [^\\n]*", "");
    }

    private void open(String period) {
        assertThat(work.as("Samordnare miljö")
                        .runs("round open", Map.of("period", period, "due", "+14"))
                        .confirms()
                        .says())
                .contains(period);
    }

    private void close() {
        work.as("Samordnare miljö").runs("round close");
    }

    private void judge(String verdict, String reason) {
        work.as("Samordnare miljö")
                .runs("plan judge", Map.of("goal", "M1"))
                .fillsIn(Map.of("verdict", verdict, "reason", reason));
    }

    private void answer(String period, int number, ActivityState state) {
        var round = work.get(Rounds.class).findAllByOrderByOpenedAtDesc().stream()
                .filter(one -> one.period().equals(period))
                .findFirst()
                .orElseThrow();
        Question question = work.get(Questions.class)
                .findAllByRoundIdOrderByPosition(round.id())
                .get(number);
        work.as("Förvaltare")
                .press(
                        null,
                        "round:explain:" + question.id() + ":" + question.revisions(),
                        List.of(),
                        Map.of("state", state.name(), "cause", "Ingen personal", "measure", "Vi anställer"));
    }

    /** Renames an activity and moves it to the goal of another area, as an import of a changed plan does. */
    private void moveToAnotherGoalAndRename() {
        var activities = work.get(Activities.class);
        var activity = activities.findById("2026-M1.1").orElseThrow();
        var other = work.get(Goals.class).findById("2026-S1").orElseThrow();
        activities.save(activity.become(activity.in(other).titled("Ett nytt namn")));
    }
}
