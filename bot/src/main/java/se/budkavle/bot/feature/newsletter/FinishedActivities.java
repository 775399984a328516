package se.budkavle.bot.feature.newsletter;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;

/**
 * Finds the activities of a network that were finished after a given time. For each activity, the latest status round
 * with an answer decides whether the activity is finished. The activity is finished if everyone whom this round asked
 * about the activity reported it as done. If the rounds directly before this round also reported the activity as done,
 * the activity was finished in the earliest of these consecutive rounds.
 */
@Component
class FinishedActivities {

    /**
     * The maximum number of status rounds that are searched for finished activities, latest round first. The searched
     * status rounds cover several years.
     */
    private static final int MOST_ROUNDS = 12;

    private final Rounds rounds;
    private final Questions questions;
    private final Activities activities;

    FinishedActivities(Rounds rounds, Questions questions, Activities activities) {
        this.rounds = rounds;
        this.questions = questions;
        this.activities = activities;
    }

    List<Activity> since(String networkId, Instant since) {
        var finished = new LinkedHashMap<String, Instant>();
        var goesOn = new HashSet<String>();
        for (var round : rounds.findAllByOrderByOpenedAtDesc().stream()
                .limit(MOST_ROUNDS)
                .toList()) {
            answered(round, networkId).forEach((activityId, asked) -> {
                if (!goesOn.contains(activityId) && isFinished(asked)) {
                    finished.put(activityId, lastAnswer(asked));
                } else {
                    goesOn.add(activityId);
                }
            });
        }
        var found = finished.entrySet().stream()
                .filter(one -> one.getValue().isAfter(since))
                .map(Map.Entry::getKey)
                .toList();
        return found.stream()
                .flatMap(id -> activities.findById(id).stream())
                .filter(Activity::isAlive)
                .sorted(Comparator.comparing(Activity::planId).thenComparing(Activity::position))
                .toList();
    }

    /**
     * Returns a map from the id of each of the network's activities to the status round's questions about the activity.
     * Omits activities about which nobody has answered.
     */
    private Map<String, List<Question>> answered(Round round, String networkId) {
        var all = questions.findAllByRoundIdAndNetworkIdOrderByPosition(round.id(), networkId).stream()
                .collect(Collectors.groupingBy(Question::activityId, LinkedHashMap::new, Collectors.toList()));
        all.values().removeIf(asked -> asked.stream().noneMatch(Question::isAnswered));
        return all;
    }

    private static boolean isFinished(Collection<Question> asked) {
        return asked.stream().allMatch(one -> one.state() == ActivityState.DONE);
    }

    private static Instant lastAnswer(Collection<Question> asked) {
        return asked.stream()
                .map(Question::answeredAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
