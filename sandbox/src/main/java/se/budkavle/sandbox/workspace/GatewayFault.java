package se.budkavle.sandbox.workspace;

import java.util.Arrays;

/** What is done once, at someone's wish, to every connection to the gateway. */
public enum GatewayFault {

    /** The gateway asks to connect again (op 7). */
    RECONNECT(null),
    /** The log-in no longer holds (op 9). */
    INVALID_SESSION(null),
    UNKNOWN_EVENT("event"),
    UNKNOWN_CHANNEL("channel"),
    UNKNOWN_MESSAGE("message"),
    UNKNOWN_COMPONENT("component");

    private final String injected;

    GatewayFault(String injected) {
        this.injected = injected;
    }

    /** The one that brings in something of this kind that no library knows yet. */
    public static GatewayFault injecting(String kind) {
        return Arrays.stream(values()).filter(upset -> upset.injected != null && upset.injected.equals(kind)).findFirst()
                .orElseThrow(() -> new Refusal(ApiError.WRONG_INPUT));
    }
}
