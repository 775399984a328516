package se.budkavle.bot.chat;

import se.budkavle.storage.Refusal;

/** Decides who may, at the moment of asking. */
public interface WhoMay {

    /** @throws Refusal saying who could, where this caller may not */
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
