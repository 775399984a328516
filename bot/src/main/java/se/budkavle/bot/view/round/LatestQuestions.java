package se.budkavle.bot.view.round;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.storage.round.EarlierRoundLookup.Within;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Questions.NetworkStateCount;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.RoundHistory;

/** Finds, for each network, the questions of the latest status round that asked it. */
@Component
public class LatestQuestions {

    private final Questions questions;
    private final RoundHistory history;

    LatestQuestions(Questions questions, RoundHistory history) {
        this.questions = questions;
        this.history = history;
    }

    /**
     * Returns the questions of each status round with the answers that counted at the time {@code at}. Omits rounds
     * without such questions.
     *
     * @param rounds the status rounds, latest first
     * @param networkIds the networks whose questions are wanted
     * @param within selects the questions of a round that are wanted
     */
    public Map<Round, List<Question>> of(List<Round> rounds, Collection<String> networkIds, Instant at, Within within) {
        var wanted = new HashSet<>(networkIds);
        var asked = new LinkedHashMap<Round, List<Question>>();
        for (var round : rounds) {
            if (wanted.isEmpty()) {
                break;
            }
            var latest = questions.tallies(round.id()).stream()
                    .map(NetworkStateCount::networkId)
                    .filter(wanted::contains)
                    .collect(Collectors.toSet());
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
