package se.budkavle.bot.view.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.round.ActivityStanding;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Questions.ActivityStateCount;

/**
 * Looks up the latest reported state of activities, such as "on track". The state comes from the latest status round in
 * which somebody answered about the activity.
 */
@Component
public class LatestStates {

    private final Questions questions;
    private final Association association;
    private final Clock clock;

    LatestStates(Questions questions, Association association, Clock clock) {
        this.questions = questions;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Returns a map from activity ids to a text with the activity's latest reported state, such as "on track". The text
     * counts the answers in each state if several organisations answered, and says how many answered if answers are
     * missing. The text calls an activity late if its deadline has passed and the activity is neither done nor
     * cancelled. Omits an activity if none of its answers may be shown.
     *
     * @param told a function that takes a network's id and returns whether that network's answers may be shown
     */
    public Map<String, Phrase> of(Collection<String> activityIds, Predicate<String> told) {
        if (activityIds.isEmpty()) {
            return Map.of();
        }
        var today = association.today(clock);
        var latest = new LinkedHashMap<String, Phrase>();
        questions.standings(activityIds).stream()
                .filter(one -> told.test(one.networkId()))
                .collect(Collectors.groupingBy(ActivityStateCount::activityId))
                .forEach((activity, standings) -> {
                    var round = standings.get(0).roundId();
                    latest.put(
                            activity,
                            state(
                                    standings.stream()
                                            .filter(one -> one.roundId().equals(round))
                                            .toList(),
                                    today));
                });
        return latest;
    }

    /**
     * Returns a map from each activity's id to the id of the latest status round that has an answer about the activity.
     * Omits activities without an answer.
     *
     * @param told a function that takes a network's id and returns whether that network's answers may be shown
     */
    public Map<String, String> roundsOf(Collection<String> activityIds, Predicate<String> told) {
        return activityIds.isEmpty()
                ? Map.of()
                : questions.standings(activityIds).stream()
                        .filter(one -> told.test(one.networkId()))
                        .collect(Collectors.toMap(
                                ActivityStateCount::activityId,
                                ActivityStateCount::roundId,
                                (latest, earlier) -> latest));
    }

    private static Phrase state(List<ActivityStateCount> standings, LocalDate today) {
        Map<String, Integer> counts = standings.stream()
                .collect(Collectors.toMap(
                        one -> ActivityStanding.of(one.state(), one.dueOn(), today)
                                .name(),
                        ActivityStateCount::questions,
                        Integer::sum));
        int answered = counts.values().stream().mapToInt(Integer::intValue).sum();
        boolean single = answered == 1;
        var words = StateMarks.all().stream()
                .filter(mark -> counts.containsKey(mark.state()))
                .map(mark -> single
                        ? Phrase.of("figures.latest.one", mark.shape(), Phrase.of(mark.wordKey()))
                        : Phrase.of(
                                "figures.latest.several",
                                mark.shape(),
                                MapLookup.existing(counts, mark.state()),
                                Phrase.of(mark.wordKey())))
                .toList();
        var told = Phrase.joined(", ", words);
        var first = standings.get(0);
        return answered < first.asked()
                ? Phrase.of("figures.latest.partly", told, first.period(), answered, first.asked())
                : Phrase.of("figures.latest", told, first.period());
    }
}
