package se.budkavle.sandbox.rest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.CallbackRules;
import se.budkavle.sandbox.protocol.DiscordJsonWriters;
import se.budkavle.sandbox.protocol.FormRules;
import se.budkavle.sandbox.protocol.SuggestionRules;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.Interaction;
import se.budkavle.sandbox.workspace.Message;
import se.budkavle.sandbox.workspace.MessageDraft;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The REST endpoint for interaction callbacks. A callback is a bot's first response to an interaction, and acknowledges
 * the interaction.
 */
record CallbackRoutes(Workspace workspace, DiscordJsonWriters discordJson) {

    private static final int REPLY = 4;
    private static final int DEFER = 5;
    private static final int DEFER_UPDATE = 6;
    private static final int UPDATE = 7;
    private static final int CHOICES = 8;
    private static final int FORM = 9;
    private static final Map<Integer, List<Interaction.Type>> FITTING = Map.of(
            REPLY, List.of(Interaction.Type.COMMAND, Interaction.Type.COMPONENT, Interaction.Type.FORM),
            DEFER, List.of(Interaction.Type.COMMAND, Interaction.Type.COMPONENT, Interaction.Type.FORM),
            DEFER_UPDATE, List.of(Interaction.Type.COMPONENT, Interaction.Type.FORM),
            UPDATE, List.of(Interaction.Type.COMPONENT, Interaction.Type.FORM),
            CHOICES, List.of(Interaction.Type.AUTOCOMPLETE),
            FORM, List.of(Interaction.Type.COMMAND, Interaction.Type.COMPONENT));

    void addTo(Routes routes) {
        routes.on("POST", "/interactions/{interaction}/{token}/callback", this::answer);
    }

    private Reply answer(Call call) {
        Interaction interaction = workspace.interactions().unacknowledged(call.id("interaction"), call.part("token"));
        ObjectNode body = call.object();
        CallbackRules.check(body);
        int type = Json.number(body, "type", 0);
        boolean onMessage = type != DEFER_UPDATE && type != UPDATE || interaction.source() != null;
        if (!FITTING.getOrDefault(type, List.of()).contains(interaction.type()) || !onMessage) {
            throw new Refusal(ApiError.INVALID_FORM, "This type of answer does not fit this interaction.");
        }
        ObjectNode data = body.get("data") instanceof ObjectNode object ? object : Json.object();
        Message message = answer(call, interaction, type, data);
        return call.is("with_response")
                ? Reply.ok(discordJson.interactions().callback(interaction, type, message))
                : Reply.noContent();
    }

    private @Nullable Message answer(Call call, Interaction interaction, int type, ObjectNode data) {
        switch (type) {
            case REPLY:
                return workspace.interactions().reply(interaction, MessageDraftReader.newMessage(call, data, "data"));
            case DEFER:
                if ((Json.number(data, "flags", 0) & ~Message.EPHEMERAL) != 0) {
                    throw new Refusal(ApiError.INVALID_FORM, "Only EPHEMERAL may be set here.");
                }
                return workspace
                        .interactions()
                        .defer(interaction, (Json.number(data, "flags", 0) & Message.EPHEMERAL) != 0);
            case DEFER_UPDATE:
                return workspace.interactions().deferUpdate(interaction);
            case UPDATE:
                MessageDraft draft = MessageDraftReader.edit(
                        call, data, workspace.interactions().source(interaction), "data");
                return workspace.interactions().update(interaction, draft);
            case CHOICES:
                SuggestionRules.check(data, interaction.focusedType());
                workspace.interactions().choices(interaction, (ArrayNode) data.get("choices"));
                return null;
            default:
                FormRules.check(data);
                workspace.interactions().openForm(interaction, data);
                return null;
        }
    }
}
