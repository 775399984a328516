package se.budkavle.bot.meeting;

/** What a page behind a letter's link asks one person about one matter, and what becomes of the answer. */
interface PageAnswers {

    /** @throws se.budkavle.storage.Refusal where the matter is over, or the person is not asked any more */
    AnswerView shown(String matter, String personId);

    /**
     * Stores the answer, unless something has changed since the page was shown: that is shown first.
     *
     * @param value as an option has it; null where none was chosen
     * @param seen  as the page had it
     */
    AnswerView stored(String matter, String personId, String value, String seen);
}
