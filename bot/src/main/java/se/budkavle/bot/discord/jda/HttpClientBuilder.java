package se.budkavle.bot.discord.jda;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import se.budkavle.bot.discord.wire.GlobalRateLimit;

/**
 * Builds the HTTP client for Discord's API. The client keeps up to 64 idle connections, so that many simultaneous
 * button presses can reuse them.
 */
final class HttpClientBuilder {

    private static final int KEPT = 64;

    private static final int NO_CONTENT = 204;

    private HttpClientBuilder() {}

    /**
     * Builds the HTTP client.
     *
     * @param limit delays requests, so that they stay below Discord's global rate limit; JDA itself notices this limit
     *     only after exceeding it
     */
    static OkHttpClient client(GlobalRateLimit limit) {
        return new OkHttpClient.Builder()
                .addInterceptor(chain -> requireJson(chain.proceed(chain.request())))
                .addInterceptor(chain -> limit.whenAllowed(() -> chain.proceed(chain.request())))
                .connectionPool(new ConnectionPool(KEPT, 5, TimeUnit.MINUTES))
                .build();
    }

    /**
     * Throws an exception if the response to a successful request is not JSON. Without the exception, JDA would wait
     * for ever at login for a response that it can parse.
     */
    private static Response requireJson(Response response) throws IOException {
        var type = response.header("Content-Type", "");
        if (response.isSuccessful() && response.code() != NO_CONTENT && !type.startsWith("application/json")) {
            response.close();
            throw new IOException("the response is not Discord's, but perhaps the page of a proxy");
        }
        return response;
    }
}
