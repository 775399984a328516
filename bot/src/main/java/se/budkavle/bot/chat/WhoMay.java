package se.budkavle.bot.chat;

import se.budkavle.storage.Refusal;

/** Checks whether a caller has the right that a command requires. */
public interface WhoMay {

    /** @throws Refusal if the caller lacks the right; the message says who has the right */
    void require(Right right, Caller caller);

    default boolean may(Right right, Caller caller) {
        try {
            require(right, caller);
            return true;
        } catch (Refusal notThisOne) {
            return false;
        }
    }
}
