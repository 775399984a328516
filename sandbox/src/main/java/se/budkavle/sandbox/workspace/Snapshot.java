package se.budkavle.sandbox.workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A copy of the complete state of the imitated Discord server at one point in time, in the format of the state file.
 */
record Snapshot(
        int version,
        long lastId,
        Duration clockOffset,
        @Nullable Instant clockStoppedAt,
        List<Application> applications,
        List<Role> roles,
        List<Person> people,
        List<Channel> channels,
        List<Message> messages,
        List<Attachment> attachments,
        List<Command> commands,
        List<Form> forms,
        long interactions,
        long didNotRespond,
        long posted,
        Map<Long, byte[]> files,
        List<ScheduledEvent> events,
        List<Person> former,
        List<AuditEntry> audit,
        Map<Long, Map<Long, Instant>> pins,
        List<CommandOverrideSet> commandPermissions,
        List<Email> letters) {

    static final int VERSION = 1;

    static Snapshot of(Workspace workspace) {
        SandboxClock clock = workspace.clock();
        Interactions interactions = workspace.interactions();
        return new Snapshot(
                VERSION,
                workspace.ids().last(),
                clock.offset(),
                clock.stoppedAt(),
                List.copyOf(workspace.applications().all()),
                List.copyOf(workspace.roles().all()),
                List.copyOf(workspace.people().all()),
                List.copyOf(workspace.channels().all()),
                List.copyOf(workspace.messages().all()),
                List.copyOf(workspace.messages().attachments()),
                List.copyOf(workspace.commands().all()),
                interactions.forms(),
                interactions.raised(),
                interactions.didNotRespond(),
                workspace.messages().posted(),
                workspace.files().all(),
                List.copyOf(workspace.events().all()),
                List.copyOf(workspace.people().former()),
                workspace.audit().all(),
                workspace.pins().all(),
                List.copyOf(workspace.commands().permissions().all()),
                List.copyOf(workspace.letters().all()));
    }

    void restore(Workspace workspace) {
        workspace.ids().continueAfter(lastId);
        workspace.clock().restore(clockOffset, clockStoppedAt);
        applications.forEach(workspace.applications()::put);
        roles.forEach(workspace.roles()::put);
        people.forEach(workspace.people()::put);
        channels.forEach(workspace.channels()::put);
        messages.forEach(workspace.messages()::put);
        attachments.forEach(workspace.messages()::put);
        commands.forEach(workspace.commands()::restore);
        workspace.interactions().restore(interactions, didNotRespond, forms);
        workspace.messages().restorePosted(posted);
        files.forEach(workspace.files()::put);
        // State files of older versions contain neither scheduled events nor former members, so these values are then
        // null.
        (events == null ? List.<ScheduledEvent>of() : events).forEach(workspace.events()::put);
        (former == null ? List.<Person>of() : former).forEach(workspace.people()::putFormer);
        List<AuditEntry> newestFirst = audit == null ? List.of() : audit;
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            workspace.audit().put(newestFirst.get(i));
        }
        workspace.applications().giveMissingRoles();
        // State files of older versions contain no pinned messages, so this value is then null.
        workspace.pins().restore(pins == null ? Map.of() : pins);
        // State files of older versions contain no command permissions, so this value is then null.
        (commandPermissions == null ? List.<CommandOverrideSet>of() : commandPermissions)
                .forEach(workspace.commands().permissions()::put);
        // State files of older versions contain no received mail, so this value is then null.
        (letters == null ? List.<Email>of() : letters).forEach(workspace.letters()::put);
    }
}
