package se.budkavle.bot.discord.wire;

import tools.jackson.databind.JsonNode;

/** Reads from Discord's JSON the name under which a person appears on the server. */
final class MemberName {

    private MemberName() {}

    /**
     * Returns the name on the server if there is one, otherwise the account's display name, otherwise the account's
     * unique name. Skips names without a visible character.
     */
    static String of(JsonNode member, JsonNode user) {
        return InputSanitizer.firstName(
                member.path("nick").asString(null),
                user.path("global_name").asString(null),
                user.path("username").asString(null));
    }
}
