package se.budkavle.bot.chat;

import se.budkavle.bot.text.date.TypedTextNormalizer;
import se.budkavle.storage.InvisibleCharacterFilter;

/** Removes invisible characters and repeated spaces from text that a person has typed in a command or form. */
final class TypedText {

    private TypedText() {}

    /**
     * Returns the text without invisible characters. Repeated spaces become one space if the text has only one line. A
     * text of several lines keeps its spaces, so that indentation is not lost.
     */
    static String seen(String typed) {
        var text = InvisibleCharacterFilter.of(typed);
        return text.indexOf('\n') < 0 ? TypedTextNormalizer.spaced(text) : text;
    }
}
