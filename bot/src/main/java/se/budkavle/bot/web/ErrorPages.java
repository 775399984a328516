package se.budkavle.bot.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.springframework.stereotype.Component;
import se.budkavle.storage.NewId;

/**
 * Renders HTML error pages that tell users the error and what to do. The error pages are used by controllers,
 * {@link RequestFilter} and the web server itself.
 */
@Component
class ErrorPages implements Request.Handler {

    /**
     * The name of the servlet request attribute with the incident number. The log and the error page show this number.
     */
    static final String INCIDENT = "incident";

    private static final Map<Integer, String> KEYS = Map.of(
            HttpStatus.FORBIDDEN_403, "forbidden",
            HttpStatus.NOT_FOUND_404, "not-found",
            HttpStatus.GONE_410, "gone",
            HttpStatus.METHOD_NOT_ALLOWED_405, "method",
            HttpStatus.PAYLOAD_TOO_LARGE_413, "too-large",
            HttpStatus.TOO_MANY_REQUESTS_429, "too-many",
            HttpStatus.SERVICE_UNAVAILABLE_503, "unavailable");

    private final Templates templates;
    private final ReaderLanguage language;
    private final SecurityHeaders headers;

    ErrorPages(Templates templates, ReaderLanguage language, WebSettings settings) {
        this.templates = templates;
        this.language = language;
        this.headers = new SecurityHeaders(settings);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        headers.putInto(response.getHeaders());
        var reader = language.of(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
        var page = templates
                .page("web/error", Map.of("key", key(response.getStatus()), "incident", incident(request)), reader)
                .getBytes(StandardCharsets.UTF_8);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
        response.getHeaders().put(HttpHeader.CONTENT_LANGUAGE, reader.getLanguage());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.VARY, HttpHeader.ACCEPT_LANGUAGE.asString());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, page.length);
        response.write(true, request.getMethod().equals("HEAD") ? null : ByteBuffer.wrap(page), callback);
        return true;
    }

    private static String key(int status) {
        return KEYS.getOrDefault(status, status < HttpStatus.INTERNAL_SERVER_ERROR_500 ? "bad-request" : "fault");
    }

    private static String incident(Request request) {
        return request.getAttribute(INCIDENT) instanceof String number ? number : NewId.next();
    }
}
