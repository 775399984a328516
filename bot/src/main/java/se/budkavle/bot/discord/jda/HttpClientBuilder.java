package se.budkavle.bot.discord.jda;

import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** The connections to Discord's API: many may be kept open, so that a burst of presses does not open each its own. */
final class HttpClientBuilder {

    private static final int KEPT = 64;

    private HttpClientBuilder() { }

    static OkHttpClient client() {
        return new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(KEPT, 5, TimeUnit.MINUTES))
                .build();
    }
}
