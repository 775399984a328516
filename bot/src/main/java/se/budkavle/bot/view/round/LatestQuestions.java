package se.budkavle.bot.view.round;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.RoundComparisonLookup.Within;
import se.budkavle.storage.round.RoundHistory;
import se.budkavle.storage.round.Rounds;
import se.budkavle.storage.round.Rounds.AskedNetwork;

/** Finds the questions to each network in the latest status round that asked this network. */
@Component
public class LatestQuestions {

    private final Rounds rounds;
    private final RoundHistory history;

    LatestQuestions(Rounds rounds, RoundHistory history) {
        this.rounds = rounds;
        this.history = history;
    }

    /**
     * Returns a map from status rounds to their questions to the given networks, with the answers that were current at
     * the time {@code at}. Each network's questions come only from the latest status round that asked the network.
     *
     * @param some the status rounds, latest first
     * @param networkIds the ids of the networks whose questions are returned
     * @param within a function that takes a status round and its questions, and returns the questions to keep
     */
    public Map<Round, List<Question>> of(List<Round> some, Collection<String> networkIds, Instant at, Within within) {
        if (some.isEmpty() || networkIds.isEmpty()) {
            return Map.of();
        }
        var networks = rounds.asked(some.stream().map(Round::id).toList(), networkIds).stream()
                .collect(groupingBy(AskedNetwork::roundId, mapping(AskedNetwork::networkId, toSet())));
        var wanted = new HashSet<>(networkIds);
        var asked = new LinkedHashMap<Round, List<Question>>();
        for (var round : some) {
            if (wanted.isEmpty()) {
                break;
            }
            var latest = networks.getOrDefault(round.id(), Set.of()).stream()
                    .filter(wanted::contains)
                    .collect(toSet());
            if (!latest.isEmpty()) {
                wanted.removeAll(latest);
                var found = within.of(
                        round,
                        history.questionsAt(round, at).stream()
                                .filter(one -> latest.contains(one.networkId()))
                                .toList());
                if (!found.isEmpty()) {
                    asked.put(round, found);
                }
            }
        }
        return asked;
    }
}
