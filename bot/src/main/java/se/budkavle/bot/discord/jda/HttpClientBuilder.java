package se.budkavle.bot.discord.jda;

import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import se.budkavle.bot.discord.wire.GlobalRateLimit;

/**
 * Builds the HTTP client for Discord's API. The client's connection pool keeps up to 64 idle connections, which many
 * simultaneous button presses can reuse.
 */
final class HttpClientBuilder {

    private static final int KEPT = 64;

    private HttpClientBuilder() {}

    /**
     * Builds the HTTP client.
     *
     * @param limit delays every request that would exceed Discord's global rate limit, because JDA detects the limit
     *     only after exceeding it
     */
    static OkHttpClient client(GlobalRateLimit limit) {
        return new OkHttpClient.Builder()
                .addInterceptor(chain -> limit.whenAllowed(() -> chain.proceed(chain.request())))
                .connectionPool(new ConnectionPool(KEPT, 5, TimeUnit.MINUTES))
                .build();
    }
}
