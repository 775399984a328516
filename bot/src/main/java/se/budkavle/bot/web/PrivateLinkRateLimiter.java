package se.budkavle.bot.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Limits the number of requests per hour for each private link. The limit applies to controllers whose path has the
 * variable {@code token}.
 */
class PrivateLinkRateLimiter implements HandlerInterceptor {

    static final String TOKEN = "token";

    private final RateLimiter tokens;

    PrivateLinkRateLimiter(RateLimiter tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var token = in(request);
        if (token == null) {
            return true;
        }
        // Responds with status 404 to an overlong token, which is always invalid, so that the rate limiter does not
        // store the token.
        if (token.length() > SignedLinks.MOST_LETTERS) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return false;
        }
        return TooManyRequests.passes(tokens.refuses(token), response);
    }

    /** Returns the token in the HTTP request's path. Returns null if the path has no token. */
    static @Nullable String in(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get(TOKEN) instanceof String token
                ? token
                : null;
    }
}
