package se.budkavle.bot.feature.attendance;

import org.jspecify.annotations.Nullable;

/** A web page behind a link in an e-mail, which asks a question about a meeting and stores the answer. */
interface AnswerWebPage {

    /**
     * Returns the current content of the page.
     *
     * @param matter the id of the matter that is asked about, such as a meeting
     * @throws se.budkavle.storage.Refusal when the question is over, or the person is no longer asked
     */
    AnswerPageContent shown(String matter, String personId);

    /**
     * Stores the answer and returns the new content. If something has changed since the page was shown, stores nothing
     * and shows the page again.
     *
     * @param value the value of the chosen option; null if none was chosen
     * @param seen the token of the state that the page showed
     */
    AnswerPageContent stored(String matter, String personId, @Nullable String value, String seen);
}
