package se.budkavle.bot.agenda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Marks;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Plans;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;

/** Tells which activities and projects of the newest plan a network carries, and how each was answered last. */
@Component
class ActivityFollowUp {

    private final Plans plans;
    private final Activities activities;
    private final Rounds rounds;
    private final Questions questions;

    ActivityFollowUp(Plans plans, Activities activities, Rounds rounds, Questions questions) {
        this.plans = plans;
        this.activities = activities;
        this.rounds = rounds;
        this.questions = questions;
    }

    List<Activity> carriedBy(String networkId) {
        return plans.findAllByOrderByYearDesc().stream().findFirst()
                .map(plan -> activities.findAllByPlanIdOrderByPosition(plan.id()).stream()
                        .filter(one -> one.isAlive() && networkId.equals(one.networkId())).toList())
                .orElse(List.of());
    }

    /** How each activity stood in the latest round that has an answer about it, by the activity's id. */
    Map<String, Phrase> states(String networkId) {
        var latest = new LinkedHashMap<String, Phrase>();
        for (var round : rounds.findAllByOrderByOpenedAtDesc()) {
            questions.findAllByRoundIdAndNetworkIdOrderByPosition(round.id(), networkId).stream()
                    .filter(Question::isAnswered).collect(Collectors.groupingBy(Question::activityId))
                    .forEach((activity, answered) -> latest.putIfAbsent(activity, state(round, answered)));
        }
        return latest;
    }

    private static Phrase state(Round round, List<Question> answered) {
        Map<String, Long> counts = answered.stream()
                .collect(Collectors.groupingBy(one -> one.state().name(), Collectors.counting()));
        var words = new ArrayList<Phrase>();
        for (var mark : Marks.all()) {
            var count = counts.get(mark.state());
            if (count != null) {
                words.add(answered.size() == 1
                        ? Phrase.of("agenda.state", mark.shape(), Phrase.of(mark.wordKey()))
                        : Phrase.of("agenda.states", mark.shape(), count, Phrase.of(mark.wordKey())));
            }
        }
        return Phrase.of("agenda.state-in", Phrase.joined(", ", words), round.period());
    }
}
