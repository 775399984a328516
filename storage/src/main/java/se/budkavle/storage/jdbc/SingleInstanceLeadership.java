package se.budkavle.storage.jdbc;

import java.util.LinkedHashMap;
import java.util.Map;
import se.budkavle.storage.leader.Leadership;

/**
 * Leadership for SQLite, on which only one instance of the bot runs and is always the leader. Stores the ids of the
 * latest interactions in memory only, because no other instance needs them.
 */
final class SingleInstanceLeadership implements Leadership {

    private static final int REMEMBERED = 10_000;

    private final Map<String, Boolean> taken = new LinkedHashMap<>() {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    @Override
    public boolean isLeader() {
        return true;
    }

    @Override
    public boolean confirm() {
        return true;
    }

    @Override
    public void resign() {
        // Does nothing, because no other instance could become the leader.
    }

    @Override
    public synchronized boolean take(String interactionId) {
        return taken.put(interactionId, true) == null;
    }

    @Override
    public int others() {
        return 0;
    }
}
