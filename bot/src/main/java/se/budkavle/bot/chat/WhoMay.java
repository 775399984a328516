package se.budkavle.bot.chat;

/** Decides who may, at the moment of asking. */
public interface WhoMay {

    /** @throws se.budkavle.storage.Refusal saying who could, where this caller may not */
    void require(Right right, Caller caller);
}
