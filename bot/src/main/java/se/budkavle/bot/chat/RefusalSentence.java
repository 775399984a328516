package se.budkavle.bot.chat;

import se.budkavle.bot.text.NonLatinLetterMarker;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;

/** Builds the sentence that tells a user why a command, button press, form or table row is refused. */
public final class RefusalSentence {

    private RefusalSentence() {}

    /**
     * Returns the sentence about the refusal. If quoted input contains letters of another alphabet that look like Latin
     * letters, marks these letters.
     */
    public static Phrase of(Refusal refusal) {
        return Phrase.of(
                refusal.reason(),
                refusal.arguments().stream()
                        .map(one -> one instanceof String quoted ? NonLatinLetterMarker.marked(quoted) : one)
                        .toArray());
    }
}
