package se.budkavle.bot.feature.catalogue;

import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;

/**
 * Describes one mistake in the YAML files with organisations, networks and plans.
 *
 * @param line the line number, counted from 1; 0 if the mistake belongs to no single line
 * @param entry the id or code of the entry with the mistake; null if the mistake is outside of entries
 */
record CatalogueMistake(String file, int line, @Nullable String entry, Phrase what) {

    /** Returns one sentence with the file, the line and the description of the mistake. */
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
