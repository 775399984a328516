package se.budkavle.sandbox.workspace;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The faults that a test or a visitor of the web page has enabled. The state file does not contain the injected faults.
 */
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
    private volatile ResumeAddress resumeAddress = ResumeAddress.WORKS;

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

    /** Returns whether the imitated mail server is down, so that it rejects all SMTP sessions. */
    public boolean mailGone() {
        return mailGone;
    }

    public void mailGone(boolean on) {
        mailGone = on;
    }

    /** Returns by how many milliseconds the imitated mail server delays each SMTP response. */
    public int mailLatencyMillis() {
        return mailLatencyMillis;
    }

    public void mailLatencyMillis(int millis) {
        mailLatencyMillis = Math.max(0, millis);
    }

    /** Returns how many of the next REST calls, gateway events or emails this fault affects. */
    public int next(CountedFault mishap) {
        return coming.getOrDefault(mishap, 0);
    }

    public void next(CountedFault mishap, int times) {
        coming.put(mishap, Math.max(0, times));
    }

    /**
     * Returns whether this fault affects the current REST call, gateway event or email. If the method returns true, it
     * reduces by one the number of calls, events or emails that the fault will still affect.
     */
    public boolean consume(CountedFault mishap) {
        int left = next(mishap);
        next(mishap, left - 1);
        return left > 0;
    }

    /**
     * Returns whether the gateway is silent. A silent gateway sends no frames and reads no frames, but its connections
     * stay open.
     */
    public boolean silent() {
        return silent;
    }

    public void silent(boolean on) {
        silent = on;
    }

    /**
     * Returns whether a bot that acknowledges an interaction twice gets error 10062 (unknown interaction). Discord
     * sometimes returns this error. If the method returns false, the bot gets the error "already acknowledged".
     */
    public boolean acknowledgedAsUnknown() {
        return acknowledgedAsUnknown;
    }

    public void acknowledgedAsUnknown(boolean on) {
        acknowledgedAsUnknown = on;
    }

    /**
     * Returns true if bots may not open new private channels, as on Discord after a bot was put into quarantine.
     * Existing private channels still work.
     */
    public boolean quarantine() {
        return quarantine;
    }

    public void quarantine(boolean on) {
        quarantine = on;
    }

    public ResumeAddress resumeAddress() {
        return resumeAddress;
    }

    /**
     * Sets the behaviour of the address for resuming a session, for example "refused". Throws a {@code Refusal} if the
     * name of the behaviour is unknown.
     */
    public void resumeAddress(String name) {
        resumeAddress = ResumeAddress.named(name);
    }

    /**
     * Denies these permissions to all bots. Permissions that only an earlier call has denied are allowed again. Bots
     * get no event, but see the change when they request roles or permissions.
     */
    public void deny(Collection<Permission> permissions) {
        denied.clear();
        denied.addAll(permissions);
    }

    public Set<Permission> denied() {
        return denied;
    }

    /**
     * Hides a channel from all bots if {@code on} is true, and shows it again if {@code on} is false. Bots get a
     * channel update event.
     */
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

    /** Returns a new id for a channel or message that exists only in an injected event and is not stored. */
    public long newId() {
        return workspace.ids().next();
    }
}
