package se.budkavle.bot.delivery;

import java.time.Instant;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Phrase;

/**
 * Skips, reschedules or immediately sends a message that a feature has planned but not queued yet. The implementation
 * changes the feature's own data, because the queue does not contain the message.
 */
public interface PlannedDeliveryControl {

    /**
     * Returns a text about all effects of the change, shown to a person who is about to confirm it. Throws a
     * {@code Refusal} if the caller may not change the message.
     */
    Phrase concerns(Caller caller);

    Reply skip(Caller caller);

    Reply move(Instant at, Caller caller);

    Reply sendNow(Caller caller);
}
