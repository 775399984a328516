package se.budkavle.sandbox.workspace;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The faults that are switched on for tests; they are not kept after the process ends. */
public final class InjectedFaults {

    private final Workspace workspace;
    private final Map<CountedFault, Integer> coming = new EnumMap<>(CountedFault.class);
    private final Set<Permission> denied = EnumSet.noneOf(Permission.class);
    private final Set<Long> hidden = new LinkedHashSet<>();
    private volatile int latencyMillis;
    private volatile boolean gone;
    private volatile boolean mailGone;
    private volatile int mailLatencyMillis;
    private boolean silent;
    private boolean acknowledgedAsUnknown;
    private boolean quarantine;

    InjectedFaults(Workspace workspace) {
        this.workspace = workspace;
    }

    public int latencyMillis() {
        return latencyMillis;
    }

    public void latencyMillis(int millis) {
        latencyMillis = Math.max(0, millis);
    }

    public boolean gone() {
        return gone;
    }

    public void gone(boolean on) {
        if (gone != on) {
            gone = on;
            workspace.publish(new WorkspaceChange.AvailabilityChanged(on));
        }
    }

    /** Returns whether the mail server refuses all sessions. */
    public boolean mailGone() {
        return mailGone;
    }

    public void mailGone(boolean on) {
        mailGone = on;
    }

    /** Returns the delay of each of the mail server's answers, in milliseconds. */
    public int mailLatencyMillis() {
        return mailLatencyMillis;
    }

    public void mailLatencyMillis(int millis) {
        mailLatencyMillis = Math.max(0, millis);
    }

    /** Returns how many of the next calls, events or mails get this fault. */
    public int next(CountedFault mishap) {
        return coming.getOrDefault(mishap, 0);
    }

    public void next(CountedFault mishap, int times) {
        coming.put(mishap, Math.max(0, times));
    }

    /** Returns whether the current call, event or mail gets this fault, and counts it. */
    public boolean consume(CountedFault mishap) {
        int left = next(mishap);
        next(mishap, left - 1);
        return left > 0;
    }

    /** Returns whether the gateway is silent: it neither sends nor reads frames, while its connections stay open. */
    public boolean silent() {
        return silent;
    }

    public void silent(boolean on) {
        silent = on;
    }

    /**
     * Returns whether a second acknowledgement is refused with 10062 (unknown interaction), as Discord sometimes does.
     */
    public boolean acknowledgedAsUnknown() {
        return acknowledgedAsUnknown;
    }

    public void acknowledgedAsUnknown(boolean on) {
        acknowledgedAsUnknown = on;
    }

    /** Returns whether bots are refused new private channels; existing ones keep working. */
    public boolean quarantine() {
        return quarantine;
    }

    public void quarantine(boolean on) {
        quarantine = on;
    }

    /**
     * Denies exactly these permissions to all bots. Bots receive no event, but see the change when they read roles or
     * permissions.
     */
    public void deny(Collection<Permission> permissions) {
        denied.clear();
        denied.addAll(permissions);
    }

    public Set<Permission> denied() {
        return denied;
    }

    /** Hides a channel from all bots, or shows it to them again; they receive a channel update. */
    public void hide(Channel channel, boolean on) {
        boolean changed = on ? hidden.add(channel.id()) : hidden.remove(channel.id());
        if (changed) {
            workspace.publish(new WorkspaceChange.ChannelEdited(channel));
        }
    }

    public Set<Long> hidden() {
        return hidden;
    }

    public void inject(GatewayFault fault) {
        workspace.publish(new WorkspaceChange.GatewayFaultInjected(fault, newId()));
    }

    /** Returns an id for an injected object, which is sent but not stored. */
    public long newId() {
        return workspace.ids().next();
    }
}
