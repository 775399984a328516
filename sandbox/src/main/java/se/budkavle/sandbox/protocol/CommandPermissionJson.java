package se.budkavle.sandbox.protocol;

import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.CommandOverride;
import se.budkavle.sandbox.workspace.CommandOverrideSet;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Serialises the permissions of a command as JSON in Discord's format. */
public record CommandPermissionJson(Workspace workspace) {

    public ObjectNode of(CommandOverrideSet overrides) {
        ObjectNode json = Json.object()
                .put("id", Long.toString(overrides.commandId()))
                .put("application_id", Long.toString(overrides.applicationId()))
                .put("guild_id", Long.toString(workspace.id()));
        ArrayNode permissions = json.putArray("permissions");
        for (CommandOverride one : overrides.overrides()) {
            permissions
                    .addObject()
                    .put("id", Long.toString(one.id()))
                    .put("type", one.kind().code())
                    .put("permission", one.allowed());
        }
        return json;
    }
}
