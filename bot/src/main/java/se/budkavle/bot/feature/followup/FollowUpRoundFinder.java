package se.budkavle.bot.feature.followup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.RoundHistory;
import se.budkavle.storage.round.RoundLookup;

/**
 * Finds the status rounds of a follow-up (a report on the plan's activities). In a status round, people answer how the
 * activities are going.
 */
@Component
class FollowUpRoundFinder {

    private final RoundHistory history;
    private final RoundLookup lookup;

    FollowUpRoundFinder(RoundHistory history, RoundLookup lookup) {
        this.history = history;
        this.lookup = lookup;
    }

    /** Returns the status round that the user names in the command. Returns empty if the user names no status round. */
    Optional<Round> named(Call call) {
        // Every user may choose any status round for a follow-up. The lookup therefore runs with the rights of a
        // coordinator of all networks.
        return call.perhapsText("round")
                .map(typed -> lookup.any(Optional.of(typed), new RoundLookup.Seeker(null, any -> true)));
    }

    List<Round> of(Call call, Instant at) {
        return of(named(call), at);
    }

    /** Returns those status rounds of {@link #of(Optional, Instant)} that were finished at the time {@code at}. */
    List<Round> finished(Optional<Round> named, Instant at) {
        var finished = history.finishedAt(at);
        return of(named, at).stream().filter(finished::contains).toList();
    }

    /**
     * Returns the named status round, or an empty list if that round was opened after the time {@code at}. If no round
     * is named, returns the rounds that were finished at the time {@code at}. The returned rounds all belong to the
     * plan of the latest finished round. If no round was finished at the time {@code at}, returns the rounds that were
     * open at that time.
     */
    List<Round> of(Optional<Round> named, Instant at) {
        if (named.isPresent()) {
            return named.filter(one -> !one.openedAt().isAfter(at)).stream().toList();
        }
        var finished = history.finishedAt(at);
        if (finished.isEmpty()) {
            return history.openAt(at);
        }
        var planId = finished.get(0).planId();
        return finished.stream().filter(one -> one.planId().equals(planId)).toList();
    }
}
