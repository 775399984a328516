package se.budkavle.sandbox.workspace;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A fault that is injected immediately and only once into every connection to the gateway. */
public enum GatewayFault {

    /** The gateway asks for a reconnect (op 7). */
    RECONNECT(null),
    /** The gateway ends the session (op 9). */
    INVALID_SESSION(null),
    UNKNOWN_EVENT("event"),
    UNKNOWN_CHANNEL("channel"),
    UNKNOWN_MESSAGE("message"),
    UNKNOWN_COMPONENT("component");

    private final @Nullable String injected;

    GatewayFault(@Nullable String injected) {
        this.injected = injected;
    }

    /** Returns the fault that injects an unknown object of this kind. */
    public static GatewayFault injecting(String kind) {
        return Arrays.stream(values())
                .filter(upset -> upset.injected != null && upset.injected.equals(kind))
                .findFirst()
                .orElseThrow(() -> new Refusal(ApiError.WRONG_INPUT));
    }
}
