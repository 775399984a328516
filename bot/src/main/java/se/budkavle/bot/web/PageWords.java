package se.budkavle.bot.web;

import java.util.Locale;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;

/** The texts of a web page in its reader's language. Each template has a parameter {@code words} of this type. */
public final class PageWords {

    private final Phrasebook book;
    private final Locale reader;
    private final String association;

    PageWords(Phrasebook book, Locale reader, String association) {
        this.book = book;
        this.reader = Phrasebook.understood(reader);
        this.association = association;
    }

    public String say(String key, Object... arguments) {
        return say(Phrase.of(key, arguments));
    }

    public String say(Phrase phrase) {
        return book.say(phrase, reader);
    }

    /** Returns the value of the HTML attribute {@code lang}: sv or en. */
    public String language() {
        return reader.getLanguage();
    }

    public String association() {
        return association;
    }
}
