package se.budkavle.bot.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Limits the number of forms that a client may submit per hour on public web pages. For web pages behind a private
 * link, see {@link PrivateLinkRateLimiter}.
 */
class PublicFormLimit implements HandlerInterceptor {

    private final RateLimiter clients;

    PublicFormLimit(RateLimiter clients) {
        this.clients = clients;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        return !request.getMethod().equals("POST")
                || PrivateLinkRateLimiter.in(request) != null
                || TooManyRequests.passes(
                        clients.refuses((String) request.getAttribute(ClientAddress.ATTRIBUTE)), response);
    }
}
