package se.budkavle.bot.feature.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.plan.Plan;
import se.budkavle.storage.plan.Plans;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Answer.Given;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Rounds;

/** Benchmarks the opening, answering, showing and closing of a status round with 100, 1,000 and 10,000 questions. */
@Tag("bench")
class RoundBench {

    private static final int[] SIZES = {100, 1_000, 10_000};
    private static final int WARM = 5;

    @Test
    void theTimesOfOpeningAnsweringShowingAndClosingARoundAreMeasuredForThreeSizes() throws Exception {
        measure(200);
        var rows = new ArrayList<double[]>();
        for (int size : SIZES) {
            rows.add(measure(size));
        }
        var names = List.of("open", "answer all", "board", "close and report");
        System.out.printf(
                Locale.ROOT,
                "%-18s %10s %10s %10s   %s%n",
                "milliseconds",
                "100",
                "1,000",
                "10,000",
                "10,000 against 1,000");
        for (int row = 0; row < names.size(); row++) {
            double[] of = {rows.get(0)[row], rows.get(1)[row], rows.get(2)[row]};
            System.out.printf(
                    Locale.ROOT,
                    "%-18s %10.1f %10.1f %10.1f   %.1f times%n",
                    names.get(row),
                    of[0],
                    of[1],
                    of[2],
                    of[2] / of[1]);
        }
    }

    private static double[] measure(int size) throws Exception {
        var work = Workplace.fresh();
        plan(work, size);
        var coordinator = work.as("Förvaltare");
        double open = millis(() -> coordinator
                .runs("round open", Map.of("period", "T3 2026", "due", "+14"))
                .confirms());
        var round = work.get(Rounds.class).findAllByOrderByOpenedAtDesc().get(0);
        var questions = work.get(Questions.class).findAllByRoundIdOrderByPosition(round.id());
        if (questions.size() != size) {
            throw new AssertionError("The round asks " + questions.size() + " questions, not " + size);
        }
        work.tick();
        var caller = new Caller("9001", "Förvaltare", Phrasebook.SWEDISH, false, true);
        var answering = work.get(AnswerRecorder.class);
        double answer = millis(() -> {
            for (var question : questions) {
                answering.give(question.id(), Given.of(ActivityState.ON_TRACK), caller);
            }
            return null;
        });
        for (int turn = 0; turn < WARM; turn++) {
            coordinator.runs("round show");
        }
        double board = millis(() -> coordinator.runs("round show"));
        double close = millis(() -> {
            coordinator.runs("round close");
            work.tick();
            return null;
        });
        return new double[] {open, answer, board, close};
    }

    private static void plan(Workplace work, int size) {
        new TransactionTemplate(work.get(PlatformTransactionManager.class)).executeWithoutResult(any -> {
            work.get(Plans.class).save(Plan.of(2026, "Plan"));
            var networks = List.of("hallbarhetsradet", "hallbar-energi", "socialchefer");
            var goals = IntStream.range(0, Math.max(1, size / 50))
                    .mapToObj(i ->
                            work.get(Goals.class).save(Goal.of("2026", "miljo", "M" + (i + 1), null, "Mål " + i, i)))
                    .toList();
            for (int i = 0; i < size; i++) {
                var goal = goals.get(i % goals.size());
                work.get(Activities.class)
                        .save(Activity.of(
                                goal,
                                networks.get(i % networks.size()),
                                goal.code() + "." + (i + 1),
                                Activity.Kind.ACTIVITY,
                                "Aktivitet " + i,
                                Activity.AnsweredBy.RESPONSIBLE,
                                List.of(),
                                i));
            }
        });
    }

    private static double millis(Callable<?> doing) throws Exception {
        long from = System.nanoTime();
        doing.call();
        return (System.nanoTime() - from) / 1e6;
    }
}
