package se.budkavle.bot.discord.wire;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.budkavle.bot.chat.ChatFailure;
import tools.jackson.databind.JsonNode;

/**
 * The bot's permissions in the Discord server and in each channel, computed from the roles and channels that were
 * requested from Discord.
 *
 * @param guild the id of the server
 * @param self the id of the bot's own account
 * @param roles maps the id of each role of the server to the role's JSON; the role "everyone" has the server's id
 * @param own the ids of the bot's roles
 * @param channels the channels that the bot sees, including categories
 */
record PermissionCheck(
        String guild, String self, Map<String, JsonNode> roles, Set<String> own, List<JsonNode> channels) {

    /**
     * Compares roles by their rank in the role hierarchy, lowest first. If two roles have the same position, Discord
     * ranks the older role higher.
     */
    private static final Comparator<JsonNode> UPWARDS = Comparator.<JsonNode>comparingInt(
                    role -> role.path("position").asInt())
            .thenComparing(
                    Comparator.<JsonNode>comparingLong(role -> role.path("id").asLong())
                            .reversed());

    static PermissionCheck ask(RestClient rest, ConnectionState connection) {
        var guild = guild(connection);
        var self = rest.call("Asking who the bot is", "GET", "users/@me", null)
                .path("id")
                .asString();
        var roles = rest.call("Asking for the roles", "GET", "guilds/" + guild + "/roles", null)
                .valueStream()
                .collect(Collectors.toMap(role -> role.path("id").asString(), role -> role));
        var own = rest.call("Asking for the bot's roles", "GET", "guilds/" + guild + "/members/" + self, null)
                .path("roles")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(HashSet::new));
        own.add(guild);
        var channels = rest.call("Asking for the channels", "GET", "guilds/" + guild + "/channels", null)
                .valueStream()
                .toList();
        return new PermissionCheck(guild, self, roles, own, channels);
    }

    static String guild(ConnectionState connection) {
        return connection
                .guild()
                .orElseThrow(() -> new ChatFailure(ChatFailure.Kind.LATER, "The workspace is not known yet", null));
    }

    /** Returns the bits of the permissions that the bot's roles grant in the whole server. */
    long everywhere() {
        return roles.values().stream()
                .filter(role -> own.contains(role.path("id").asString()))
                .mapToLong(PermissionCheck::permissions)
                .reduce(0, (one, other) -> one | other);
    }

    /**
     * Returns the bits of the bot's permissions in a channel.
     *
     * <p>As in Discord, the channel's overwrites are applied in three steps: the overwrites for everyone, the
     * overwrites for the bot's roles, and the overwrites for the bot itself.
     */
    long in(JsonNode channel) {
        long permissions = everywhere();
        if ((permissions & Permission.ADMINISTRATOR) != 0) {
            return permissions;
        }
        permissions = after(channel, permissions, guild::equals);
        permissions = after(channel, permissions, id -> own.contains(id) && !id.equals(guild));
        return after(channel, permissions, self::equals);
    }

    /** Returns whether the channel is hidden from people who have only the role "everyone". */
    boolean isClosed(JsonNode channel) {
        long everyone = roles.containsKey(guild) ? permissions(roles.get(guild)) : 0;
        return !Permission.VIEW_CHANNEL.isIn(after(channel, everyone, guild::equals));
    }

    /** Returns the ids of the roles and accounts that the channel's own overwrites permit to see the channel. */
    static Set<String> admittedTo(JsonNode channel) {
        return channel.path("permission_overwrites")
                .valueStream()
                .filter(overwrite -> Permission.VIEW_CHANNEL.isIn(number(overwrite.path("allow"))))
                .map(overwrite -> overwrite.path("id").asString())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns whether the bot can assign the role. The role must rank below the bot's highest role and must not grant a
     * powerful permission. Returns false for the role "everyone" and for managed roles, for example the role of an
     * application. Does not check whether the bot has the permission to manage roles.
     */
    boolean isGivable(JsonNode role) {
        return !role.path("id").asString().equals(guild)
                && !role.path("managed").asBoolean(false)
                && own.stream().filter(roles::containsKey).anyMatch(id -> UPWARDS.compare(role, roles.get(id)) < 0)
                && (permissions(role) & Permission.WEIGHTY) == 0;
    }

    private static long after(JsonNode channel, long permissions, Predicate<String> of) {
        long denied = 0;
        long allowed = 0;
        for (var overwrite : channel.path("permission_overwrites")) {
            if (of.test(overwrite.path("id").asString())) {
                denied |= number(overwrite.path("deny"));
                allowed |= number(overwrite.path("allow"));
            }
        }
        return permissions & ~denied | allowed;
    }

    private static long permissions(JsonNode role) {
        return number(role.path("permissions"));
    }

    /**
     * Parses permission bits. Discord sends permission bits as a JSON string, because some programming languages have
     * no integers that large.
     */
    private static long number(JsonNode permissions) {
        return permissions.asLong(0);
    }
}
