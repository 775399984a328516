package se.budkavle.sandbox.workspace;

import java.util.Locale;

/**
 * The behaviour of the gateway's resume address. An injected fault can change this behaviour. Bots resume sessions at
 * the resume address. A changed behaviour does not affect new sessions, because they start at the gateway's own
 * address.
 */
public enum ResumeAddress {
    WORKS,
    /** The server answers the WebSocket handshake with status 503. */
    REFUSED,
    /** The server opens the connection and closes it immediately. */
    CUT,
    /** The server opens the connection, but sends no frames and ignores received frames. */
    SILENT;

    /**
     * Returns the behaviour with this name in lower case, for example "silent". Throws a {@code Refusal} if the name is
     * unknown.
     */
    static ResumeAddress named(String name) {
        for (ResumeAddress each : values()) {
            if (each.text().equals(name)) {
                return each;
            }
        }
        throw new Refusal(ApiError.WRONG_INPUT);
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
