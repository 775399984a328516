package se.budkavle.bot.chat;

import se.budkavle.storage.Refusal;

/** Checks whether the user of a chat command has the right that the command requires. */
public interface RightsCheck {

    /**
     * Checks that the user has the right.
     *
     * @throws Refusal if the user does not have the right; the message of the {@code Refusal} says who has the right,
     *     or that no registered person owns the account
     */
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
