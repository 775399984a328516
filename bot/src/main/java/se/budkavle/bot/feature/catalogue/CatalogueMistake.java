package se.budkavle.bot.feature.catalogue;

import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;

/**
 * Describes one mistake in the catalogue's files.
 *
 * @param line the line, counted from 1; 0 when the mistake is in no single line
 * @param entry the id or code of the entry; null outside of entries
 */
record CatalogueMistake(String file, int line, @Nullable String entry, Phrase what) {

    /** Returns the place and the description as one sentence. */
    Phrase sentence() {
        var place = place(file, line);
        return entry == null
                ? Phrase.of("catalogue.mistake.in-file", place, what)
                : Phrase.of("catalogue.mistake.in-entry", place, entry, what);
    }

    static Phrase place(String file, int line) {
        return line == 0 ? Phrase.words(file) : Phrase.of("catalogue.place", file, String.valueOf(line));
    }
}
