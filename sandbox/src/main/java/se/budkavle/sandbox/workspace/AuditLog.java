package se.budkavle.sandbox.workspace;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The audit log of the imitated Discord server. Entries expire after 45 days, which is Discord's limit. */
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

    /** Returns the audit log's entries, newest first, and removes those older than 45 days. */
    public List<AuditEntry> all() {
        var oldest = workspace.clock().instant().minus(KEPT);
        while (!entries.isEmpty() && Snowflakes.timeOf(entries.getLast().id()).isBefore(oldest)) {
            entries.removeLast();
        }
        return new ArrayList<>(entries);
    }
}
