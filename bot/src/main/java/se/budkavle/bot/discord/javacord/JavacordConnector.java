package se.budkavle.bot.discord.javacord;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.javacord.api.DiscordApi;
import org.javacord.api.Javacord;
import org.javacord.core.DiscordApiImpl;
import org.javacord.core.entity.user.Member;
import org.javacord.core.util.gateway.DiscordWebSocketAdapter;
import se.budkavle.bot.discord.wire.DiscordSettings;

/**
 * Opens the connection to Discord.
 *
 * <p>Javacord's builder supports only Discord's own address, and the constructor of {@link DiscordApiImpl} logs in at
 * once. That class reads its HTTP client and its packet parser from its own getters, so this class overrides them.
 */
final class JavacordConnector {

    /** The prefix of the names of Javacord's loggers. */
    static final String LIBRARY = "org.javacord";

    private static final String DISCORD = "https://discord.com/";

    private JavacordConnector() {}

    /** @param ready completed when the servers are known */
    static DiscordApiImpl open(
            DiscordSettings settings, String gateway, PacketFilter packets, CompletableFuture<DiscordApi> ready) {
        var http = http(settings);
        DiscordWebSocketAdapter.setGateway(gateway);
        // The variables that an anonymous class captures are set before the parent's constructor runs, which already
        // calls the methods below.
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
             * Caches only the bot's own member, which Javacord needs to compute the bot's permissions; Javacord offers
             * only all members or none.
             */
            @Override
            public void addMemberToCacheOrReplaceExisting(Member member) {
                if (getYourself() != null && member.getId() == getYourself().getId()) {
                    super.addMemberToCacheOrReplaceExisting(member);
                }
            }

            /** Returns false so that Javacord does not request all members. */
            @Override
            public boolean hasUserCacheEnabled() {
                return false;
            }
        };
    }

    /**
     * Redirects Javacord's own requests to the configured address and sends Javacord's user agent, because Discord
     * blocks unknown ones.
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
