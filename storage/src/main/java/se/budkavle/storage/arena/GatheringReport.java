package se.budkavle.storage.arena;

import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.Refusal;

/**
 * A report about a gathering (a meeting of an external group), at most five lines long.
 *
 * @param changedAt when the report was last corrected; null if it was never corrected
 */
@Table("gathering_report")
public record GatheringReport(
        @Id String gatheringId,
        String text,
        String writtenBy,
        Instant writtenAt,
        @Nullable Instant changedAt,
        @Version int version) {

    public static final int MOST_LINES = 5;
    public static final int LONGEST_TEXT = 1500;

    /**
     * Creates a report.
     *
     * @throws Refusal if the text is blank or too long, or has more than five lines
     */
    public static GatheringReport of(String gatheringId, String text, String by, Instant now) {
        return new GatheringReport(gatheringId, lines(text), by, now, null, 0);
    }

    /** Returns a copy of the report with the corrected text and the same author. */
    public GatheringReport corrected(String newText, Instant now) {
        return new GatheringReport(gatheringId, lines(newText), writtenBy, writtenAt, now, version);
    }

    /**
     * Returns whether the report already has this text, for example because a person has submitted the same form twice.
     */
    public boolean says(String typed) {
        return text.equals(lines(typed));
    }

    private static String lines(String typed) {
        var text = ArenaTextValidator.required(typed, LONGEST_TEXT)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        long count = text.lines().count();
        if (count > MOST_LINES) {
            throw new Refusal("arena.report-lines", count, MOST_LINES);
        }
        return text;
    }
}
