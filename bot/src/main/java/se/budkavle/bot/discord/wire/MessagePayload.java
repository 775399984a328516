package se.budkavle.bot.discord.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A complete message as Discord's JSON; as an edit it replaces the earlier message entirely. */
public record MessagePayload(Map<String, Object> content, List<RequestBody.Part> files) {

    private static final int PRIVATE = 1 << 6;

    /** Returns a copy with one more field. */
    public MessagePayload with(String key, Object value) {
        var more = new LinkedHashMap<>(content);
        more.put(key, value);
        return new MessagePayload(more, files);
    }

    /** Returns a copy that only the asking person sees. */
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
