package se.budkavle.storage.minutes;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.minutes.Decision.Effect;

/** Links a decision to the earlier decision that it replaces or ends, and checks that the link is allowed. */
@Component
public class ReplacedDecisionLinker {

    private final Decisions decisions;

    ReplacedDecisionLinker(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * Returns a copy of the decision with a link to the earlier decision that it replaces or ends. The earlier decision
     * has the code {@code code} and belongs to the same network.
     *
     * @throws Refusal if the earlier decision does not exist, is this decision, or is already replaced or ended by
     *     another decision, or if the earlier decision itself replaces or ends this decision
     */
    @Transactional(readOnly = true)
    public Decision affecting(Decision decision, Effect how, DecisionCode code) {
        var earlier = decisions
                .findByNetworkIdAndYearAndNumber(decision.networkId(), code.year(), code.number())
                .orElseThrow(() -> new Refusal("minutes.earlier-unknown", code.number() + "/" + code.year()));
        var affecting = decision.affecting(how, earlier);
        decisions
                .findByEarlierId(earlier.id())
                .filter(other -> !other.id().equals(decision.id()))
                .ifPresent(other -> {
                    throw other.isNumbered()
                            ? new Refusal("minutes.earlier-taken", earlier.code(), other.code())
                            : new Refusal("minutes.earlier-taken-by-draft", earlier.code());
                });
        refuseCircle(decision, earlier);
        return affecting;
    }

    /** Throws a refusal if the earlier decision replaces or ends this decision, directly or through other decisions. */
    private void refuseCircle(Decision decision, Decision earlier) {
        var before = Optional.of(earlier);
        while (before.isPresent()) {
            if (before.get().id().equals(decision.id())) {
                throw new Refusal("minutes.earlier-later", earlier.code());
            }
            before = Optional.ofNullable(before.get().earlierId()).flatMap(decisions::findById);
        }
    }
}
