package se.budkavle.bot.feature.plan;

import java.util.ArrayList;
import java.util.List;
import se.budkavle.bot.paper.TidyText;

/** Holds the lines of one item, heading or paragraph in a plan's text. */
final class Passage {

    enum Kind {
        SECTION,
        GOAL,
        ACTIVITY,
        PROJECT,
        BULLET,
        PROSE
    }

    private final Kind kind;
    private final int number;
    private final int page;
    private final List<String> lines = new ArrayList<>();

    Passage(Kind kind, int number, int page, String firstLine) {
        this.kind = kind;
        this.number = number;
        this.page = page;
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

    String title() {
        return TidyText.title(SplitWords.join(lines));
    }

    boolean isItem() {
        return kind == Kind.GOAL || kind == Kind.ACTIVITY || kind == Kind.PROJECT;
    }

    boolean isHeading() {
        return kind == Kind.PROSE && HeadingDetector.looksLike(lines);
    }

    /** Checks whether the passage has no text yet. */
    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Checks whether the last word continues on the next line. */
    boolean endsWithinWord() {
        return !lines.isEmpty() && SplitWords.endsWithin(lastLine());
    }

    boolean endsSentence() {
        return !lines.isEmpty() && lastLine().matches(".*[.!?]");
    }

    private String lastLine() {
        return lines.get(lines.size() - 1);
    }
}
