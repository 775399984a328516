package se.budkavle.sandbox.workspace;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A fault that is injected at once, a single time, into all gateway connections. */
public enum GatewayFault {

    /** The gateway asks bots to reconnect and resume (opcode 7). */
    RECONNECT(null),
    /** The gateway ends the sessions of bots, which must identify again (opcode 9). */
    INVALID_SESSION(null),
    UNKNOWN_EVENT("event"),
    UNKNOWN_CHANNEL("channel"),
    UNKNOWN_MESSAGE("message"),
    UNKNOWN_COMPONENT("component");

    private final @Nullable String injected;

    GatewayFault(@Nullable String injected) {
        this.injected = injected;
    }

    /**
     * Returns the fault that sends bots an unknown object of this kind, for example "message". Throws a {@code Refusal}
     * if there is no such fault.
     */
    public static GatewayFault injecting(String kind) {
        return Arrays.stream(values())
                .filter(upset -> upset.injected != null && upset.injected.equals(kind))
                .findFirst()
                .orElseThrow(() -> new Refusal(ApiError.WRONG_INPUT));
    }
}
