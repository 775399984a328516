package se.budkavle.bot.chat;

import se.budkavle.storage.Refusal;

/** Checks whether a caller has the right that a command requires. */
public interface RightsCheck {

    /** @throws Refusal if the caller lacks the right; the message says who has the right */
    void require(RequiredRight right, Caller caller);

    default boolean may(RequiredRight right, Caller caller) {
        try {
            require(right, caller);
            return true;
        } catch (Refusal notThisOne) {
            return false;
        }
    }
}
