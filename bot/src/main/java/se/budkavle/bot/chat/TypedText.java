package se.budkavle.bot.chat;

import se.budkavle.bot.when.Typed;
import se.budkavle.storage.InvisibleCharacterFilter;

/** Removes invisible characters and surplus spaces from text that a person has typed in a command or form. */
final class TypedText {

    private TypedText() {}

    /**
     * Returns the text without invisible characters. In a single line, repeated spaces become one space. In several
     * lines, indentation is kept.
     */
    static String seen(String typed) {
        var text = InvisibleCharacterFilter.of(typed);
        return text.indexOf('\n') < 0 ? Typed.spaced(text) : text;
    }
}
