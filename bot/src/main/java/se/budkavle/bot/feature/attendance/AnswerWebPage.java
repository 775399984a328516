package se.budkavle.bot.feature.attendance;

import org.jspecify.annotations.Nullable;

/**
 * Builds the content of a web page that asks a person about a meeting, and stores the answer. The web page opens from a
 * link in an email. Each kind of question has one implementation.
 */
interface AnswerWebPage {

    /**
     * Returns the current content of the web page.
     *
     * @param matter the id of the meeting or other record that the question is about
     * @throws se.budkavle.storage.Refusal if answers are no longer accepted, or if this person is no longer asked
     */
    AnswerPageContent shown(String matter, String personId);

    /**
     * Stores the answer and returns the new content. If the data has changed since the web page was shown, stores
     * nothing and returns the page with the changed data.
     *
     * @param value the value of the chosen option; null if the person chose no option
     * @param seen the token that the submitted web page contained
     */
    AnswerPageContent stored(String matter, String personId, @Nullable String value, String seen);
}
