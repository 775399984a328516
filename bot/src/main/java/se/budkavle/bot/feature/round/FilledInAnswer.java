package se.budkavle.bot.feature.round;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Answer;
import se.budkavle.storage.round.Answer.Given;

/**
 * The form values that a person submits for one question on the web page of a status round.
 *
 * @param choice the chosen radio button: the name of a state, such as ON_TRACK, or {@link #UNCHANGED}; null if nothing
 *     is chosen
 * @param seen the number of the question's answers, including corrections, when the web page was shown; -1 if the form
 *     does not contain the number
 */
record FilledInAnswer(
        @Nullable String choice,
        @Nullable String comment,
        @Nullable String cause,
        @Nullable String measure,
        @Nullable String help,
        int seen) {

    static final String UNCHANGED = "UNCHANGED";
    static final FilledInAnswer NOTHING = new FilledInAnswer(null, null, null, null, null, 0);

    /** Extracts the values for one question from all fields of the submitted web form. */
    static FilledInAnswer of(Map<String, String> fields, String questionId) {
        var seen = fields.getOrDefault("seen." + questionId, "");
        return new FilledInAnswer(
                filled(fields.get("state." + questionId)),
                filled(fields.get("comment." + questionId)),
                filled(fields.get("cause." + questionId)),
                filled(fields.get("measure." + questionId)),
                filled(fields.get("help." + questionId)),
                seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : -1);
    }

    boolean isFilledIn() {
        return choice != null || comment != null || cause != null || measure != null || help != null;
    }

    boolean isUnchanged() {
        return UNCHANGED.equals(choice);
    }

    Given given(ActivityState state) {
        return new Given(state, comment, cause, measure, help);
    }

    /**
     * Returns the names of the form fields that caused the refusal, in the order of the form. The returned field names
     * do not contain the question's id. Returns an empty list if the refusal is about the answer as a whole.
     */
    List<String> fieldsOf(Refusal refusal) {
        return switch (refusal.reason()) {
            case "round.page.choose" -> List.of("state");
            case "round.unchanged-too-often" -> List.of("comment");
            case "round.explanation-missing" -> texts(text -> text == null, "cause", "measure");
            case "round.text-too-long" ->
                texts(
                        text -> text != null && text.strip().length() > Answer.LONGEST_TEXT,
                        "comment",
                        "cause",
                        "measure",
                        "help");
            default -> List.of();
        };
    }

    private List<String> texts(Predicate<String> wrong, String... fields) {
        return Stream.of(fields).filter(field -> wrong.test(text(field))).toList();
    }

    private @Nullable String text(String field) {
        return switch (field) {
            case "comment" -> comment;
            case "cause" -> cause;
            case "measure" -> measure;
            default -> help;
        };
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || InvisibleCharacterFilter.isNone(text) ? null : InvisibleCharacterFilter.of(text);
    }
}
