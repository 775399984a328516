package se.budkavle.bot.discord.javacord;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.javacord.api.DiscordApi;
import org.javacord.api.Javacord;
import org.javacord.core.DiscordApiImpl;
import org.javacord.core.entity.user.Member;
import org.javacord.core.util.gateway.DiscordWebSocketAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.bot.discord.wire.DiscordSettings;

/**
 * Opens the connection to Discord with the library Javacord.
 *
 * <p>Javacord's builder supports only Discord's own address, so this class calls the constructor of
 * {@link DiscordApiImpl}, which logs in immediately. The constructor gets the HTTP client and the packet parser from
 * two getters, which an anonymous subclass in this file overrides.
 */
final class JavacordConnector {

    /** The common prefix of the names of Javacord's loggers. */
    static final String LIBRARY = "org.javacord";

    private static final Logger log = LoggerFactory.getLogger(JavacordConnector.class);
    private static final String DISCORD = "https://discord.com/";

    private JavacordConnector() {}

    /**
     * Opens the connection. Returns Javacord's API object without waiting until the login has finished.
     *
     * @param gateway the WebSocket address of Discord's gateway
     * @param ready a future that is completed when Javacord has received the data of the bot's servers
     */
    static DiscordApiImpl open(
            DiscordSettings settings, String gateway, PacketFilter packets, CompletableFuture<DiscordApi> ready) {
        var http = http(settings);
        DiscordWebSocketAdapter.setGateway(gateway);
        // The superclass constructor already calls the methods that are overridden below. The overridden methods may
        // use captured variables, because Java sets captured variables before the superclass constructor runs.
        return new DiscordApiImpl(
                settings.token(),
                0,
                1,
                Set.of(),
                true,
                false,
                false,
                null,
                null,
                null,
                null,
                null,
                false,
                ready,
                null,
                Map.of(),
                List.of(),
                true,
                true) {

            @Override
            public OkHttpClient getHttpClient() {
                return http;
            }

            @Override
            public ObjectMapper getObjectMapper() {
                return packets;
            }

            /**
             * Caches only one member of the server: the bot itself, because Javacord computes the bot's permissions
             * from this member. Javacord's own settings allow the cache to hold all members or no member, but not one
             * member.
             */
            @Override
            public void addMemberToCacheOrReplaceExisting(Member member) {
                if (getYourself() != null && member.getId() == getYourself().getId()) {
                    super.addMemberToCacheOrReplaceExisting(member);
                }
            }

            /** Returns false, so that Javacord does not request the list of all members. */
            @Override
            public boolean hasUserCacheEnabled() {
                return false;
            }
        };
    }

    /** Closes the connection, and ends the threads that would reconnect. */
    static void close(DiscordApiImpl opened) {
        try {
            opened.disconnect();
        } catch (RejectedExecutionException alreadyOver) {
            // Closing the connection stops Javacord's threads. Javacord then tries to schedule one more task on a
            // stopped thread pool, which throws the exception.
            log.debug("The connection was closed already");
        }
        // Javacord may have scheduled another attempt to reconnect, and disconnect() does not cancel this attempt.
        opened.getThreadPool().getScheduler().shutdownNow();
    }

    /**
     * Returns an HTTP client that sends Javacord's requests to the configured address. The client adds Javacord's user
     * agent, because Discord blocks unknown user agents.
     */
    private static OkHttpClient http(DiscordSettings settings) {
        var base = HttpUrl.get(settings.base() + "/");
        return new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    var requested = chain.request().url().toString();
                    var target = requested.startsWith(DISCORD)
                            ? base.resolve(requested.substring(DISCORD.length()))
                            : chain.request().url();
                    return chain.proceed(chain.request()
                            .newBuilder()
                            .url(target)
                            .header("User-Agent", Javacord.USER_AGENT)
                            .build());
                })
                .build();
    }
}
