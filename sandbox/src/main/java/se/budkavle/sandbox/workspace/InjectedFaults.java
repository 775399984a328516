package se.budkavle.sandbox.workspace;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What is made to go wrong on purpose. Nothing of it outlives the process. */
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

    public void gone(boolean away) {
        if (gone != away) {
            gone = away;
            workspace.tell(new Change.Gone(away));
        }
    }

    /** Tells whether the mail server is switched to be down. */
    public boolean mailGone() {
        return mailGone;
    }

    public void mailGone(boolean away) {
        mailGone = away;
    }

    /** Returns the delay of each of the mail server's answers, in milliseconds. */
    public int mailLatencyMillis() {
        return mailLatencyMillis;
    }

    public void mailLatencyMillis(int millis) {
        mailLatencyMillis = Math.max(0, millis);
    }

    /** How many of the next are to meet this. */
    public int next(CountedFault mishap) {
        return coming.getOrDefault(mishap, 0);
    }

    public void next(CountedFault mishap, int times) {
        coming.put(mishap, Math.max(0, times));
    }

    /** Whether this one is among them. */
    public boolean take(CountedFault mishap) {
        int left = next(mishap);
        next(mishap, left - 1);
        return left > 0;
    }

    /** While it is silent, the gateway says nothing and hears nothing, on connections that stay open. */
    public boolean silent() {
        return silent;
    }

    public void silent(boolean quiet) {
        silent = quiet;
    }

    /** Whether a second acknowledgement is refused as if the interaction were unknown, as Discord sometimes does. */
    public boolean acknowledgedAsUnknown() {
        return acknowledgedAsUnknown;
    }

    public void acknowledgedAsUnknown(boolean so) {
        acknowledgedAsUnknown = so;
    }

    /** Whether bots are kept from opening new private channels; those that are open go on. */
    public boolean quarantine() {
        return quarantine;
    }

    public void quarantine(boolean so) {
        quarantine = so;
    }

    /** Takes these permissions from all bots and gives the others back. Bots are not told, as when it happens under way, but read it where they ask. */
    public void deny(Collection<Permission> permissions) {
        denied.clear();
        denied.addAll(permissions);
    }

    public Set<Permission> denied() {
        return denied;
    }

    /** Hides a channel from all bots, or shows it to them again; they are told that it has changed. */
    public void hide(Channel channel, boolean away) {
        boolean changed = away ? hidden.add(channel.id()) : hidden.remove(channel.id());
        if (changed) {
            workspace.tell(new Change.ChannelEdited(channel));
        }
    }

    public Set<Long> hidden() {
        return hidden;
    }

    public void upset(GatewayFault upset) {
        workspace.tell(new Change.Upsetting(upset, newId()));
    }

    /** An id for something that is told but not there. */
    public long newId() {
        return workspace.ids().next();
    }
}
