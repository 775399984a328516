package se.budkavle.bot.discord.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A message as Discord's JSON, complete: sent as an edit it leaves nothing of what was there. */
public record Message(Map<String, Object> content, List<Body.Part> files) {

    private static final int PRIVATE = 1 << 6;

    /** With one more thing said about it. */
    public Message with(String key, Object value) {
        var more = new LinkedHashMap<>(content);
        more.put(key, value);
        return new Message(more, files);
    }

    /** For the asking person alone. */
    Message privately() {
        return with("flags", PRIVATE);
    }

    String json() {
        return Body.JSON.writeValueAsString(content);
    }

    public Body body() {
        return Body.of(json(), files);
    }
}
