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
        /** A goal in a table of contents. Its line is reported to the user as left out. */
        CONTENTS,
        /** Text of which the parser cannot decide whether it belongs to the goal or activity above it. */
        UNCLEAR,
        PROSE
    }

    private static final Pattern BULLET_AT_END = Pattern.compile("(?:\\s[•·*–—-]+)+$");

    private final Kind kind;
    private final int number;
    private final int page;
    private final String source;
    private final List<String> lines = new ArrayList<>();

    /** @param source the whole first line, including its marker */
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

    /** Returns the text on one line, without a stray bullet or dash at the end. */
    String title() {
        return BULLET_AT_END
                .matcher(TextNormalizer.title(LineJoiner.join(lines)))
                .replaceFirst("");
    }

    /**
     * Returns the text with which the passage is reported to the user as not understood. If the passage has only a
     * marker, returns its whole first line.
     */
    String shown() {
        return title().isEmpty() ? source : title();
    }

    boolean isItem() {
        return kind == Kind.GOAL || kind == Kind.ACTIVITY || kind == Kind.PROJECT;
    }

    boolean isHeading() {
        return kind == Kind.PROSE && HeadingDetector.looksLike(lines);
    }

    /** Returns whether the passage has no text yet, because only a marker such as "Aktivitet:" has been read. */
    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Checks whether the last line ends with a hyphen, so that its last word continues on the next line. */
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
