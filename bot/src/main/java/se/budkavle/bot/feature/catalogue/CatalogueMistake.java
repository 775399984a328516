package se.budkavle.bot.feature.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import se.budkavle.bot.chat.CommandDesk;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;

/** Reports a mistake in a file of the catalogue, with the name of the file, the entry with its line, and a description. */
public class CatalogueMistake extends RuntimeException {

    private final String file;
    private final Phrase what;

    CatalogueMistake(Path file, String what, Throwable cause) {
        this(file, what, Phrase.words(what), cause);
    }

    private CatalogueMistake(Path file, String logged, Phrase what, Throwable cause) {
        super(file + ": " + logged, cause);
        this.file = file.getFileName().toString();
        this.what = what;
    }

    /**
     * Returns a mistake in one entry; its message gives the number of the last line that contains the entry's id or
     * code.
     */
    static CatalogueMistake at(Path file, String entry, String what, Throwable cause) {
        return new CatalogueMistake(file, place(file, entry) + ": " + what, cause);
    }

    /** Returns a mistake for an entry that the rules of its domain object refuse. */
    static CatalogueMistake at(Path file, String entry, Refusal refusal) {
        var place = place(file, entry);
        return new CatalogueMistake(
                file,
                place + ": " + refusal.reason() + " " + refusal.arguments(),
                Phrase.joined(": ", List.of(Phrase.words(place), CommandDesk.sentence(refusal))),
                refusal);
    }

    private static String place(Path file, String entry) {
        int line = line(file, entry);
        return line == 0 ? String.valueOf(entry) : entry + " (line " + line + ")";
    }

    /** Returns the number of the last line with this id or code, which is the wrong one among duplicates; 0 if there is none. */
    private static int line(Path file, String entry) {
        var naming = Pattern.compile(
                "[\\s{-]*(?:id|code):\\s*[\"']?" + Pattern.quote(String.valueOf(entry)) + "[\"']?\\s*(?:[,#}].*)?");
        int found = 0;
        try {
            var lines = Files.readAllLines(file);
            for (int index = 0; index < lines.size(); index++) {
                found = naming.matcher(lines.get(index)).matches() ? index + 1 : found;
            }
        } catch (IOException unreadable) {
            return 0;
        }
        return found;
    }

    public String file() {
        return file;
    }

    public Phrase what() {
        return what;
    }
}
