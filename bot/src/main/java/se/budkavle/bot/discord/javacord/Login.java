package se.budkavle.bot.discord.javacord;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.javacord.api.DiscordApi;
import org.javacord.core.DiscordApiImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.bot.discord.wire.DiscordSettings;
import se.budkavle.bot.discord.wire.InteractionDispatcher;
import se.budkavle.bot.discord.wire.RestClient;

/**
 * Logs in to Discord with the library Javacord. Retries with a growing pause until the login succeeds, because Javacord
 * gives up at the first error.
 */
class Login {

    private static final Logger log = LoggerFactory.getLogger(Login.class);
    private static final int LONGEST_PAUSE_SECONDS = 60;
    private static final int LONGEST_RECONNECT_PAUSE_SECONDS = 30;
    private static final int OPENING_SECONDS = 120;

    private final DiscordSettings settings;
    private final RestClient rest;
    private final InteractionDispatcher dispatcher;
    private final HeartbeatMonitor heartbeats;

    Login(DiscordSettings settings, RestClient rest, InteractionDispatcher dispatcher, HeartbeatMonitor heartbeats) {
        this.settings = settings;
        this.rest = rest;
        this.dispatcher = dispatcher;
        this.heartbeats = heartbeats;
    }

    /**
     * Logs in to Discord. Retries after network and server errors until the bot stops.
     *
     * @param end a latch that reaches zero when this session is stopped
     * @return the open connection; empty if the session was stopped first
     * @throws RestClient.Refused if Discord refuses the token
     */
    Optional<DiscordApiImpl> withRetries(CountDownLatch end) throws RestClient.Refused, InterruptedException {
        for (int pause = 1; ; pause = Math.min(pause * 2, LONGEST_PAUSE_SECONDS)) {
            try {
                return Optional.of(
                        opened(rest.ask("GET", "gateway/bot", null).path("url").asString()));
            } catch (IOException e) {
                if (e instanceof RestClient.Refused refused && refused.isOfTheToken()) {
                    throw refused;
                }
                log.warn("Logging in at {} failed, next try in {} s: {}", settings.api(), pause, e.getMessage());
            }
            if (end.await(pause, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        }
    }

    private DiscordApiImpl opened(String gateway) throws IOException, InterruptedException {
        var ready = new CompletableFuture<DiscordApi>();
        var opened =
                JavacordConnector.open(settings, gateway, new PacketFilter(heartbeats, dispatcher::dispatch), ready);
        opened.setReconnectDelay(attempt -> Math.min(2 * attempt, LONGEST_RECONNECT_PAUSE_SECONDS));
        try {
            ready.get(OPENING_SECONDS, TimeUnit.SECONDS);
            return opened;
        } catch (ExecutionException | TimeoutException e) {
            JavacordConnector.close(opened);
            throw new IOException(
                    "the connection was not opened: " + e.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            JavacordConnector.close(opened);
            throw e;
        }
    }
}
