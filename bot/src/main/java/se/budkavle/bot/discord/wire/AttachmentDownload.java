package se.budkavle.bot.discord.wire;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.chat.ChatFailure;

/** Downloads a file that a person has attached in Discord. Does not follow HTTP redirects to other addresses. */
public class AttachmentDownload {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Duration patience;
    private final HttpClient http;

    public AttachmentDownload() {
        this(PATIENCE);
    }

    /**
     * Creates a download with another time limit, for tests.
     *
     * @param patience the maximum time to wait for the beginning of the file, and again for the rest of the file
     */
    AttachmentDownload(Duration patience) {
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
    }

    /**
     * Downloads the beginning of the file, up to the given number of bytes, and returns these bytes. Throws a
     * {@code ChatFailure} if the download fails.
     */
    public byte[] of(String url, int most) {
        var answer = http.sendAsync(request(url), HttpResponse.BodyHandlers.ofInputStream());
        try {
            var response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            try (var body = response.body()) {
                if (response.statusCode() != 200) {
                    throw later("A file was not given, status " + response.statusCode(), null);
                }
                // Reads the body on another thread, so that the caller waits no longer than the time-out, even for a
                // slow server.
                return CompletableFuture.supplyAsync(() -> {
                            try {
                                return body.readNBytes(most);
                            } catch (IOException e) {
                                throw later("A file could not be read to its end", e);
                            }
                        })
                        .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (ExecutionException | TimeoutException | IOException e) {
            answer.cancel(true);
            throw later("A file could not be fetched: " + e.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw later("A file was not waited for", e);
        }
    }

    private static HttpRequest request(String url) {
        try {
            return HttpRequest.newBuilder(URI.create(url)).build();
        } catch (IllegalArgumentException notOne) {
            throw new ChatFailure(ChatFailure.Kind.REFUSED, "The address of a file cannot be read", notOne);
        }
    }

    private static ChatFailure later(String why, @Nullable Throwable cause) {
        return new ChatFailure(ChatFailure.Kind.LATER, why, cause);
    }
}
