package se.budkavle.storage.reckoning;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * A network's answer in its reckoning (its yearly review). A stored answer is never changed. A later answer to the same
 * reckoning is stored as a new row with the next revision.
 *
 * @param revision the number of the answer among all answers of the reckoning; 1 for the first
 * @param gave the benefit that the network gave its members, in the author's own words
 * @param takesUp the topics that the network wants to work with in the coming year, one per line; null for none
 */
@Table("reckoning_answer")
public record ReckoningAnswer(
        @Id String id,
        String reckoningId,
        int revision,
        ContinuationAnswer goingOn,
        String gave,
        @Nullable String takesUp,
        String writtenBy,
        Instant writtenAt,
        @Version int version) {

    public static final int LONGEST_TEXT = 1000;
    public static final int LONGEST_LINE = 200;

    private static final Pattern LIST_MARK = Pattern.compile("^(?:[-–•*]|\\d{1,2}[.)])\\s+");

    /** The answers to the three questions of a reckoning (yearly review), as a person has submitted them in a form. */
    public record Content(
            ContinuationAnswer goingOn,
            String gave,
            @Nullable String takesUp) {

        public static Content typed(ContinuationAnswer goingOn, String gave, String takesUp) {
            if (InvisibleCharacterFilter.isNone(gave)) {
                throw new Refusal("reckoning.gave-missing");
            }
            var lines = linesOf(takesUp);
            if (gave.strip().length() > LONGEST_TEXT || takesUp.strip().length() > LONGEST_TEXT) {
                throw new Refusal("reckoning.text-length", LONGEST_TEXT);
            }
            lines.stream()
                    .filter(line -> line.length() > LONGEST_LINE)
                    .findFirst()
                    .ifPresent(line -> {
                        throw new Refusal("reckoning.line-length", LONGEST_LINE);
                    });
            return new Content(goingOn, gave.strip(), lines.isEmpty() ? null : String.join("\n", lines));
        }
    }

    public static ReckoningAnswer of(String reckoningId, int revision, Content content, String by, Instant now) {
        return new ReckoningAnswer(
                NewId.next(), reckoningId, revision, content.goingOn, content.gave, content.takesUp, by, now, 0);
    }

    public Content content() {
        return new Content(goingOn, gave, takesUp);
    }

    /** Returns the topics that the network wants to work with in the coming year, one for each line of the answer. */
    public List<String> matters() {
        return takesUp == null ? List.of() : takesUp.lines().toList();
    }

    /**
     * Returns the topics that the network proposes for the coming plan. Returns an empty list if the network has
     * answered that it ends.
     */
    public List<String> proposals() {
        return goingOn == ContinuationAnswer.END ? List.of() : matters();
    }

    /**
     * Returns the lines of a text without list marks, such as dashes and numbers at the beginning of a line. Omits
     * blank and repeated lines.
     */
    private static List<String> linesOf(String text) {
        return text.lines()
                .map(String::strip)
                .map(line -> LIST_MARK.matcher(line).replaceFirst("").strip())
                .filter(line -> !InvisibleCharacterFilter.isNone(line))
                .distinct()
                .toList();
    }
}
