package se.budkavle.sandbox.protocol;

import java.util.List;
import java.util.Objects;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.AuditEntry;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/** Writes the server's audit log as JSON, in the format in which Discord's REST API returns a guild's audit log. */
public record AuditLogJson(Workspace workspace, PersonJson people) {

    private static final String[] NOT_DONE = {
        "integrations", "webhooks", "guild_scheduled_events", "threads", "application_commands", "auto_moderation_rules"
    };

    /** Returns the JSON of these audit log entries and of the users who made the changes. */
    public ObjectNode log(List<AuditEntry> entries) {
        ObjectNode log = Json.object();
        log.set(
                "audit_log_entries",
                Json.array(entries.stream().map(this::entry).toList()));
        log.set(
                "users",
                Json.array(entries.stream()
                        .map(AuditEntry::personId)
                        .distinct()
                        .map(workspace.people()::get)
                        .filter(Objects::nonNull)
                        .map(people::user)
                        .toList()));
        for (String field : NOT_DONE) {
            log.putArray(field);
        }
        return log;
    }

    public ObjectNode entry(AuditEntry entry) {
        ObjectNode json = Json.object()
                .put("id", Long.toString(entry.id()))
                .put("action_type", entry.action().code())
                .put("user_id", Long.toString(entry.personId()))
                .put("target_id", Long.toString(entry.targetId()));
        if (!entry.changes().isEmpty()) {
            json.set("changes", entry.changes());
        }
        if (!entry.options().isEmpty()) {
            json.set("options", Json.MAPPER.valueToTree(entry.options()));
        }
        if (entry.reason() != null) {
            json.put("reason", entry.reason());
        }
        return json;
    }
}
