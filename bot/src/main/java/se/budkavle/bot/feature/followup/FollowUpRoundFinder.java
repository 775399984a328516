package se.budkavle.bot.feature.followup;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.RoundLookup;
import se.budkavle.storage.round.Rounds;

/** Finds the rounds whose answers a follow-up shows. */
@Component
class FollowUpRoundFinder {

    private final Rounds rounds;
    private final RoundLookup lookup;

    FollowUpRoundFinder(Rounds rounds, RoundLookup lookup) {
        this.rounds = rounds;
        this.lookup = lookup;
    }

    /**
     * Returns the named round. If none is named, returns the finished rounds of the latest plan that has such rounds,
     * or else all open rounds, the latest first.
     */
    List<Round> of(Call call) {
        var named = call.perhapsText("round");
        if (named.isPresent()) {
            // The caller counts as coordinator of every network here, because a follow-up may show every round.
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
