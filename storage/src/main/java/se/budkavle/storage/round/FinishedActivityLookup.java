package se.budkavle.storage.round;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the finished activities of a plan by their latest answers in status rounds. Answers in cancelled status rounds
 * do not count.
 */
@Component
public class FinishedActivityLookup {

    private final Rounds rounds;
    private final Questions questions;

    FinishedActivityLookup(Rounds rounds, Questions questions) {
        this.rounds = rounds;
        this.questions = questions;
    }

    /**
     * Returns the ids of a plan's finished activities. For each activity, only the latest status round with an answer
     * about the activity counts. The activity is finished if all questions about the activity in its latest round are
     * answered "done" or "cancelled".
     */
    @Transactional(readOnly = true)
    public Set<String> finishedOf(String planId) {
        return of(planId).entrySet().stream()
                .filter(one -> one.getValue().stream()
                        .allMatch(
                                asked -> asked.state() != null && asked.state().isFinal()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Map<String, List<Question>> of(String planId) {
        var latest = new HashMap<String, List<Question>>();
        for (var round : rounds.findAllByOrderByOpenedAtDesc().stream()
                .filter(one -> one.planId().equals(planId) && !one.cancelled())
                .toList()) {
            questions.findAllByRoundIdOrderByPosition(round.id()).stream()
                    .collect(Collectors.groupingBy(Question::activityId))
                    .forEach((activityId, asked) -> {
                        if (asked.stream().anyMatch(Question::isAnswered)) {
                            latest.putIfAbsent(activityId, asked);
                        }
                    });
        }
        return latest;
    }
}
