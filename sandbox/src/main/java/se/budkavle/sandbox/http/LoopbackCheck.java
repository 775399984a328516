package se.budkavle.sandbox.http;

import java.util.Set;
import org.eclipse.jetty.server.Request;

/** Tells whether a request means this machine by name, so that no foreign name that resolves to it is served. */
public final class LoopbackCheck {

    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]", "::1");

    private LoopbackCheck() {
    }

    public static boolean isMeantBy(Request request) {
        return NAMES.contains(Request.getServerName(request));
    }

    /** A browser says from which page it comes; a page from elsewhere is not served. Others than browsers say nothing. */
    public static boolean isOrigin(String origin) {
        return origin == null || origin.matches("https?://(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?");
    }
}
