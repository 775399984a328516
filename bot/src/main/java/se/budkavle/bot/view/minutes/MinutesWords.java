package se.budkavle.bot.view.minutes;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.meeting.MinutesKind;

/**
 * Chooses the titles and the closing sentence of minutes. Titles and closing sentences are different for short notes
 * and for formal minutes.
 */
public final class MinutesWords {

    private MinutesWords() {}

    /** Returns the message key of the minutes' title. The message has two arguments: the meeting's heading and day. */
    public static String title(MinutesKind kind) {
        return kind == MinutesKind.FORMAL ? "minutes.title.formal" : "minutes.title";
    }

    /** Returns the message key of the version of a sentence for this kind of minutes. */
    public static String of(String key, MinutesKind kind) {
        return kind == MinutesKind.FORMAL ? key + ".formal" : key;
    }

    /**
     * Returns the message key of a sentence about the minutes of several meetings. The sentence has a version for
     * notes, one for formal minutes, and one for minutes of different kinds.
     */
    public static String ofAll(String key, Set<MinutesKind> kinds) {
        return kinds.size() > 1 ? key + ".mixed" : of(key, kinds.iterator().next());
    }

    /** Returns the message key of the word with which the file names of minutes of this kind begin. */
    public static String fileName(MinutesKind kind) {
        return kind == MinutesKind.FORMAL ? "minutes.file.formal" : "minutes.file";
    }

    /**
     * Returns the message key of the title for an earlier edition of minutes. The title's arguments are the edition's
     * number, the meeting's heading and the day.
     */
    public static String editionTitle(MinutesKind kind) {
        return kind == MinutesKind.FORMAL ? "minutes.edition.title.formal" : "minutes.edition.title";
    }

    /**
     * Returns an item's title, preceded by its paragraph number (§). If the item has no paragraph number, the title is
     * preceded by the item's number on the agenda.
     *
     * @param code the number (§) of the paragraph with the year; null for none
     */
    public static Phrase itemTitle(int number, @Nullable String code, String title) {
        return code == null
                ? Phrase.of("minutes.item.line", number, title)
                : Phrase.of("minutes.item.paragraph", code, title);
    }

    /** Returns the closing sentence of the minutes, which says whether they are notes or formal minutes. */
    public static Phrase smallPrint(MinutesKind kind) {
        return Phrase.of(kind == MinutesKind.FORMAL ? "minutes.kind.formal" : "minutes.kind");
    }
}
