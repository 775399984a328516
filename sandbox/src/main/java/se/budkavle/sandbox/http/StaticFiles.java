package se.budkavle.sandbox.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Serves the static files of the imitated Discord's web page from the folder `page` on the class path. */
public final class StaticFiles implements HttpService {

    private static final Map<String, String> TYPES = Map.of(
            "html",
            "text/html; charset=utf-8",
            "css",
            "text/css; charset=utf-8",
            "js",
            "text/javascript; charset=utf-8",
            "svg",
            "image/svg+xml",
            "png",
            "image/png",
            "ico",
            "image/x-icon",
            "json",
            "application/json",
            "woff2",
            "font/woff2",
            "webmanifest",
            "application/manifest+json");
    /**
     * The Content-Security-Policy of the web page. The policy allows pictures from 127.0.0.1, because the URLs of
     * attachments contain 127.0.0.1 even if the web page was opened as `localhost`.
     */
    private static final String ONLY_FROM_HERE = "default-src 'self'; style-src 'self'; script-src 'self'; "
            + "img-src 'self' http://127.0.0.1:* data: blob:; connect-src 'self' ws:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Override
    public CompletionStage<Reply> answer(Call call) {
        return CompletableFuture.completedFuture(find(call)
                .with("Cache-Control", "no-cache")
                .with("Content-Security-Policy", ONLY_FROM_HERE)
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "no-referrer"));
    }

    private static Reply find(Call call) {
        String path = call.path().equals("/") ? "/index.html" : call.path();
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null
                || !path.matches("(/[\\w-][\\w.-]*)+")
                || !call.method().equals("GET") && !call.method().equals("HEAD")) {
            return missing();
        }
        try (InputStream file = StaticFiles.class.getResourceAsStream("/page" + path)) {
            return file == null ? missing() : Reply.file(type, file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Reply missing() {
        return Reply.bytes(404, "text/plain; charset=utf-8", "Not found".getBytes(StandardCharsets.UTF_8));
    }
}
