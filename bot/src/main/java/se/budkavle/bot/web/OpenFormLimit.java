package se.budkavle.bot.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets each client send so many forms an hour on pages that anyone may open; those behind a private link are limited by the link. */
class OpenFormLimit implements HandlerInterceptor {

    private final RateLimiter clients;

    OpenFormLimit(RateLimiter clients) {
        this.clients = clients;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        return !request.getMethod().equals("POST") || TokenLimit.in(request) != null
                || TooMany.passes(clients.refuses((String) request.getAttribute(ClientAddress.ATTRIBUTE)), response);
    }
}
