package se.budkavle.bot.discord.javacord;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.javacord.api.entity.server.Server;
import org.javacord.core.DiscordApiImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.budkavle.bot.discord.wire.BackgroundTasks;
import se.budkavle.bot.discord.wire.ConnectedHandler;
import se.budkavle.bot.discord.wire.ConnectionState;
import se.budkavle.bot.discord.wire.DiscordSettings;
import se.budkavle.bot.discord.wire.InteractionDispatcher;
import se.budkavle.bot.discord.wire.RestClient;
import se.budkavle.bot.discord.wire.ServerResolver;
import se.budkavle.bot.discord.wire.SessionResumeLimit;

/**
 * Logs in to Discord in the background with the library Javacord, reconnects after interruptions, and logs out when the
 * bot stops.
 */
public class JavacordSession implements SmartLifecycle, ConnectionState {

    private static final Logger log = LoggerFactory.getLogger(JavacordSession.class);
    private static final int CHECK_SECONDS = 1;

    private final DiscordSettings settings;
    private final RestClient rest;
    private final Login login;
    private final HeartbeatMonitor heartbeats;
    private final ConnectionWatchdog watchdog;
    private final ConnectedHandler connectedHandler;
    private final SessionResumeLimit losses;
    private final ServerResolver served;

    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile @Nullable BackgroundTasks tasks;
    private volatile @Nullable DiscordApiImpl api;
    private volatile boolean connected;
    private volatile boolean refused;

    JavacordSession(
            DiscordSettings settings,
            RestClient rest,
            InteractionDispatcher dispatcher,
            ConnectedHandler connectedHandler,
            HeartbeatMonitor heartbeats,
            SessionResumeLimit losses,
            ServerResolver served) {
        this.settings = settings;
        this.rest = rest;
        login = new Login(settings, rest, dispatcher, heartbeats);
        this.heartbeats = heartbeats;
        watchdog = new ConnectionWatchdog(heartbeats);
        this.connectedHandler = connectedHandler;
        this.losses = losses;
        this.served = served.among(this::joined);
    }

    @Override
    public synchronized void start() {
        if (!settings.hasToken()) {
            log.warn("There is no token for Discord (budkavle.discord.token): the bot stays logged out");
            return;
        }
        refused = false;
        losses.begin();
        var end = new CountDownLatch(1);
        stopped = end;
        tasks = new BackgroundTasks();
        tasks.now(() -> logIn(end));
        tasks.every(CHECK_SECONDS, this::checkConnection);
    }

    @Override
    public synchronized void stop() {
        stopped.countDown();
        if (tasks != null) {
            tasks.close();
        }
        leave();
    }

    /** Returns false, because {@code LeaderConnection} starts the session if this instance is the leader. */
    @Override
    public boolean isAutoStartup() {
        return false;
    }

    /**
     * Returns a shutdown phase after the default phase, because components with the default phase may still send
     * messages while Spring stops them.
     */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    @Override
    public boolean connected() {
        return connected && api != null;
    }

    @Override
    public Optional<Duration> sinceLastEvent() {
        return Optional.ofNullable(api).map(known -> heartbeats.sinceLastPacket());
    }

    @Override
    public ServerResolver served() {
        return served;
    }

    @Override
    public Optional<String> application() {
        return Optional.ofNullable(api).map(known -> Long.toUnsignedString(known.getClientId()));
    }

    @Override
    public boolean refused() {
        return refused;
    }

    /**
     * Returns the Discord server that the bot serves. Returns null while the bot is not logged in, or if the bot cannot
     * determine which server to serve.
     */
    @Nullable
    Server workspace() {
        var known = api;
        return known == null ? null : guild().flatMap(known::getServerById).orElse(null);
    }

    private List<String> joined() {
        var known = api;
        return known == null
                ? List.of()
                : known.getServers().stream().map(Server::getIdAsString).toList();
    }

    /**
     * Logs in to Discord.
     *
     * @param end a latch that reaches zero when this session is stopped, even if the next session has already started
     */
    private void logIn(CountDownLatch end) {
        try {
            login.withRetries(end).ifPresent(opened -> enter(opened, end));
        } catch (RestClient.Refused e) {
            if (end.getCount() > 0) {
                tokenRefused();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void enter(DiscordApiImpl opened, CountDownLatch end) {
        if (end.getCount() == 0) {
            JavacordConnector.close(opened);
            return;
        }
        opened.addLostConnectionListener(event -> connectionLost(opened));
        opened.addReconnectListener(again -> connectedAgain(opened, "Logged in again"));
        opened.addResumeListener(again -> connectedAgain(opened, "Connected again"));
        opened.addServerJoinListener(joined -> connectedHandler.connected(this));
        api = opened;
        connected("Logged in, in " + opened.getServers().size() + " workspaces");
    }

    private void connectedAgain(DiscordApiImpl from, String how) {
        if (from == api) {
            connected(how);
        }
    }

    private void connected(String how) {
        connected = true;
        losses.connected();
        log.info(how);
        connectedHandler.connected(this);
    }

    /**
     * Marks the connection as lost and checks whether the token is still valid. Javacord itself would reconnect
     * forever, even with an invalid token.
     */
    private void connectionLost(DiscordApiImpl from) {
        if (from != api) {
            return;
        }
        connected = false;
        losses.lost();
        if (isRunning()) {
            log.warn("The connection to Discord is cut; connecting again");
            var running = tasks;
            if (running != null) {
                running.now(this::checkToken);
            }
        }
    }

    private void checkToken() {
        try {
            rest.ask("GET", "users/@me", null);
        } catch (IOException e) {
            if (e instanceof RestClient.Refused answer && answer.isOfTheToken()) {
                tokenRefused();
            }
        }
    }

    /**
     * Starts a new session if Javacord cannot resume the old one. Also closes a connection on which no more packets
     * from Discord arrive.
     */
    void checkConnection() {
        CountDownLatch end;
        boolean isOver;
        synchronized (this) {
            end = stopped;
            isOver = isRunning() && losses.giveUp();
            if (isOver) {
                log.warn("The session with Discord cannot be resumed: logging in anew");
                leave();
            }
        }
        // Logs in outside the synchronized block, because the block would make a thread that stops the session wait for
        // the slow login.
        if (isOver) {
            logIn(end);
            return;
        }
        var known = api;
        if (known != null) {
            watchdog.check(known.getWebSocketAdapter().getWebSocket());
        }
    }

    private void leave() {
        var known = api;
        api = null;
        connected = false;
        if (known != null) {
            JavacordConnector.close(known);
        }
    }

    /**
     * Logs that Discord refuses the token, and stops the session, because each further attempt counts towards the daily
     * limit of logins.
     */
    private void tokenRefused() {
        if (isRunning()) {
            refused = true;
            log.error(
                    "Discord refuses the token (budkavle.discord.token): the bot stays logged out. Make a new token in"
                            + " Discord's developer portal, set it and start the bot again");
            stop();
        }
    }
}
