package se.budkavle.bot.discord.jda;

import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/**
 * Builds the HTTP client for Discord's API. The client keeps up to 64 connections open, which many simultaneous button
 * presses can reuse.
 */
final class HttpClientBuilder {

    private static final int KEPT = 64;

    private HttpClientBuilder() {}

    static OkHttpClient client() {
        return new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(KEPT, 5, TimeUnit.MINUTES))
                .build();
    }
}
