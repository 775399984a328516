package se.budkavle.bot.bench;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.javacord.api.DiscordApi;
import org.javacord.api.Javacord;
import org.javacord.api.entity.message.MessageFlag;
import org.javacord.core.DiscordApiImpl;
import org.javacord.core.util.gateway.DiscordWebSocketAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.bot.chat.SandboxVisitor;

/**
 * A minimal bot on the Javacord library, for comparison in a benchmark. The bot replies to every button with the same
 * text.
 */
record BareJavacordBot(URI address, String token, DiscordApi api) implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(BareJavacordBot.class);

    static BareJavacordBot in(URI address, String token) {
        var base = HttpUrl.get(address + "/");
        var http = new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(chain.request()
                        .newBuilder()
                        .url(base.resolve(chain.request().url().toString().substring("https://discord.com/".length())))
                        .header("User-Agent", Javacord.USER_AGENT)
                        .build()))
                .build();
        DiscordWebSocketAdapter.setGateway(SandboxVisitor.asBot(address, token, "GET", "gateway/bot", null)
                .path("url")
                .asString());
        var ready = new CompletableFuture<DiscordApi>();
        new DiscordApiImpl(
                token, 0, 1, Set.of(), true, false, false, null, null, null, null, null, false, ready, null, Map.of(),
                List.of(), false, true) {

            @Override
            public OkHttpClient getHttpClient() {
                return http;
            }
        };
        var api = ready.join();
        api.addButtonClickListener(click -> click.getButtonInteraction()
                .createImmediateResponder()
                .setContent("Stored")
                .setFlags(MessageFlag.EPHEMERAL)
                .respond());
        return new BareJavacordBot(address, token, api);
    }

    String post(String channel) {
        return SandboxVisitor.asBot(
                        address,
                        token,
                        "POST",
                        "channels/" + channel + "/messages",
                        Map.of(
                                "content",
                                "Press",
                                "components",
                                List.of(Map.of(
                                        "type",
                                        1,
                                        "components",
                                        List.of(Map.of(
                                                "type", 2, "style", 1, "label", "Press", "custom_id", "bare"))))))
                .path("id")
                .asString();
    }

    @Override
    public void close() {
        try {
            api.disconnect();
        } catch (RejectedExecutionException alreadyEnding) {
            // Javacord throws this exception when it closes, because it stops its threads first and then needs one of
            // them. The connection is closed nevertheless.
            log.debug("The bare bot on Javacord was ending already", alreadyEnding);
        }
    }
}
