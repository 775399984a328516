package se.budkavle.bot.feature.minutes;

import org.jspecify.annotations.Nullable;
import se.budkavle.storage.minutes.Decision.Effect;
import se.budkavle.storage.minutes.DecisionCode;

/**
 * A decision as a person has typed it in a form.
 *
 * @param effect whether the decision replaces or ends an earlier decision; null if it does not affect any earlier
 *     decision
 * @param earlier the code of the earlier decision that is replaced or ended; null if there is none
 */
record DecisionInput(
        String text, @Nullable Effect effect, @Nullable DecisionCode earlier) {}
