package se.budkavle.bot.discord.wire;

import tools.jackson.databind.JsonNode;

/** Reads from Discord's JSON the name under which a person appears on the server. */
final class MemberName {

    private MemberName() {}

    /**
     * Returns the name on the server if there is one, otherwise the account's display name, otherwise the account's
     * unique name.
     */
    static String of(JsonNode member, JsonNode user) {
        var account = user.path("global_name").asString(null);
        var nick = member.path("nick").asString(null);
        return InputSanitizer.name(
                nick != null
                        ? nick
                        : account != null ? account : user.path("username").asString(""));
    }
}
