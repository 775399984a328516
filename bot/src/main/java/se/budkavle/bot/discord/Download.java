package se.budkavle.bot.discord;

import java.io.IOException;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import se.budkavle.bot.chat.ChatFailure;

/** Fetches a file that someone attached. */
class Download {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final OkHttpClient http;

    Download(OkHttpClient http) {
        this.http = http.newBuilder().callTimeout(PATIENCE).followRedirects(false).build();
    }

    /** The first bytes of it, at most so many. */
    byte[] of(String url, int most) {
        var address = HttpUrl.parse(url);
        if (address == null) {
            throw new ChatFailure(ChatFailure.Kind.REFUSED, "The address of a file cannot be read", null);
        }
        try (var response = http.newCall(new Request.Builder().url(address).build()).execute()) {
            if (!response.isSuccessful()) {
                throw new ChatFailure(ChatFailure.Kind.LATER, "A file was not given, status " + response.code(), null);
            }
            return response.body().byteStream().readNBytes(most);
        } catch (IOException e) {
            throw new ChatFailure(ChatFailure.Kind.LATER, "A file could not be fetched: " + e.getClass().getSimpleName(), e);
        }
    }
}
