package se.budkavle.bot.web;

/** Where someone answered: in the chat, or on a page behind a link that asks for no log-in. */
public enum AnswerWay {

    CHAT, PAGE;

    /** What the audit log tells of the answer; only a page is named. */
    public String told(String detail) {
        return this == CHAT ? detail : detail + " on a page";
    }
}
