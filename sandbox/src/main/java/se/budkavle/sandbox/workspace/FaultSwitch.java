package se.budkavle.sandbox.workspace;

/** What is made to go wrong on purpose: slow answers, failing answers, or all of it gone. */
public final class FaultSwitch {

    private final Workspace workspace;
    private volatile int latencyMillis;
    private volatile boolean gone;
    private int failNext;

    FaultSwitch(Workspace workspace) {
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

    public int failNext() {
        return failNext;
    }

    public void failNext(int calls) {
        failNext = Math.max(0, calls);
    }

    /** Whether this call is one of those that are to fail. */
    public boolean takeFailure() {
        if (failNext > 0) {
            failNext--;
            return true;
        }
        return false;
    }
}
