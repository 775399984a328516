package se.budkavle.bot.discord.jda;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.budkavle.bot.discord.wire.BackgroundTasks;
import se.budkavle.bot.discord.wire.ConnectedHandler;
import se.budkavle.bot.discord.wire.ConnectionState;
import se.budkavle.bot.discord.wire.DiscordSettings;
import se.budkavle.bot.discord.wire.ServerResolver;
import se.budkavle.bot.discord.wire.SessionResumeLimit;

/**
 * Logs in to Discord in the background with the library JDA. Retries until the login succeeds, and logs out when the
 * bot stops.
 */
public class JdaSession extends ListenerAdapter implements SmartLifecycle, ConnectionState {

    private static final Logger log = LoggerFactory.getLogger(JdaSession.class);
    private static final int LONGEST_PAUSE_SECONDS = 60;
    private static final int CHECK_SECONDS = 1;

    private final DiscordSettings settings;
    private final OkHttpClient http;
    private final InteractionListener listener;
    private final ConnectedHandler connectedHandler;
    private final SessionResumeLimit losses;
    private final ServerResolver served;

    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile @Nullable BackgroundTasks tasks;
    private volatile @Nullable JDA jda;
    private volatile boolean refused;
    private volatile @Nullable Long lastEvent;

    JdaSession(
            DiscordSettings settings,
            OkHttpClient http,
            InteractionListener listener,
            ConnectedHandler connectedHandler,
            SessionResumeLimit losses,
            ServerResolver served) {
        this.settings = settings;
        this.http = http;
        this.listener = listener;
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
        var checking = new BackgroundTasks();
        checking.every(CHECK_SECONDS, this::checkConnection);
        tasks = checking;
        startLogIn(end);
    }

    private void startLogIn(CountDownLatch end) {
        var thread = new Thread(() -> logIn(end), "discord-login");
        thread.setDaemon(true);
        thread.start();
    }

    /** Starts a new session if JDA cannot resume the old one. */
    private synchronized void checkConnection() {
        if (isRunning() && losses.giveUp()) {
            log.warn("The session with Discord cannot be resumed: logging in anew");
            leave();
            startLogIn(stopped);
        }
    }

    @Override
    public synchronized void stop() {
        stopped.countDown();
        var checking = tasks;
        if (checking != null) {
            checking.close();
        }
        leave();
    }

    private void leave() {
        var known = jda;
        jda = null;
        lastEvent = null;
        if (known != null) {
            logOut(known);
        }
    }

    private void logOut(JDA known) {
        known.removeEventListener(this, listener);
        known.shutdown();
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
        var known = jda;
        return known != null && known.getStatus() == JDA.Status.CONNECTED;
    }

    @Override
    public Optional<Duration> sinceLastEvent() {
        // Ignores the field lastEvent after the logout, because a late event of the old session may still set it.
        return jda == null
                ? Optional.empty()
                : Optional.ofNullable(lastEvent).map(nanos -> Duration.ofNanos(System.nanoTime() - nanos));
    }

    /** Stores the time at which an event arrives. For JDA, each acknowledged heartbeat is an event too. */
    @Override
    public void onGenericEvent(GenericEvent event) {
        lastEvent = System.nanoTime();
    }

    @Override
    public ServerResolver served() {
        return served;
    }

    @Override
    public Optional<String> application() {
        return Optional.ofNullable(jda).map(known -> known.getSelfUser().getApplicationId());
    }

    @Override
    public boolean refused() {
        return refused;
    }

    /**
     * Returns the Discord server that the bot serves. Returns null until JDA knows the bot's permissions in the server,
     * because JDA cannot post messages before that.
     */
    @Nullable
    Guild workspace() {
        var known = jda;
        return known == null
                ? null
                : guild().map(known::getGuildById)
                        .filter(guild -> guild.getMember(known.getSelfUser()) != null)
                        .orElse(null);
    }

    private List<String> joined() {
        var known = jda;
        return known == null
                ? List.of()
                : known.getGuilds().stream().map(ISnowflake::getId).toList();
    }

    /**
     * Logs in to Discord and retries after network and server errors. Stops the session if Discord refuses the token.
     *
     * @param end a latch that reaches zero when this session is stopped, even if the next session has already started
     */
    private void logIn(CountDownLatch end) {
        for (int pause = 1; ; pause = Math.min(pause * 2, LONGEST_PAUSE_SECONDS)) {
            try {
                loggedIn(
                        JdaConnector.open(settings, http, GatewayAddress.ask(http, settings), List.of(this, listener)),
                        end);
                return;
            } catch (InvalidTokenException e) {
                if (end.getCount() > 0) {
                    tokenRefused();
                }
                return;
            } catch (IOException | ErrorResponseException | ParsingException e) {
                log.warn("Logging in at {} failed, next try in {} s: {}", settings.api(), pause, e.getMessage());
            }
            try {
                if (end.await(pause, TimeUnit.SECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private synchronized void loggedIn(JDA built, CountDownLatch end) {
        if (end.getCount() == 0) {
            logOut(built);
            return;
        }
        jda = built;
        if (connected()) {
            // Calls the handler here, because the field {@code jda} was not set yet when JDA called onReady.
            connectedHandler.connected(this);
        }
    }

    @Override
    public void onReady(ReadyEvent event) {
        log.info("Logged in, in {} workspaces", event.getGuildAvailableCount());
        losses.connected();
        connectedHandler.connected(this);
    }

    @Override
    public void onGuildJoin(GuildJoinEvent event) {
        connectedHandler.connected(this);
    }

    @Override
    public void onSessionRecreate(SessionRecreateEvent event) {
        log.info("Logged in again");
        losses.connected();
        connectedHandler.connected(this);
    }

    @Override
    public void onSessionResume(SessionResumeEvent event) {
        log.info("Connected again");
        losses.connected();
    }

    @Override
    public void onSessionDisconnect(SessionDisconnectEvent event) {
        log.warn("The connection to Discord is cut; connecting again");
        losses.lost();
    }

    @Override
    public void onShutdown(ShutdownEvent event) {
        // Ignores a graceful close. JDA itself closes a session gracefully only after a failed login, which the method
        // logIn retries.
        if (!isRunning() || event.getCloseCode() == CloseCode.GRACEFUL_CLOSE) {
            return;
        }
        if (event.getCloseCode() == CloseCode.AUTHENTICATION_FAILED) {
            tokenRefused();
        } else {
            log.error("Discord has ended the session for good (code {}): the bot stays logged out", event.getCode());
            stop();
        }
    }

    /**
     * Logs that Discord refuses the token, and stops the session, because each further attempt counts towards the daily
     * limit of logins.
     */
    private void tokenRefused() {
        refused = true;
        log.error(
                "Discord refuses the token (budkavle.discord.token): the bot stays logged out. Make a new token in Discord's"
                        + " developer portal, set it and start the bot again");
        stop();
    }
}
