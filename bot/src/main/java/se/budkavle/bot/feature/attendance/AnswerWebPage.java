package se.budkavle.bot.feature.attendance;

import org.jspecify.annotations.Nullable;

/** The question on a page behind a letter's link, and the handling of its answer. */
interface AnswerWebPage {

    /** @throws se.budkavle.storage.Refusal when the matter is over, or the person is no longer asked */
    AnswerPageContent shown(String matter, String personId);

    /**
     * Stores the answer; shows the page again instead if something has changed since it was shown.
     *
     * @param value the value of the chosen option; null when none was chosen
     * @param seen the token of the state that the page showed
     */
    AnswerPageContent stored(String matter, String personId, @Nullable String value, String seen);
}
