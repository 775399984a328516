package se.budkavle.bot.web;

import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Rejects HTTP requests before they reach a controller. Rejects unsupported HTTP methods, clients over the rate limit,
 * forms sent from other sites, and bodies that are too large.
 */
class RequestFilter extends Handler.Wrapper {

    /**
     * The maximum size of an HTTP request body, in bytes. The maximum size is small, because forms contain only short
     * texts.
     */
    static final int MOST_BYTES = 64 * 1024;

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    /** The accepted values of the Sec-Fetch-Site header. Browsers send "none" if the user reloads the form. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final PublicAddress address;
    private final ClientAddress clients;
    private final RateLimiter addresses;
    private final SecurityHeaders headers;

    RequestFilter(PublicAddress address, ClientAddress clients, RateLimiter addresses, SecurityHeaders headers) {
        this.address = address;
        this.clients = clients;
        this.addresses = addresses;
        this.headers = headers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        headers.putInto(response.getHeaders());
        var client = clients.of(request);
        request.setAttribute(ClientAddress.ATTRIBUTE, client);
        var wait = addresses.refuses(client);
        if (wait.isPresent()) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, TooManyRequests.seconds(wait.get()));
            return refuse(HttpStatus.TOO_MANY_REQUESTS_429, request, response, callback);
        }
        if (!METHODS.contains(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD, POST");
            return refuse(HttpStatus.METHOD_NOT_ALLOWED_405, request, response, callback);
        }
        if (request.getMethod().equals("POST") && isForeign(request)) {
            return refuse(HttpStatus.FORBIDDEN_403, request, response, callback);
        }
        if (request.getLength() > MOST_BYTES) {
            return refuse(HttpStatus.PAYLOAD_TOO_LARGE_413, request, response, callback);
        }
        return super.handle(request, response, callback);
    }

    /**
     * Returns whether the form was submitted from another site. Decides by the request's Sec-Fetch-Site or Origin
     * header. Accepts requests without Sec-Fetch-Site and Origin, because mail programs omit both headers when a reader
     * unsubscribes with one click. Also accepts the Origin header "null", which old browsers send for the bot's own
     * forms.
     */
    private boolean isForeign(Request request) {
        var site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) {
            return !OWN.contains(site);
        }
        return Optional.ofNullable(request.getHeaders().get(HttpHeader.ORIGIN))
                .filter(origin -> !origin.equals("null") && !address.of("/").startsWith(origin + "/"))
                .isPresent();
    }

    private static boolean refuse(int status, Request request, Response response, Callback callback) {
        Response.writeError(request, response, callback, status);
        return true;
    }
}
