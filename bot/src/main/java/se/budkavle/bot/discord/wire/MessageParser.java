package se.budkavle.bot.discord.wire;

import java.util.HashMap;
import se.budkavle.bot.chat.TargetMessage;
import tools.jackson.databind.JsonNode;

/** Parses the JSON of a Discord message into the bot's own type. */
final class MessageParser {

    private MessageParser() {}

    static TargetMessage of(String id, JsonNode message) {
        var names = new HashMap<String, String>();
        for (var user : message.path("mentions")) {
            names.put(user.path("id").asString(""), MemberName.of(user.path("member"), user));
        }
        return new TargetMessage(
                id,
                message.path("author").path("id").asString(""),
                MentionCodeReplacer.of(message.path("content").asString(""), names));
    }
}
