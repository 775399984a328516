package se.budkavle.bot.feature.decision;

import java.util.Objects;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decision.Effect;

/**
 * Writes the sentences about a decision that replaces or ends another decision, and builds the buttons that open the
 * other decision.
 */
final class DecisionLinks {

    private DecisionLinks() {}

    /** Returns the text that says that a decision was replaced or ended by the given later decision. */
    static Phrase toLater(Decision later) {
        return Phrase.of(effect(later) == Effect.REPLACES ? "decision.replaced-by" : "decision.ended-by", later.code());
    }

    /** Returns the sentence that says which earlier decision the given decision replaces or ends. */
    static Phrase toEarlier(Decision decision, Decision earlier) {
        return Phrase.of(effect(decision) == Effect.REPLACES ? "decision.replaces" : "decision.ends", earlier.code());
    }

    static Button button(Decision other) {
        return Button.plain(Press.id(DecisionPresses.SHOW, other.id()), Phrase.of("decision.open", code(other)));
    }

    /** Returns the number of a decision, such as § 12/2026. */
    static Phrase code(Decision decision) {
        return Phrase.of("minutes.decision.code", decision.code());
    }

    private static Effect effect(Decision decision) {
        return Objects.requireNonNull(decision.effect(), "it affects an earlier decision");
    }
}
