package se.budkavle.bot.discord.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A complete message in the structure of Discord's JSON, with its files. An edit with this payload replaces all content
 * of the earlier message.
 */
public record MessagePayload(Map<String, Object> content, List<RequestBody.Part> files) {

    private static final int PRIVATE = 1 << 6;

    /** Returns a copy of the message in which one JSON field is added or replaced. */
    public MessagePayload with(String key, Object value) {
        var more = new LinkedHashMap<>(content);
        more.put(key, value);
        return new MessagePayload(more, files);
    }

    /**
     * Returns a copy of the message as an ephemeral reply, which Discord shows only to the person who called the
     * command or pressed the button.
     */
    MessagePayload privately() {
        return with("flags", PRIVATE);
    }

    String json() {
        return RequestBody.JSON.writeValueAsString(content);
    }

    public RequestBody body() {
        return RequestBody.of(json(), files);
    }
}
