package se.budkavle.bot.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Limits how many different non-existing private links a client may request per hour, so that nobody can guess links.
 * Repeated requests for one link count only once, because a calendar program requests even a revoked link again and
 * again.
 */
class LinkGuessLimit implements HandlerInterceptor {

    /**
     * The names of path variables that contain a private link's token. The paths of pictures in newsletters use the
     * path variable {@code reader} or {@code writer}.
     */
    private static final Set<String> TOKENS = Set.of(PrivateLinkRateLimiter.TOKEN, "reader", "writer");

    private final RateLimiter guesses;
    private final RateLimiter repeated;

    /**
     * Creates a limit that uses two rate limiters.
     *
     * @param guesses limits how many different non-existing links each client may request
     * @param repeated recognises repeated requests: allows only a client's first request for each link
     */
    LinkGuessLimit(RateLimiter guesses, RateLimiter repeated) {
        this.guesses = guesses;
        this.repeated = repeated;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        return !isPrivate(request) || TooManyRequests.passes(guesses.waiting(client(request)), response);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (isPrivate(request)
                && response.getStatus() == HttpStatus.NOT_FOUND.value()
                && repeated.refuses(client(request) + request.getRequestURI()).isEmpty()) {
            guesses.refuses(client(request));
        }
    }

    private static boolean isPrivate(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.keySet().stream().anyMatch(TOKENS::contains);
    }

    private static String client(HttpServletRequest request) {
        return (String) request.getAttribute(ClientAddress.ATTRIBUTE);
    }
}
