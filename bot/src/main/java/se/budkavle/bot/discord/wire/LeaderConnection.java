package se.budkavle.bot.discord.wire;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.Lifecycle;
import org.springframework.context.SmartLifecycle;
import se.budkavle.storage.leader.Leadership;

/**
 * Logs in to Discord while this instance of the bot is the leader, and logs out when another instance becomes the
 * leader. Only the leader logs in, because Discord sends every interaction to all logged-in instances.
 */
public class LeaderConnection implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LeaderConnection.class);
    private static final int CHECK_SECONDS = 1;

    private final Leadership leadership;
    private final Lifecycle session;
    private boolean leads;
    private volatile @Nullable BackgroundTasks tasks;
    private volatile boolean running;

    public LeaderConnection(Leadership leadership, Lifecycle session) {
        this.leadership = leadership;
        this.session = session;
    }

    @Override
    public void start() {
        running = true;
        var checking = new BackgroundTasks();
        checking.now(this::check);
        checking.every(CHECK_SECONDS, this::check);
        tasks = checking;
    }

    /**
     * Logs in if this instance has become the leader, and logs out if it has lost the leadership. Does not log in again
     * after Discord has permanently ended the session, for example because of a wrong token.
     */
    synchronized void check() {
        boolean now = running && leadership.confirm();
        if (now == leads) {
            return;
        }
        leads = now;
        if (leads) {
            session.start();
        } else {
            log.warn("This instance is no longer the leader and logs out");
            session.stop();
        }
    }

    @Override
    public void stop() {
        running = false;
        var checking = tasks;
        if (checking != null) {
            checking.close();
        }
        endLeading();
    }

    private synchronized void endLeading() {
        leads = false;
        session.stop();
        leadership.resign();
    }

    /** Returns a shutdown phase in which Spring stops this component together with the session. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
