package se.budkavle.sandbox.http;

import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the Host header of an HTTP request names this machine (a loopback name). The check prevents attacks by
 * DNS rebinding. In such an attack, the domain name of a foreign web site resolves to this machine.
 */
public final class LoopbackCheck {

    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]", "::1");

    private LoopbackCheck() {}

    public static boolean isLoopbackHost(Request request) {
        return NAMES.contains(Request.getServerName(request));
    }

    /**
     * Returns whether the Origin header names a web page on this machine. Returns true if the header Origin is missing,
     * because programs other than browsers usually do not send this header.
     */
    public static boolean isAllowedOrigin(@Nullable String origin) {
        return origin == null || origin.matches("https?://(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?");
    }
}
