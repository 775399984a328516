package se.budkavle.sandbox.workspace;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The complete state of the imitated Discord server. Every access goes through {@link #guarded}, which holds the only
 * lock. Listeners are called one after another while the lock is held, and must not block.
 */
public final class Workspace {

    private final String name;
    private final String locale;
    private final SandboxClock clock;
    private final List<Consumer<WorkspaceChange>> listeners = new CopyOnWriteArrayList<>();
    private final Snowflakes ids;
    private final Files files = new Files();
    private final Roles roles;
    private final PermissionLookup permissions;
    private final VisibilityWatcher visibility;
    private final AuditLog audit;
    private final Administration administration;
    private final Applications applications;
    private final People people;
    private final Channels channels;
    private final Messages messages;
    private final ScheduledEvents events;
    private final Commands commands;
    private final Interactions interactions;
    private final InjectedFaults faults;
    private final LogInLimit logIns;
    private final PrivateChannelLimit privateChannels;
    private final Pins pins;
    private final Emails letters;
    private final AtomicInteger rateLimited = new AtomicInteger();
    private volatile BotLimits limits = BotLimits.discords();

    public Workspace(
            String name, String locale, SandboxClock clock, ScheduledExecutorService timer, Duration patience) {
        this.name = name;
        this.locale = locale;
        this.clock = clock;
        ids = new Snowflakes(clock);
        roles = new Roles(this);
        permissions = new PermissionLookup(this);
        visibility = new VisibilityWatcher(this);
        audit = new AuditLog(this);
        administration = new Administration(this);
        applications = new Applications(this);
        people = new People(this);
        channels = new Channels(this);
        messages = new Messages(this);
        events = new ScheduledEvents(this);
        commands = new Commands(this);
        interactions = new Interactions(this, timer, patience);
        faults = new InjectedFaults(this);
        logIns = new LogInLimit(this);
        privateChannels = new PrivateChannelLimit(this);
        pins = new Pins(this);
        letters = new Emails(this);
        clock.onMove(() -> publish(new WorkspaceChange.ClockMoved()));
    }

    public <T> T guarded(Supplier<T> work) {
        synchronized (this) {
            return work.get();
        }
    }

    public void guarded(Runnable work) {
        synchronized (this) {
            work.run();
        }
    }

    public void onChange(Consumer<WorkspaceChange> listener) {
        listeners.add(listener);
    }

    void publish(WorkspaceChange change) {
        guarded(() -> listeners.forEach(listener -> listener.accept(change)));
    }

    public long id() {
        return Snowflakes.idOf("workspace", "workspace");
    }

    public String name() {
        return name;
    }

    public String locale() {
        return locale;
    }

    public SandboxClock clock() {
        return clock;
    }

    Snowflakes ids() {
        return ids;
    }

    public Files files() {
        return files;
    }

    public Roles roles() {
        return roles;
    }

    public PermissionLookup permissions() {
        return permissions;
    }

    VisibilityWatcher visibility() {
        return visibility;
    }

    public AuditLog audit() {
        return audit;
    }

    public Administration administration() {
        return administration;
    }

    public Applications applications() {
        return applications;
    }

    public People people() {
        return people;
    }

    public Channels channels() {
        return channels;
    }

    public Messages messages() {
        return messages;
    }

    public ScheduledEvents events() {
        return events;
    }

    public Commands commands() {
        return commands;
    }

    public Interactions interactions() {
        return interactions;
    }

    public InjectedFaults faults() {
        return faults;
    }

    public PrivateChannelLimit privateChannels() {
        return privateChannels;
    }

    public Pins pins() {
        return pins;
    }

    public Emails letters() {
        return letters;
    }

    public LogInLimit logIns() {
        return logIns;
    }

    public BotLimits limits() {
        return limits;
    }

    public void limits(BotLimits other) {
        limits = other;
    }

    /** Counts a REST call that was refused because of a rate limit. */
    public void countRateLimited() {
        rateLimited.incrementAndGet();
    }

    /** Returns how many REST calls were refused because of a rate limit. */
    public int rateLimited() {
        return rateLimited.get();
    }
}
