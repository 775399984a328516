package se.budkavle.bot.round;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Completion;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;

/** Finds the round that is meant: the one named by period or id, else the only one, else the latest. */
@Component
class RoundsOpen implements Completion {

    private final Rounds rounds;

    RoundsOpen(Rounds rounds) {
        this.rounds = rounds;
    }

    /** An open round; refuses where none is open. */
    Round open(Optional<String> named) {
        return named.map(name -> {
            var round = any(Optional.of(name));
            if (!round.isOpen()) {
                throw new Refusal("round.closed", round.period(), round.closedAt());
            }
            return round;
        }).orElseGet(() -> {
            var open = rounds.open();
            if (open.isEmpty()) {
                throw new Refusal("round.none-open");
            }
            if (open.size() > 1) {
                throw new Refusal("round.which", String.join(", ", open.stream().map(Round::period).toList()));
            }
            return open.get(0);
        });
    }

    /** Any round, open or closed; without a name the latest. */
    Round any(Optional<String> named) {
        var all = rounds.findAllByOrderByOpenedAtDesc();
        return named.map(name -> all.stream()
                        .filter(round -> round.id().equals(name) || round.period().equalsIgnoreCase(name)).findFirst()
                        .orElseThrow(() -> new Refusal("round.unknown", name)))
                .orElseGet(() -> all.stream().findFirst().orElseThrow(() -> new Refusal("round.none-open")));
    }

    @Override
    public List<Suggestion> matching(String typed, Caller caller) {
        return rounds.findAllByOrderByOpenedAtDesc().stream()
                .filter(round -> round.period().toLowerCase().contains(typed.strip().toLowerCase()))
                .map(round -> new Suggestion(round.period(), round.id())).toList();
    }
}
