package se.budkavle.sandbox.workspace;

import java.util.Locale;

/** What bots meet at the gateway's resume address. New connections to the gateway itself are not affected. */
public enum ResumeAddress {
    WORKS,
    /** The WebSocket handshake is answered with 503. */
    REFUSED,
    /** The connection is opened and closed again at once. */
    CUT,
    /** The connection is opened, but no frames are sent or read. */
    SILENT;

    /** Returns the state with this name in lower case. Throws a {@code Refusal} if the name is unknown. */
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
