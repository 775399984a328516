package se.budkavle.storage.round;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares a status round (a survey about activities) with the latest earlier round that asked similar questions. */
@Component
public class RoundComparisonLookup {

    /**
     * The maximum number of earlier status rounds that the search examines: two years with three rounds each. If more
     * rounds are stored, because each area has rounds of its own, the search also examines this number of rounds that
     * asked the same networks.
     */
    private static final int MOST_EARLIER = 6;

    private final RoundHistory history;
    private final Rounds rounds;

    RoundComparisonLookup(RoundHistory history, Rounds rounds) {
        this.history = history;
        this.rounds = rounds;
    }

    /**
     * Selects the questions of a status round that belong to a report, for example the questions of one area of work.
     */
    @FunctionalInterface
    public interface Within {

        Within EVERYTHING = (round, questions) -> questions;

        List<Question> of(Round round, List<Question> questions);
    }

    /**
     * Compares the status round with the latest similar earlier round that was already finished at the time {@code at}.
     * An earlier round is similar if it has answers to at least half of the answered questions in {@code asked}. The
     * earlier status round may belong to the plan of an earlier year.
     *
     * @param asked the questions of the later status round that belong to the report
     * @param at the report shows the data that was stored at this time
     */
    @Transactional(readOnly = true)
    public RoundTrend before(Round round, List<Question> asked, Instant at, Within within) {
        var networks = asked.stream().map(Question::networkId).collect(Collectors.toSet());
        Optional<RoundTrend.Gap> gap = Optional.empty();
        for (var before : examined(
                history.finishedAt(at).stream()
                        .filter(one -> one.openedAt().isBefore(round.openedAt()))
                        .toList(),
                networks)) {
            var all = history.questionsAt(before, at);
            var earlier = within.of(before, all);
            var activity = before.planId().equals(round.planId())
                    ? Function.<String>identity()
                    : SameActivities.between(history.activities(round), history.activities(before));
            // Compares with all questions of the earlier round, and not only with the questions of this report. An
            // activity of the report may have belonged to another goal in the earlier round.
            var comparison = RoundComparison.of(asked, before, all, activity);
            if (comparison.isPresent()) {
                var reported = earlier.stream()
                        .filter(one -> networks.contains(one.networkId()))
                        .map(Question::id)
                        .collect(Collectors.toSet());
                return new RoundTrend(
                        comparison
                                .map(one -> one.goneOf(reported))
                                .map(one -> one.gone().isEmpty()
                                        ? one
                                        : one.stillAsked(history.questionsAt(round, at), activity)),
                        gap);
            }
            if (gap.isEmpty() && asks(earlier, networks)) {
                gap = Optional.of(new RoundTrend.Gap(before, RoundComparisonBreak.between(asked, all, activity)));
            }
        }
        return new RoundTrend(Optional.empty(), gap);
    }

    private List<Round> examined(List<Round> latestFirst, Set<String> networks) {
        var latest = latestFirst.subList(0, Math.min(MOST_EARLIER, latestFirst.size()));
        if (latest.size() == latestFirst.size() || networks.isEmpty()) {
            return latest;
        }
        var asking = rounds.asked(latestFirst.stream().map(Round::id).toList(), networks).stream()
                .map(Rounds.AskedNetwork::roundId)
                .collect(Collectors.toSet());
        var ofNetworks = latestFirst.stream()
                .filter(one -> asking.contains(one.id()))
                .limit(MOST_EARLIER)
                .toList();
        return latestFirst.stream()
                .filter(one -> latest.contains(one) || ofNetworks.contains(one))
                .toList();
    }

    private static boolean asks(List<Question> questions, Set<String> networks) {
        return questions.stream().anyMatch(one -> networks.contains(one.networkId()));
    }
}
