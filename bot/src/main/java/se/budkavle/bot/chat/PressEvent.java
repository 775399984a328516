package se.budkavle.bot.chat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.Refusal;

/**
 * A pressed button, a choice or a submitted form.
 *
 * @param act feature and act
 * @param reference the further parts of the id; untrusted texts, which each press validates
 * @param values the chosen values of a select menu; empty otherwise
 * @param fields the values of a form by field name; empty otherwise
 * @param messageId the message that contains the component; null for a form without one
 */
public record PressEvent(
        Caller caller,
        String channelId,
        @Nullable String messageId,
        String act,
        List<String> reference,
        List<String> values,
        Map<String, String> fields) {

    /** Parses the id of the pressed component. */
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

    /** Returns a part of the reference. */
    public String reference(int index) {
        if (index >= reference.size()) {
            throw new Refusal("chat.unknown-press");
        }
        return reference.get(index);
    }

    /** Returns a part of the reference as a number. */
    public int number(int index) {
        return number(reference(index));
    }

    /** Returns a part of the reference, a number of milliseconds, as an instant. */
    public Instant instant(int index) {
        if (!reference(index).matches("\\d{13}")) {
            throw new Refusal("chat.unknown-press");
        }
        return Instant.ofEpochMilli(Long.parseLong(reference(index)));
    }

    /** Parses a number from untrusted text. */
    public static int number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new Refusal("chat.unknown-press");
        }
        return Integer.parseInt(text);
    }

    /** Returns the value of a field; empty if it was left empty. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    public String value() {
        return values.stream().findFirst().orElseThrow(() -> new Refusal("chat.unknown-press"));
    }
}
