package se.budkavle.bot.delivery;

import java.time.Instant;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Phrase;

/** Skips, moves or immediately sends a planned message in the data of its feature. */
public interface PlannedChange {

    /**
     * Returns what the changes concern beyond the one message, for the person who confirms them. Throws a refusal if
     * the caller may not make them.
     */
    Phrase concerns(Caller caller);

    Reply skip(Caller caller);

    Reply move(Instant at, Caller caller);

    Reply sendNow(Caller caller);
}
