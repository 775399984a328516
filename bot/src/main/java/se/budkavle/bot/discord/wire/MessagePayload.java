package se.budkavle.bot.discord.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A message as Discord's JSON, complete: sent as an edit it leaves nothing of what was there. */
public record MessagePayload(Map<String, Object> content, List<RequestBody.Part> files) {

    private static final int PRIVATE = 1 << 6;

    /** With one more thing said about it. */
    public MessagePayload with(String key, Object value) {
        var more = new LinkedHashMap<>(content);
        more.put(key, value);
        return new MessagePayload(more, files);
    }

    /** For the asking person alone. */
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
