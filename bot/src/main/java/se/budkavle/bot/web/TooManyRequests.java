package se.budkavle.bot.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Responds with status 429 and the waiting time in the Retry-After header if a rate limit is exceeded. */
final class TooManyRequests {

    private TooManyRequests() {}

    /**
     * Returns whether the HTTP request is allowed. Sends a response with status 429 if the request is not allowed.
     *
     * @param wait the result of a {@link RateLimiter}; empty if the request is allowed
     */
    static boolean passes(Optional<Duration> wait, HttpServletResponse response) throws IOException {
        if (wait.isEmpty()) {
            return true;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, seconds(wait.get()));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        return false;
    }

    static String seconds(Duration wait) {
        return String.valueOf(Math.max(1, wait.toSeconds()));
    }
}
