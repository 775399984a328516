package se.budkavle.bot.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Lets each private link be used so many times an hour: it stands in the variable {@code token} of the controller's path. */
class TokenLimit implements HandlerInterceptor {

    private final RateLimiter tokens;

    TokenLimit(RateLimiter tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables)
                || !(variables.get("token") instanceof String token)) {
            return true;
        }
        var wait = tokens.refuses(token);
        if (wait.isEmpty()) {
            return true;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.get().toSeconds())));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        return false;
    }
}
