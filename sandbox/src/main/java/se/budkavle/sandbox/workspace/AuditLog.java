package se.budkavle.sandbox.workspace;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The audit log of the imitated Discord server. As on Discord, entries are removed after 45 days. */
public final class AuditLog {

    private static final Duration KEPT = Duration.ofDays(45);

    private final Workspace workspace;
    private final Deque<AuditEntry> entries = new ArrayDeque<>();

    AuditLog(Workspace workspace) {
        this.workspace = workspace;
    }

    void add(
            AuditContext auditContext,
            AuditEntry.Action action,
            long targetId,
            AuditChanges changes,
            Map<String, String> options) {
        AuditEntry entry = new AuditEntry(
                workspace.ids().next(),
                action,
                auditContext.by().id(),
                targetId,
                changes.all(),
                options,
                auditContext.reason());
        put(entry);
        workspace.publish(new WorkspaceChange.AuditEntryAdded(entry));
    }

    void put(AuditEntry entry) {
        entries.addFirst(entry);
    }

    /** Removes the audit log's entries that are older than 45 days. Returns the remaining entries, newest first. */
    public List<AuditEntry> all() {
        var oldest = workspace.clock().instant().minus(KEPT);
        while (!entries.isEmpty() && Snowflakes.timeOf(entries.getLast().id()).isBefore(oldest)) {
            entries.removeLast();
        }
        return new ArrayList<>(entries);
    }
}
