package se.budkavle.bot.chat;

import se.budkavle.bot.when.Typed;
import se.budkavle.storage.InvisibleCharacterFilter;

/** Cleans typed text in the same way for commands, forms and completions. */
final class TypedText {

    private TypedText() {}

    /**
     * Returns the text in visible characters and, if it has one line, with single spaces; in several lines, spaces may
     * indent.
     */
    static String seen(String typed) {
        var text = InvisibleCharacterFilter.of(typed);
        return text.indexOf('\n') < 0 ? Typed.spaced(text) : text;
    }
}
