package se.budkavle.sandbox.protocol;

import java.util.function.Supplier;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.Application;
import se.budkavle.sandbox.workspace.Command;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/**
 * Contains all objects that convert the imitated Discord server, its channels, messages, people and so on to JSON in
 * Discord's format.
 */
public record DiscordJsonWriters(
        Workspace workspace,
        PersonJson people,
        ChannelJson channels,
        GuildJson guilds,
        MessageJson messages,
        InteractionJson interactions,
        ScheduledEventJson events,
        AuditLogJson audit,
        MessageContentFilter content,
        CommandPermissionJson commandPermissions) {

    /**
     * Creates all serialisers. {@code address} supplies the base URL of the imitated Discord; the URLs of attached
     * files begin with this base URL.
     */
    public static DiscordJsonWriters of(Workspace workspace, Supplier<String> address) {
        PersonJson people = new PersonJson(workspace);
        ChannelJson channels = new ChannelJson(workspace, people);
        MessageJson messages = new MessageJson(workspace, people, new FileUrls(workspace, address));
        ScheduledEventJson events = new ScheduledEventJson(workspace, people);
        return new DiscordJsonWriters(
                workspace,
                people,
                channels,
                new GuildJson(workspace, people, channels, events),
                messages,
                new InteractionJson(workspace, people, channels, messages),
                events,
                new AuditLogJson(workspace, people),
                new MessageContentFilter(workspace),
                new CommandPermissionJson(workspace));
    }

    public ObjectNode command(Command command, boolean withLocalizations) {
        ObjectNode json = command.definition()
                .deepCopy()
                .put("id", Long.toString(command.id()))
                .put("application_id", Long.toString(command.applicationId()))
                .put("version", Long.toString(command.version()))
                .put("type", command.type());
        if (command.guild()) {
            json.put("guild_id", Long.toString(workspace.id()));
        }
        for (String field :
                new String[] {"default_member_permissions", "name_localizations", "description_localizations"}) {
            if (!json.has(field) || !withLocalizations && field.endsWith("localizations")) {
                json.putNull(field);
            }
        }
        if (!json.has("description")) {
            json.put("description", "");
        }
        // A bot's library may register the permissions as a number, but Discord always returns a string.
        if (json.get("default_member_permissions").isNumber()) {
            json.put(
                    "default_member_permissions",
                    json.get("default_member_permissions").asString());
        }
        return json;
    }

    public ObjectNode application(Application application) {
        ObjectNode json = Json.object()
                .put("id", Long.toString(application.id()))
                .put("name", application.name())
                .putNull("icon")
                .put("description", "")
                .put("bot_public", false)
                .put("bot_require_code_grant", false)
                .put("verify_key", "0".repeat(64))
                .put("flags", 0)
                .put("summary", "")
                .putNull("team")
                .putNull("interactions_endpoint_url")
                .putNull("type")
                .put("flags_new", "0")
                .putNull("role_connections_verification_url")
                .put("approximate_guild_count", 1)
                .put("approximate_user_install_count", 0)
                .put("approximate_user_authorization_count", 0)
                .put("explicit_content_filter", 0);
        json.putArray("eligible_oauth2_scopes");
        json.putArray("tags");
        json.putArray("redirect_uris");
        json.set("bot", people.user(workspace.people().existing(application.id())));
        json.set("owner", people.user(workspace.people().existing(application.id())));
        return json;
    }
}
