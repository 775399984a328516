package se.budkavle.bot.feature.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.budkavle.bot.paper.TextNormalizer;

/** The consecutive lines of a plan's text that form one goal, activity, project, heading or paragraph. */
final class Passage {

    enum Kind {
        AREA,
        SECTION,
        GOAL,
        ACTIVITY,
        PROJECT,
        BULLET,
        /** A line such as "Ansvarig: Samordnaren", which says something about the activity above. */
        FACTS,
        /**
         * A line of the document's table of contents with the name of a goal. The import skips lines of the table of
         * contents and reports the skipped lines to the user.
         */
        CONTENTS,
        /** Text for which the parser cannot decide whether it belongs to the goal or activity above the text. */
        UNCLEAR,
        PROSE
    }

    private static final Pattern BULLET_AT_END = Pattern.compile("(?:\\s[•·*–—-]+)+$");

    private final Kind kind;
    private final int number;
    private final int page;
    private final String source;
    private final List<String> lines = new ArrayList<>();

    /**
     * Creates a passage that begins with this line.
     *
     * @param source the whole first line, including its marker
     */
    Passage(Kind kind, int number, int page, String source, String firstLine) {
        this.kind = kind;
        this.number = number;
        this.page = page;
        this.source = source;
        add(firstLine);
    }

    void add(String line) {
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }

    Kind kind() {
        return kind;
    }

    int number() {
        return number;
    }

    int page() {
        return page;
    }

    List<String> lines() {
        return lines;
    }

    /** Returns the text on one line, without a bullet or dash at the end. */
    String title() {
        return BULLET_AT_END
                .matcher(TextNormalizer.title(LineJoiner.join(lines)))
                .replaceFirst("");
    }

    /**
     * Returns the passage's text for the user's list of passages that were not understood. If nothing follows the
     * marker, such as "Aktivitet:", or if the passage says something about the activity above, returns the line with
     * the marker.
     */
    String shown() {
        return title().isEmpty() || kind == Kind.FACTS ? source : title();
    }

    boolean isItem() {
        return kind == Kind.GOAL || kind == Kind.ACTIVITY || kind == Kind.PROJECT;
    }

    boolean isHeading() {
        return kind == Kind.PROSE && HeadingDetector.looksLike(lines);
    }

    /** Returns whether the passage consists so far only of a marker such as "Aktivitet:", without any text. */
    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Returns whether the passage's final line ends with a hyphen, so its final word continues on the next line. */
    boolean endsWithinWord() {
        return !lines.isEmpty() && LineJoiner.endsWithin(lastLine());
    }

    boolean endsSentence() {
        return !lines.isEmpty() && lastLine().matches(".*[.!?]");
    }

    private String lastLine() {
        return lines.get(lines.size() - 1);
    }
}
