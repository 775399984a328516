package se.budkavle.bot.view.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.meeting.MeetingButtonIds;
import se.budkavle.storage.document.Document;

/** Builds the lines that list documents, and the button that lists a meeting's documents. */
public final class DocumentLines {

    private static final double MEBIBYTE = 1024 * 1024;

    private DocumentLines() {}

    /** Returns the names of an item's documents in one line, with a heading. */
    public static Phrase attached(List<Document> documents) {
        return Phrase.of("document.attached", names(documents));
    }

    /** Returns the names of the documents, separated by commas. */
    public static Phrase names(List<Document> documents) {
        return Phrase.joined(
                ", ", documents.stream().map(one -> Phrase.words(one.name())).toList());
    }

    /** Returns a line of text that shows the document's name. */
    public static Phrase line(Document document) {
        return Phrase.of("document.line", document.name());
    }

    /**
     * Returns the first lines, up to the given number. If there are more lines, adds a last line with the number of
     * omitted lines.
     */
    public static List<Phrase> first(List<Phrase> lines, int most) {
        if (lines.size() <= most) {
            return lines;
        }
        var first = new ArrayList<>(lines.subList(0, most));
        first.add(Phrase.of("document.more", lines.size() - most));
        return List.copyOf(first);
    }

    /** Returns the document's kind and size, for example "PDF, 1.2 MB". */
    public static Phrase kindAndSize(Document document) {
        var kind =
                document.name().substring(document.name().lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return document.size() < MEBIBYTE
                ? Phrase.of("document.facts-kb", kind, (document.size() + 1023) / 1024)
                : Phrase.of("document.facts-mb", kind, document.size() / MEBIBYTE);
    }

    /** Returns the button that shows the list of the meeting's documents. */
    public static Button button(String meetingId, int count) {
        return Button.plain(Press.id(MeetingButtonIds.DOCUMENTS, meetingId), Phrase.of("document.button", count));
    }
}
