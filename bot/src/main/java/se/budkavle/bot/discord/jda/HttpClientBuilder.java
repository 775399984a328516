package se.budkavle.bot.discord.jda;

import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import se.budkavle.bot.discord.wire.GlobalRateLimit;

/**
 * Builds the HTTP client for Discord's API. The client keeps up to 64 idle connections, so that many simultaneous
 * button presses can reuse them.
 */
final class HttpClientBuilder {

    private static final int KEPT = 64;

    private HttpClientBuilder() {}

    /**
     * Builds the HTTP client.
     *
     * @param limit the object that delays requests to enforce Discord's global rate limit; JDA itself notices this
     *     limit only after exceeding it
     */
    static OkHttpClient client(GlobalRateLimit limit) {
        return new OkHttpClient.Builder()
                .addInterceptor(chain -> limit.whenAllowed(() -> chain.proceed(chain.request())))
                .connectionPool(new ConnectionPool(KEPT, 5, TimeUnit.MINUTES))
                .build();
    }
}
