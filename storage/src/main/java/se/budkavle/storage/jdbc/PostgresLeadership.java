package se.budkavle.storage.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.storage.leader.Leadership;

/**
 * Determines which instance of the bot is the leader, on PostgreSQL. The leader is the instance whose database session
 * holds an advisory lock.
 *
 * <p>The database server releases the lock when the session ends. A session ends with the instance's process, or when
 * the instance is frozen or disconnected and sends nothing for eight seconds. An instance also claims interactions
 * (commands and button presses) in the session that holds the lock. An instance that has lost the lock can therefore
 * claim no interactions.
 */
final class PostgresLeadership implements Leadership, AutoCloseable {

    /** How long the leadership lasts after the leader's latest SQL statement in its database session. */
    static final Duration LEASE = Duration.ofSeconds(8);

    private static final Logger log = LoggerFactory.getLogger(PostgresLeadership.class);
    /** The key of the advisory lock in PostgreSQL: the ASCII codes of "leader". */
    private static final long LOCK = 0x6c6561646572L;

    /**
     * The application name of the database sessions with which instances hold the lock or try to acquire it. PostgreSQL
     * lists sessions with this name in {@code pg_stat_activity}.
     */
    private static final String NAME = "budkavle-leader";

    private static final String TIMEOUT_SECONDS = "3";
    /**
     * The minimum time for which the database stores the ids of claimed interactions. Discord accepts replies to an
     * interaction for only 15 minutes.
     */
    private static final Duration KEPT = Duration.ofHours(1);

    private final String url;
    private final Duration lease;
    private final Properties login = new Properties();
    private @Nullable Connection session;
    private volatile boolean leads;
    private volatile long confirmedNanos;
    private long forgotNanos;

    PostgresLeadership(String url, @Nullable String username, @Nullable String password, Duration lease) {
        this.url = url;
        this.lease = lease;
        login.setProperty("connectTimeout", TIMEOUT_SECONDS);
        login.setProperty("socketTimeout", TIMEOUT_SECONDS);
        login.setProperty("ApplicationName", NAME);
        if (username != null) {
            login.setProperty("user", username);
        }
        if (password != null) {
            login.setProperty("password", password);
        }
    }

    @Override
    public boolean isLeader() {
        return leads && System.nanoTime() - confirmedNanos < lease.toNanos();
    }

    @Override
    public synchronized boolean confirm() {
        boolean hadSession = session != null;
        ask();
        if (hadSession && session == null) {
            // The session also ends when the database server restarts. If the session has ended, this instance tries at
            // once to acquire the lock again. If this instance gets the lock again, it stays the leader and need not
            // log out of the chat.
            ask();
        }
        return leads;
    }

    private void ask() {
        try {
            var open = session();
            long now = System.nanoTime();
            try (var statement = open.createStatement();
                    // A session that already holds the lock can acquire it again. The result true therefore confirms
                    // that this instance is the leader. The result is false if another instance holds the lock.
                    var result = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
                result.next();
                confirmedNanos = now;
                leads = result.getBoolean(1);
            }
            if (leads && now - forgotNanos >= KEPT.toNanos()) {
                forgetOld(open);
                forgotNanos = now;
            }
        } catch (SQLException e) {
            end(e);
        }
    }

    @Override
    public synchronized boolean take(String interactionId) {
        var open = session;
        if (!isLeader() || open == null) {
            return false;
        }
        try (var insert = open.prepareStatement("insert into taken_interaction (id, taken_at)"
                + " values (?, extract(epoch from now()) * 1000) on conflict do nothing")) {
            insert.setString(1, interactionId);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            end(e);
            return false;
        }
    }

    @Override
    public synchronized int others() {
        var open = session;
        if (open == null) {
            return 0;
        }
        try (var statement = open.createStatement();
                var result = statement.executeQuery("select count(*) from pg_stat_activity where application_name = '"
                        + NAME + "' and datname = current_database() and pid <> pg_backend_pid()")) {
            result.next();
            return result.getInt(1);
        } catch (SQLException e) {
            end(e);
            return 0;
        }
    }

    private Connection session() throws SQLException {
        var open = session;
        if (open == null) {
            open = DriverManager.getConnection(url, login);
            session = open;
            try (var statement = open.createStatement()) {
                // Commits in this database session do not wait until the data is written to the disk. If the database
                // server crashes, the latest ids of claimed interactions may be lost. The loss of these ids is
                // harmless, because a crash of the server also ends all database sessions.
                statement.execute("set idle_session_timeout = " + lease.toMillis() + "; set synchronous_commit = off");
            }
            forgotNanos = System.nanoTime() - KEPT.toNanos();
        }
        return open;
    }

    private static void forgetOld(Connection open) throws SQLException {
        try (var statement = open.createStatement()) {
            statement.execute("delete from taken_interaction where taken_at < extract(epoch from now()) * 1000 - "
                    + KEPT.toMillis());
        }
    }

    private void end(SQLException cause) {
        if (session != null) {
            log.warn("The session of the database that makes an instance the leader has ended: {}", cause.getMessage());
        }
        closeSession();
    }

    @Override
    public synchronized void resign() {
        if (leads && session != null) {
            // Releases the lock explicitly, because the server ends a closed session only after a short delay. Without
            // the explicit release, no other instance could become the leader during this delay.
            try (var statement = session.createStatement()) {
                statement.execute("select pg_advisory_unlock_all()");
            } catch (SQLException e) {
                log.debug("The session had ended already", e);
            }
        }
        closeSession();
    }

    private void closeSession() {
        leads = false;
        var open = session;
        session = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                log.debug("The session had ended already", e);
            }
        }
    }

    @Override
    public void close() {
        resign();
    }
}
