package se.budkavle.bot.discord.jda;

import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.requests.RestConfig;
import okhttp3.OkHttpClient;
import se.budkavle.bot.discord.wire.DiscordSettings;

/** Opens the connection to Discord with the library JDA, which caches as little as possible. */
final class JdaConnector {

    /** The common prefix of the names of JDA's loggers. */
    static final String LIBRARY = "net.dv8tion.jda";

    private JdaConnector() {}

    static JDA open(DiscordSettings settings, OkHttpClient http, GatewayAddress gateway, List<?> listeners) {
        return JDABuilder.createLight(settings.token(), List.of())
                .setRestConfig(new RestConfig().setBaseUrl(settings.rest()))
                .setHttpClient(http)
                .setSessionController(gateway)
                .setEnableShutdownHook(false)
                .setContextEnabled(false)
                // Makes JDA pass on each event's JSON, because JDA's objects for attached files lack the title.
                .setEventPassthrough(true)
                .setMaxReconnectDelay(32)
                // Prevents JDA from retrying a request that has timed out, because only the caller knows whether a
                // second request does harm.
                .setRequestTimeoutRetry(false)
                .addEventListeners(listeners.toArray())
                .build();
    }
}
