package se.budkavle.bot.feature.followup;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.RoundLookup;
import se.budkavle.storage.round.Rounds;

/** Finds the status rounds of a follow-up (a report on the plan's activities). */
@Component
class FollowUpRoundFinder {

    private final Rounds rounds;
    private final RoundLookup lookup;

    FollowUpRoundFinder(Rounds rounds, RoundLookup lookup) {
        this.rounds = rounds;
        this.lookup = lookup;
    }

    /**
     * Returns the status round that the user names. If the user names none, returns the latest finished round with all
     * other finished rounds of the same plan. If no round is finished, returns the open rounds.
     */
    List<Round> of(Call call) {
        var named = call.perhapsText("round");
        if (named.isPresent()) {
            // Every user may choose any status round for a follow-up, so the lookup runs with the rights of a
            // coordinator of all networks.
            return List.of(lookup.any(named, new RoundLookup.Seeker(null, any -> true)));
        }
        var all = rounds.findAllByOrderByOpenedAtDesc();
        var finished = all.stream().filter(Round::isFinished).toList();
        if (finished.isEmpty()) {
            return all.stream().filter(Round::isOpen).toList();
        }
        var planId = finished.get(0).planId();
        return finished.stream().filter(one -> one.planId().equals(planId)).toList();
    }
}
