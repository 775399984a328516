package se.budkavle.bot.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Limits how many large responses are sent at the same time, because each response stays in memory until it is
 * completely sent.
 */
class LargeResponseLimit implements HandlerInterceptor {

    static final int AT_ONCE = 8;
    private static final String SECONDS_TO_WAIT = "10";

    private final Semaphore free = new Semaphore(AT_ONCE);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!isLarge(handler) || free.tryAcquire()) {
            return true;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        return false;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (isLarge(handler)) {
            free.release();
        }
    }

    private static boolean isLarge(Object handler) {
        return handler instanceof HandlerMethod method && method.hasMethodAnnotation(LargeResponse.class);
    }
}
