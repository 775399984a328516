package se.budkavle.storage.round;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.Search;

/** Finds the round that someone means, by its period or id; it need not be named where there is but one. */
@Component
public class RoundLookup {

    private final Rounds rounds;

    RoundLookup(Rounds rounds) {
        this.rounds = rounds;
    }

    /** An open round; refuses where none is open. */
    public Round open(Optional<String> typed) {
        if (typed.isPresent()) {
            var round = named(typed.get());
            if (!round.isOpen()) {
                throw new Refusal("round.closed", round.period(), round.closedAt());
            }
            return round;
        }
        var open = rounds.open();
        if (open.isEmpty()) {
            throw new Refusal("round.none-open");
        }
        if (open.size() > 1) {
            throw new Refusal("round.which", String.join(", ", open.stream().map(Round::period).toList()));
        }
        return open.get(0);
    }

    /** Finds an open or closed round by name; without a name, the latest round. */
    public Round any(Optional<String> typed) {
        return typed.map(this::named).orElseGet(() -> rounds.findAllByOrderByOpenedAtDesc().stream().findFirst()
                .orElseThrow(() -> new Refusal("round.none-open")));
    }

    /** All rounds, the latest first. */
    public Search<Round> amongRounds() {
        return new Search<>(rounds.findAllByOrderByOpenedAtDesc(), round -> List.of(round.period(), round.id()));
    }

    private Round named(String typed) {
        return amongRounds().require(typed, "round.unknown");
    }
}
