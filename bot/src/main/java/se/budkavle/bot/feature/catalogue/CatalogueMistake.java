package se.budkavle.bot.feature.catalogue;

import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;

/**
 * A mistake in one of the catalogue's YAML files, such as the file with the networks. Contains the file, the line and a
 * description of the mistake.
 *
 * @param line the line number, counted from 1; 0 if the mistake belongs to no single line
 * @param entry the id or code of the entry (such as an organisation, a network or a goal) with the mistake; null if the
 *     mistake is outside all entries
 */
record CatalogueMistake(String file, int line, @Nullable String entry, Phrase what) {

    /** Returns a sentence with the file, the line, the id or code (if known) and the description of the mistake. */
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
