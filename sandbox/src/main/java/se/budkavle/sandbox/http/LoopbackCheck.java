package se.budkavle.sandbox.http;

import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a request is addressed to a loopback name, so that a foreign name that resolves to this machine is
 * refused.
 */
public final class LoopbackCheck {

    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]", "::1");

    private LoopbackCheck() {}

    public static boolean isLoopbackHost(Request request) {
        return NAMES.contains(Request.getServerName(request));
    }

    /**
     * Returns whether the request comes from a page of this machine, or from a program other than a browser, which
     * sends no origin.
     */
    public static boolean isAllowedOrigin(@Nullable String origin) {
        return origin == null || origin.matches("https?://(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?");
    }
}
