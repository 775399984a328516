package se.budkavle.sandbox.protocol;

import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/**
 * Serialises the imitated Discord server as JSON in Discord's format. Discord's format uses the word guild for a
 * server.
 */
public record GuildJson(Workspace workspace, PersonJson people, ChannelJson channels, ScheduledEventJson events) {

    private static final String[] NOT_SET = {
        "icon",
        "splash",
        "discovery_splash",
        "description",
        "banner",
        "vanity_url_code",
        "afk_channel_id",
        "widget_channel_id",
        "system_channel_id",
        "rules_channel_id",
        "public_updates_channel_id",
        "safety_alerts_channel_id",
        "application_id",
        "icon_hash",
        "max_presences",
        "home_header",
        "incidents_data"
    };
    private static final String[] EMPTY = {"emojis", "stickers", "features"};
    private static final String[] EMPTY_AT_FIRST = {
        "threads", "voice_states", "presences", "stage_instances", "soundboard_sounds"
    };

    public ObjectNode guild() {
        ObjectNode guild = Json.object()
                .put("id", Long.toString(workspace.id()))
                .put("name", workspace.name())
                .put("owner_id", Long.toString(workspace.permissions().ownerId()))
                .put("region", "local")
                .put("afk_timeout", 300)
                .put("verification_level", 0)
                .put("default_message_notifications", 1)
                .put("explicit_content_filter", 0)
                .put("mfa_level", 0)
                .put("nsfw_level", 0)
                .put("nsfw", false)
                .put("premium_tier", 0)
                .put("premium_subscription_count", 0)
                .put("premium_progress_bar_enabled", false)
                .put("preferred_locale", workspace.locale())
                .put("system_channel_flags", 0)
                .put("max_members", 500000)
                .put("max_video_channel_users", 25)
                .put("max_stage_video_channel_users", 50)
                .put("widget_enabled", false)
                .put("member_count", workspace.people().all().size())
                .put("large", false)
                .put("unavailable", false);
        for (String field : NOT_SET) {
            guild.putNull(field);
        }
        for (String field : EMPTY) {
            guild.putArray(field);
        }
        guild.set(
                "roles",
                Json.array(workspace.roles().all().stream().map(people::role).toList()));
        return guild;
    }

    /** Returns the JSON of the guild (Discord server) with the number of members and the number of online members. */
    public ObjectNode withCounts() {
        long present = workspace.people().all().stream()
                .filter(workspace.people()::online)
                .count();
        return guild().put("approximate_member_count", workspace.people().all().size())
                .put("approximate_presence_count", (int) present);
    }

    /**
     * Returns the JSON of the guild (Discord server) with only the few fields that Discord sends in the list of a bot's
     * guilds.
     */
    public ObjectNode listed(Person reader) {
        ObjectNode guild = Json.object()
                .put("id", Long.toString(workspace.id()))
                .put("name", workspace.name())
                .putNull("icon")
                .putNull("banner")
                .put("owner", workspace.permissions().ownerId() == reader.id())
                .put("permissions", people.permissions(reader));
        guild.putArray("features");
        return guild;
    }

    /**
     * Returns the JSON of the guild (Discord server) with its channels, members and scheduled events, as in the gateway
     * event GUILD_CREATE.
     */
    public ObjectNode whole(long readerId) {
        ObjectNode guild = guild().put(
                        "joined_at",
                        Timestamps.of(workspace.people().existing(readerId).joinedAt()));
        guild.set(
                "channels",
                Json.array(workspace.channels().ofWorkspace().stream()
                        .map(channel -> channels.channel(channel, readerId))
                        .toList()));
        guild.set(
                "members",
                Json.array(workspace.people().all().stream().map(people::member).toList()));
        guild.set(
                "guild_scheduled_events",
                Json.array(
                        workspace.events().ahead().stream().map(events::event).toList()));
        for (String field : EMPTY_AT_FIRST) {
            guild.putArray(field);
        }
        return guild;
    }
}
