package se.budkavle.bot.chat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.Refusal;

/**
 * An event: a person has pressed a button, used a select menu or submitted a form.
 *
 * @param act the action id: feature and action, for example "round:answer"
 * @param reference the parts of the custom id after the action id; untrusted texts that each handler validates
 * @param values the values of the selected options of a menu; empty for a button or form
 * @param fields the submitted values of a form by field name; empty for a button or menu
 * @param messageId the message that contains the button or menu; null for a form that was not opened from a message
 */
public record PressEvent(
        Caller caller,
        String channelId,
        @Nullable String messageId,
        String act,
        List<String> reference,
        List<String> values,
        Map<String, String> fields) {

    /**
     * Creates the event from Discord's data. The custom id is split at its colons: the first two parts are the action
     * id, and the others are the reference parts. A custom id without a colon is itself the action id.
     */
    public static PressEvent of(
            Caller caller,
            String channelId,
            @Nullable String messageId,
            String id,
            List<String> values,
            Map<String, String> fields) {
        var written = fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> TypedText.seen(field.getValue())));
        var parts = List.of(id.split(":", -1));
        if (parts.size() < 2) {
            return new PressEvent(caller, channelId, messageId, id, List.of(), values, written);
        }
        return new PressEvent(
                caller,
                channelId,
                messageId,
                parts.get(0) + ":" + parts.get(1),
                parts.subList(2, parts.size()),
                values,
                written);
    }

    /** Returns the custom id of the pressed button, used menu or submitted form. */
    public String id() {
        return Stream.concat(Stream.of(act), reference.stream()).collect(Collectors.joining(":"));
    }

    /**
     * Returns the reference part of the custom id at this index. Throws a {@code Refusal} if the custom id has too few
     * parts.
     */
    public String reference(int index) {
        if (index >= reference.size()) {
            throw new Refusal("chat.unknown-press");
        }
        return reference.get(index);
    }

    /**
     * Returns one of the references in the custom id (the parts after the action id) as a number. Throws a
     * {@code Refusal} if the part is missing or is not a number of one to nine digits.
     */
    public int number(int index) {
        return number(reference(index));
    }

    /**
     * Returns one of the references in the custom id (the parts after the action id) as an instant. Throws a
     * {@code Refusal} if the part is missing or is not a time in milliseconds since 1970 with 13 digits.
     */
    public Instant instant(int index) {
        if (!reference(index).matches("\\d{13}")) {
            throw new Refusal("chat.unknown-press");
        }
        return Instant.ofEpochMilli(Long.parseLong(reference(index)));
    }

    /** Parses a number of one to nine digits from untrusted text. Throws a {@code Refusal} for any other text. */
    public static int number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new Refusal("chat.unknown-press");
        }
        return Integer.parseInt(text);
    }

    /** Returns the submitted value of the named form field, or empty text if the person left the field empty. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    public String value() {
        return values.stream().findFirst().orElseThrow(() -> new Refusal("chat.unknown-press"));
    }
}
