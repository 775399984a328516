package se.budkavle.sandbox.gateway;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.DiscordJsonWriters;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.GatewayFault;
import se.budkavle.sandbox.workspace.Message;
import se.budkavle.sandbox.workspace.Workspace;
import se.budkavle.sandbox.workspace.WorkspaceChange;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Creates gateway events with an event name, channel type, message type or component type that no bot library knows.
 * The channels and messages in these events do not exist on the imitated Discord server.
 */
record UnknownEvents(Workspace workspace, DiscordJsonWriters discordJson) {

    private static final int UNKNOWN_TYPE = 99;

    /**
     * Returns the event that this injected fault sends. The event is about something that the bot does not know, such
     * as a new event type. Returns null if this kind of fault has no event. Also returns null if the event needs a
     * channel or a person and the imitated Discord server has none.
     */
    @Nullable
    GatewayEvent of(WorkspaceChange.GatewayFaultInjected injected) {
        return switch (injected.fault()) {
            case UNKNOWN_EVENT ->
                new GatewayEvent("SANDBOX_UNHEARD_OF", Json.object().put("guild_id", Long.toString(workspace.id())));
            case UNKNOWN_CHANNEL ->
                new GatewayEvent(
                        "CHANNEL_CREATE",
                        Json.object()
                                .put("id", Long.toString(injected.id()))
                                .put("type", UNKNOWN_TYPE)
                                .put("guild_id", Long.toString(workspace.id()))
                                .put("name", "unheard-of")
                                .put("position", 0));
            case UNKNOWN_MESSAGE, UNKNOWN_COMPONENT -> message(injected);
            default -> null;
        };
    }

    /**
     * Creates a message event with an unknown message type or an unknown component type. The author of the message is
     * the server's first person, and the message is in the server's first text channel.
     */
    private @Nullable GatewayEvent message(WorkspaceChange.GatewayFaultInjected injected) {
        Channel channel = workspace.channels().ofWorkspace().stream()
                .filter(one -> one.kind() == Channel.Kind.TEXT)
                .findFirst()
                .orElse(null);
        Long author = workspace.people().all().stream()
                .filter(person -> !person.bot())
                .map(person -> person.id())
                .findFirst()
                .orElse(null);
        if (channel == null || author == null) {
            return null;
        }
        boolean component = injected.fault() == GatewayFault.UNKNOWN_COMPONENT;
        ArrayNode components = component
                ? Json.array(List.of(Json.object().put("type", UNKNOWN_TYPE).put("id", 1)))
                : Json.array();
        Message message = new Message(
                injected.id(),
                channel.id(),
                author,
                "Unheard of",
                workspace.clock().instant(),
                null,
                null,
                false,
                0,
                Json.array(),
                components,
                List.of(),
                Set.of(),
                Set.of(),
                false,
                null,
                null,
                null,
                null);
        ObjectNode data = discordJson.messages().event(message, channel);
        return new GatewayEvent("MESSAGE_CREATE", component ? data : data.put("type", UNKNOWN_TYPE));
    }
}
