package se.budkavle.sandbox.workspace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stores the scheduled events of the imitated Discord server. */
public final class ScheduledEvents {

    private static final int MOST_AHEAD = 100;

    private final Workspace workspace;
    private final Map<Long, ScheduledEvent> events = new LinkedHashMap<>();

    ScheduledEvents(Workspace workspace) {
        this.workspace = workspace;
    }

    public ScheduledEvent make(
            long creatorId,
            String name,
            @Nullable String description,
            String location,
            Instant startsAt,
            Instant endsAt) {
        if (ahead().size() >= MOST_AHEAD) {
            throw new Refusal(ApiError.TOO_MANY_EVENTS);
        }
        ScheduledEvent event = new ScheduledEvent(
                workspace.ids().next(),
                creatorId,
                name,
                description,
                location,
                startsAt,
                endsAt,
                ScheduledEvent.Status.SCHEDULED);
        put(event);
        workspace.publish(new WorkspaceChange.EventMade(event));
        return event;
    }

    void put(ScheduledEvent event) {
        events.put(event.id(), event);
    }

    public ScheduledEvent change(ScheduledEvent changed) {
        put(changed);
        workspace.publish(new WorkspaceChange.EventChanged(changed));
        return changed;
    }

    public void delete(ScheduledEvent event) {
        events.remove(event.id());
        workspace.publish(new WorkspaceChange.EventDeleted(event));
    }

    /** Returns the event with this id, or null if there is none. */
    public @Nullable ScheduledEvent get(long id) {
        return events.get(id);
    }

    public Collection<ScheduledEvent> all() {
        return new ArrayList<>(events.values());
    }

    /** Returns the scheduled events that are not completed and not cancelled, earliest first. */
    public List<ScheduledEvent> ahead() {
        Instant now = workspace.clock().instant();
        return events.values().stream()
                .filter(event -> !event.isOver(now))
                .sorted(Comparator.comparing(ScheduledEvent::startsAt))
                .toList();
    }
}
