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
 * Opens the line to Discord.
 *
 * <p>Javacord's builder knows one address only, Discord's, and logs in from its constructor. The class behind the builder asks
 * its own getters for the HTTP client and for the reader of packets: these are given here.
 */
final class JavacordConnector {

    /** How the names of its loggers begin. */
    static final String LIBRARY = "org.javacord";

    private static final String FIXED = "https://discord.com/";

    private JavacordConnector() { }

    /** @param ready completed once the workspaces are known */
    static DiscordApiImpl open(DiscordSettings settings, String gateway, PacketFilter tap, CompletableFuture<DiscordApi> ready) {
        var http = http(settings);
        DiscordWebSocketAdapter.setGateway(gateway);
        // An anonymous class, because what it captures is there before the constructor of its parent begins.
        return new DiscordApiImpl(settings.token(), 0, 1, Set.of(), true, false, false, null, null, null, null, null, false,
                ready, null, Map.of(), List.of(), true, true) {

            @Override
            public OkHttpClient getHttpClient() {
                return http;
            }

            @Override
            public ObjectMapper getObjectMapper() {
                return tap;
            }

            /** Javacord remembers every member or none, and without its own cannot say what the bot may do: only that is kept. */
            @Override
            public void addMemberToCacheOrReplaceExisting(Member member) {
                if (getYourself() != null && member.getId() == getYourself().getId()) {
                    super.addMemberToCacheOrReplaceExisting(member);
                }
            }

            /** Otherwise it would ask for all members. */
            @Override
            public boolean hasUserCacheEnabled() {
                return false;
            }
        };
    }

    /** Leads Javacord's own few calls to the address that one logs in to, and names them as its own client does: Discord blocks others. */
    private static OkHttpClient http(DiscordSettings settings) {
        var base = HttpUrl.get(settings.base() + "/");
        return new OkHttpClient.Builder().addInterceptor(chain -> {
            var asked = chain.request().url().toString();
            var led = asked.startsWith(FIXED) ? base.resolve(asked.substring(FIXED.length())) : chain.request().url();
            return chain.proceed(chain.request().newBuilder().url(led).header("User-Agent", Javacord.USER_AGENT).build());
        }).build();
    }
}
