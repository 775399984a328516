package se.budkavle.bot.web;

/** Where a person answered: in the chat, or on a page opened by a link without a log-in. */
public enum AnswerWay {
    CHAT,
    PAGE;

    /** Returns the detail for the audit log; only answers on a page are marked. */
    public String told(String detail) {
        return this == CHAT ? detail : detail + " on a page";
    }
}
