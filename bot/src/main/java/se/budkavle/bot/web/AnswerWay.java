package se.budkavle.bot.web;

/**
 * The way in which a person answered a question or a meeting notice: in the chat, or on a web page opened by a link
 * without a log-in.
 */
public enum AnswerWay {
    CHAT,
    PAGE;

    /**
     * Returns the text for the audit log: {@code detail}, followed by "on a page" if the answer was given on a web
     * page.
     */
    public String told(String detail) {
        return this == CHAT ? detail : detail + " on a page";
    }
}
