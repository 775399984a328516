package se.budkavle.bot.javacord;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.javacord.api.DiscordApi;
import org.javacord.api.entity.server.Server;
import org.javacord.core.DiscordApiImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.budkavle.bot.wire.DiscordSettings;
import se.budkavle.bot.wire.Hearing;
import se.budkavle.bot.wire.Line;
import se.budkavle.bot.wire.Registration;
import se.budkavle.bot.wire.Rest;

/** Logs in in the background, for as long as it takes, and keeps the bot logged in. */
public class JavacordSession implements SmartLifecycle, Line {

    private static final Logger log = LoggerFactory.getLogger(JavacordSession.class);
    private static final int LONGEST_PAUSE_SECONDS = 60;
    private static final int LONGEST_RECONNECT_PAUSE_SECONDS = 30;
    private static final int LOGIN_SECONDS = 120;
    private static final int AGAIN_SECONDS = 60;
    private static final int LOOK_SECONDS = 5;
    private static final int UNAUTHORIZED = 401;
    /** Not one of those that end a session: it is to be resumed. */
    private static final int NOBODY_THERE = 4900;
    private static final int CLOSE_MILLIS = 1000;

    private final DiscordSettings settings;
    private final Rest rest;
    private final Hearing hearing;
    private final Registration registration;
    private final Pulse pulse;

    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile ScheduledExecutorService work;
    private volatile DiscordApiImpl line;
    private volatile boolean connected;
    private volatile boolean refused;

    JavacordSession(DiscordSettings settings, Rest rest, Hearing hearing, Registration registration, Pulse pulse) {
        this.settings = settings;
        this.rest = rest;
        this.hearing = hearing;
        this.registration = registration;
        this.pulse = pulse;
    }

    @Override
    public void start() {
        if (!settings.hasToken()) {
            log.warn("There is no token for Discord (budkavle.discord.token): the bot stays logged out");
            return;
        }
        stopped = new CountDownLatch(1);
        work = Chores.start();
        work.execute(this::logIn);
        work.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        stopped.countDown();
        if (work != null) {
            work.shutdownNow();
        }
        leave();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    @Override
    public boolean connected() {
        return connected && line != null;
    }

    @Override
    public Optional<String> guild() {
        return Optional.ofNullable(workspace()).map(Server::getIdAsString);
    }

    @Override
    public Optional<String> application() {
        return Optional.ofNullable(line).map(known -> Long.toUnsignedString(known.getClientId()));
    }

    @Override
    public boolean refused() {
        return refused;
    }

    /** The workspace; null while it is not known. */
    Server workspace() {
        var known = line;
        if (known == null) {
            return null;
        }
        return settings.guild().isEmpty() ? known.getServers().stream().findFirst().orElse(null)
                : known.getServerById(settings.guild()).orElse(null);
    }

    /** The bot's own account. */
    String self() {
        return line.getYourself().getIdAsString();
    }

    /** Network errors and a server that is unwell pass; a refused token does not. */
    private void logIn() {
        for (int pause = 1; isRunning(); pause = Math.min(pause * 2, LONGEST_PAUSE_SECONDS)) {
            try {
                enter(rest.ask("GET", "gateway/bot", null).path("url").asString());
                return;
            } catch (IOException e) {
                if (isRefusal(e)) {
                    tokenRefused();
                    return;
                }
                log.warn("Logging in at {} failed, next try in {} s: {}", settings.api(), pause, e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            try {
                if (stopped.await(pause, TimeUnit.SECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void enter(String gateway) throws IOException, InterruptedException {
        var ready = new CompletableFuture<DiscordApi>();
        var opened = LineOpening.open(settings, gateway, new Tap(pulse, hearing::interaction), ready);
        opened.setReconnectDelay(attempt -> Math.min(2 * attempt, LONGEST_RECONNECT_PAUSE_SECONDS));
        try {
            ready.get(LOGIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            opened.disconnect();
            throw new IOException("the line was not opened: " + e.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            opened.disconnect();
            throw e;
        }
        opened.addLostConnectionListener(lost -> lost());
        opened.addReconnectListener(again -> connected("Logged in again"));
        opened.addResumeListener(again -> connected("Connected again"));
        opened.addServerJoinListener(joined -> announce());
        line = opened;
        if (isRunning()) {
            connected("Logged in, in " + opened.getServers().size() + " workspaces");
        } else {
            leave();
        }
    }

    private void connected(String how) {
        connected = true;
        log.info(how);
        announce();
    }

    /** Javacord connects again by itself, but for ever, even where the token is of no use any more. */
    private void lost() {
        connected = false;
        if (!isRunning()) {
            return;
        }
        log.warn("The connection to Discord is cut; connecting again");
        Chores.in(work, () -> {
            try {
                rest.ask("GET", "users/@me", null);
            } catch (IOException e) {
                if (isRefusal(e)) {
                    tokenRefused();
                }
            }
        });
    }

    /** Cuts a line on which nobody answers, so that Javacord opens another. */
    void look() {
        var known = line;
        if (connected() && pulse.isSilent()) {
            log.warn("Nobody answers on the line to Discord: it is cut");
            pulse.heard();
            known.getWebSocketAdapter().getWebSocket().disconnect(NOBODY_THERE, "Nobody answers", CLOSE_MILLIS);
        }
    }

    private void announce() {
        var guild = workspace();
        if (guild == null) {
            log.warn("The bot is in no workspace{}: invite it", settings.guild().isEmpty() ? "" : " " + settings.guild());
            return;
        }
        var application = Long.toUnsignedString(line.getClientId());
        Chores.in(work, () -> tell(application, guild.getIdAsString()));
    }

    private void tell(String application, String guild) {
        try {
            registration.in(application, guild);
        } catch (IOException e) {
            log.error("The workspace {} could not be told of the commands, next try in {} s: {}", guild, AGAIN_SECONDS,
                    e.getMessage());
            if (isRunning()) {
                work.schedule(() -> tell(application, guild), AGAIN_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    private void leave() {
        var known = line;
        line = null;
        connected = false;
        if (known != null) {
            try {
                known.disconnect();
            } catch (RejectedExecutionException alreadyOver) {
                // Javacord ends its threads when the line is closed, and then wants one of them to see to it that they end.
                log.debug("The line was closed at once");
            }
        }
    }

    private static boolean isRefusal(IOException e) {
        return e instanceof Rest.Refused refused && refused.status() == UNAUTHORIZED;
    }

    /** Said once; trying again would only use up the logins of a day. */
    private void tokenRefused() {
        refused = true;
        log.error("Discord refuses the token (budkavle.discord.token): the bot stays logged out. Make a new token in Discord's"
                + " developer portal, set it and start the bot again");
        stop();
    }
}
