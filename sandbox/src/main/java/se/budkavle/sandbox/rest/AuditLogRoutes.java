package se.budkavle.sandbox.rest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.protocol.DiscordJsonWriters;
import se.budkavle.sandbox.workspace.AuditEntry;
import se.budkavle.sandbox.workspace.Permission;
import se.budkavle.sandbox.workspace.Workspace;

/** The REST endpoint with which bots read the audit log of the Discord server. */
record AuditLogRoutes(Workspace workspace, DiscordJsonWriters discordJson, BotAccess access) {

    void addTo(Routes routes) {
        routes.on("GET", "/guilds/{guild}/audit-logs", this::log);
    }

    /**
     * Returns the audit log entries that match the query parameters, newest first. If the query has the parameter
     * {@code after}, returns the oldest entry first, as on Discord.
     */
    private Reply log(Call call) {
        access.guild(call);
        access.requirePermission(call, Permission.VIEW_AUDIT_LOG);
        List<AuditEntry> entries = new ArrayList<>(workspace.audit().all());
        if (call.query().containsKey("after")) {
            Collections.reverse(entries);
        }
        Stream<AuditEntry> wanted = entries.stream()
                .filter(entry -> fits(call, "user_id", entry.personId()))
                .filter(entry -> fits(call, "action_type", entry.action().code()))
                .filter(entry -> !call.query().containsKey("before") || entry.id() < GuildRoutes.number(call, "before"))
                .filter(entry -> !call.query().containsKey("after") || entry.id() > GuildRoutes.number(call, "after"));
        return Reply.ok(discordJson
                .audit()
                .log(wanted.limit(Math.max(1, Math.min(100, GuildRoutes.limit(call, 50))))
                        .toList()));
    }

    private static boolean fits(Call call, String field, long value) {
        return !call.query().containsKey(field) || GuildRoutes.number(call, field) == value;
    }
}
