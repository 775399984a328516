package se.budkavle.bot.chat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.VisibleText;

/**
 * One press of a button, one choice made, or one form sent.
 *
 * @param act       feature and act
 * @param reference the further parts of the id; texts from outside, checked by whoever uses them
 * @param values    what was chosen in a select; empty otherwise
 * @param fields    what was written in a form, by field; empty otherwise
 * @param messageId the message that it stands in; null for a form without one
 */
public record Pressed(
        Caller caller, String channelId, String messageId, String act, List<String> reference, List<String> values,
        Map<String, String> fields) {

    /** Takes apart the id of what was pressed. */
    public static Pressed of(Caller caller, String channelId, String messageId, String id, List<String> values,
            Map<String, String> fields) {
        var written = fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> VisibleText.of(field.getValue())));
        var parts = List.of(id.split(":", -1));
        if (parts.size() < 2) {
            return new Pressed(caller, channelId, messageId, id, List.of(), values, written);
        }
        return new Pressed(caller, channelId, messageId, parts.get(0) + ":" + parts.get(1),
                parts.subList(2, parts.size()), values, written);
    }

    /** A part of the reference. */
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

    /** Returns a part of the reference, which is a number of milliseconds, as an instant. */
    public Instant instant(int index) {
        if (!reference(index).matches("\\d{13}")) {
            throw new Refusal("chat.unknown-press");
        }
        return Instant.ofEpochMilli(Long.parseLong(reference(index)));
    }

    /** Parses a number that comes from outside. */
    public static int number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new Refusal("chat.unknown-press");
        }
        return Integer.parseInt(text);
    }

    /** What was written in a field; empty where nothing was. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    public String value() {
        return values.stream().findFirst().orElseThrow(() -> new Refusal("chat.unknown-press"));
    }
}
