package se.budkavle.bot.discord.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.chat.Workspace;
import se.budkavle.storage.TextShortener;
import tools.jackson.databind.JsonNode;

/** Lists, creates and changes the channels and roles of the Discord server through Discord's REST API. */
class ChannelsAndRoles implements Workspace {

    private static final String MESSAGES = "https://discord.com/channels/";
    private static final int TEXT = 0;
    private static final int CATEGORY = 4;
    private static final int NEWS = 5;
    private static final int FOR_ROLE = 0;
    private static final int FOR_MEMBER = 1;
    private static final int NAME = 100;
    private static final int TOPIC = 1024;

    private final RestClient rest;
    private final ConnectionState connection;
    private final MemberLookup members;

    ChannelsAndRoles(RestClient rest, ConnectionState connection, MemberLookup members) {
        this.rest = rest;
        this.connection = connection;
        this.members = members;
    }

    @Override
    public Contents contents(Collection<String> known) {
        var permissions = PermissionCheck.ask(rest, connection);
        var channels = channels(permissions, Set.of(TEXT, NEWS));
        var hidden = new HashSet<>(known);
        channels.forEach(channel -> hidden.remove(channel.id()));
        hidden.removeIf(this::isGone);
        var roles = permissions.roles().values().stream()
                .filter(role -> !role.path("id").asString().equals(permissions.guild()))
                .map(role -> new Role(
                        role.path("id").asString(),
                        InputSanitizer.name(role.path("name").asString("")),
                        permissions.isGivable(role)))
                .toList();
        var rights = Permission.missing(Permission.SETTING_UP, permissions.everywhere()).stream()
                .map(Permission::name)
                .collect(Collectors.toSet());
        return new Contents(
                channels(permissions, Set.of(CATEGORY)),
                channels,
                hidden,
                roles,
                rights,
                connection.application().map(InvitationLink::to).orElse(""));
    }

    @Override
    public String makeCategory(String name, String reason) {
        return make(
                "category", "channels", Map.of("name", TextShortener.shortened(name, NAME), "type", CATEGORY), reason);
    }

    @Override
    public String makeChannel(
            String name, String topic, @Nullable String categoryId, @Nullable String roleId, String reason) {
        var channel = new HashMap<String, Object>();
        channel.put("name", TextShortener.cut(name, NAME));
        channel.put("type", TEXT);
        // Discord renders Markdown in a channel's topic as in a message, so the topic is escaped.
        channel.put("topic", MarkdownEscape.escape(topic, TOPIC));
        if (categoryId != null) {
            channel.put("parent_id", categoryId);
        }
        if (roleId != null) {
            // The permission overwrites also let the bot itself see the hidden channel.
            channel.put("permission_overwrites", closing(roleId));
        }
        return make("channel", "channels", channel, reason);
    }

    @Override
    public String makeRole(String name, String reason) {
        return make(
                "role",
                "roles",
                Map.of("name", TextShortener.shortened(name, NAME), "permissions", "0", "mentionable", false),
                reason);
    }

    @Override
    public void close(String channelId, String roleId, String reason) {
        InputSanitizer.snowflake(channelId);
        for (var overwrite : closing(roleId)) {
            rest.change(
                    "Closing the channel " + channelId,
                    "PUT",
                    "channels/" + channelId + "/permissions/" + overwrite.get("id"),
                    RequestBody.json(overwrite),
                    reason);
        }
    }

    @Override
    public boolean isMember(String accountId) {
        return members.isMember(accountId);
    }

    @Override
    public Optional<String> messageAddress(String channelId, String messageId) {
        return connection.guild().map(guild -> MESSAGES + guild + "/" + channelId + "/" + messageId);
    }

    @Override
    public void give(String accountId, String roleId, String reason) {
        rest.change("Giving a role", "PUT", membership(accountId, roleId), null, reason);
    }

    @Override
    public void take(String accountId, String roleId, String reason) {
        try {
            rest.change("Taking a role", "DELETE", membership(accountId, roleId), null, reason);
        } catch (ChatFailure failure) {
            // Ignores the error if the member has left the server or the role was deleted, because the member then no
            // longer has the role.
            if (RestClient.codeOf(failure) != ErrorClassifier.UNKNOWN_MEMBER
                    && RestClient.codeOf(failure) != ErrorClassifier.UNKNOWN_ROLE) {
                throw failure;
            }
        }
    }

    /**
     * Returns the permission overwrites that hide a channel from everyone except the role and the bot.
     *
     * <p>The overwrite that hides the channel from everyone comes last. If Discord stores only the first overwrites,
     * the bot therefore still has access.
     */
    private List<Map<String, Object>> closing(String roleId) {
        InputSanitizer.snowflake(roleId);
        var self = rest.call("Asking who the bot is", "GET", "users/@me", null)
                .path("id")
                .asString();
        long view = Permission.number(Set.of(Permission.VIEW_CHANNEL));
        var overwrites = new ArrayList<Map<String, Object>>();
        overwrites.add(overwrite(self, FOR_MEMBER, Permission.number(Permission.POSTING), 0));
        overwrites.add(overwrite(roleId, FOR_ROLE, view, 0));
        overwrites.add(overwrite(PermissionCheck.guild(connection), FOR_ROLE, 0, view));
        return overwrites;
    }

    private static Map<String, Object> overwrite(String id, int type, long allow, long deny) {
        return Map.of("id", id, "type", type, "allow", String.valueOf(allow), "deny", String.valueOf(deny));
    }

    private String make(String what, String path, Map<String, Object> content, String reason) {
        return rest.change(
                        "Making a " + what,
                        "POST",
                        "guilds/" + PermissionCheck.guild(connection) + "/" + path,
                        RequestBody.json(content),
                        reason)
                .path("id")
                .asString();
    }

    private String membership(String accountId, String roleId) {
        InputSanitizer.snowflake(accountId);
        InputSanitizer.snowflake(roleId);
        return "guilds/" + PermissionCheck.guild(connection) + "/members/" + accountId + "/roles/" + roleId;
    }

    /**
     * Returns whether the channel no longer exists in the server. For an existing channel that is hidden from the bot,
     * Discord responds "forbidden" instead of "unknown".
     */
    private boolean isGone(String channelId) {
        InputSanitizer.snowflake(channelId);
        try {
            return !rest.call("Looking for the channel " + channelId, "GET", "channels/" + channelId, null)
                    .path("guild_id")
                    .asString("")
                    .equals(PermissionCheck.guild(connection));
        } catch (ChatFailure failure) {
            if (RestClient.codeOf(failure) == ErrorClassifier.UNKNOWN_CHANNEL) {
                return true;
            }
            if (failure.kind() == ChatFailure.Kind.GONE) {
                return false;
            }
            throw failure;
        }
    }

    private static List<Channel> channels(PermissionCheck permissions, Set<Integer> types) {
        return permissions.channels().stream()
                .filter(channel -> types.contains(channel.path("type").asInt(-1)))
                .map(channel -> channel(permissions, channel))
                .toList();
    }

    private static Channel channel(PermissionCheck permissions, JsonNode channel) {
        return new Channel(
                channel.path("id").asString(),
                InputSanitizer.name(channel.path("name").asString("")),
                channel.path("parent_id").asString(null),
                permissions.isClosed(channel),
                PermissionCheck.admittedTo(channel));
    }
}
