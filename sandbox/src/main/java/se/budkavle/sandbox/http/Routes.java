package se.budkavle.sandbox.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.Refusal;

/** The routes of one HTTP API. The first route whose method and path pattern match an HTTP request handles it. */
public final class Routes {

    /**
     * A route: HTTP method, path pattern and handler. Path segments in braces, such as `{channel}`, are path
     * parameters.
     */
    public record Route(String method, String[] pattern, Function<Call, CompletionStage<Reply>> work) {

        public String name() {
            return method + " " + String.join("/", pattern);
        }
    }

    /** The route that matches an HTTP request, and the request with the values of its path parameters. */
    public record Found(Route route, Call call) {}

    private final List<Route> routes = new ArrayList<>();

    public Routes on(String method, String path, Function<Call, Reply> work) {
        return onLater(method, path, call -> CompletableFuture.completedFuture(work.apply(call)));
    }

    /**
     * Adds a route whose handler returns a future. The handler may complete the future with the reply later, on another
     * thread.
     */
    public Routes onLater(String method, String path, Function<Call, CompletionStage<Reply>> work) {
        routes.add(new Route(method, path.split("/"), work));
        return this;
    }

    public Found find(Call call, String path) {
        String[] parts = path.split("/");
        boolean otherMethod = false;
        for (Route route : routes) {
            Map<String, String> params = match(route.pattern(), parts);
            if (params != null && route.method().equals(call.method())) {
                return new Found(route, call.with(params));
            }
            otherMethod |= params != null;
        }
        throw new Refusal(otherMethod ? ApiError.METHOD_NOT_ALLOWED : ApiError.NOT_FOUND);
    }

    private static @Nullable Map<String, String> match(String[] pattern, String[] parts) {
        if (pattern.length != parts.length) {
            return null;
        }
        Map<String, String> params = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i++) {
            if (pattern[i].startsWith("{")) {
                params.put(pattern[i].substring(1, pattern[i].length() - 1), parts[i]);
            } else if (!pattern[i].equals(parts[i])) {
                return null;
            }
        }
        return params;
    }
}
