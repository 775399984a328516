package se.budkavle.bot.web;

/**
 * The place where a person answered a question or a meeting notice: the chat, or a web page that a private link opens
 * without a log-in.
 */
public enum AnswerSource {
    CHAT,
    PAGE;

    /**
     * Returns the text for the audit log: the given {@code detail}, followed by "on a page" if the answer was given on
     * a web page.
     */
    public String told(String detail) {
        return this == CHAT ? detail : detail + " on a page";
    }
}
