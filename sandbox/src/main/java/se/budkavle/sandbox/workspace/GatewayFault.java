package se.budkavle.sandbox.workspace;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A gateway fault that is injected once, immediately, into the connections of all bots. */
public enum GatewayFault {

    /** The gateway asks bots to reconnect and resume (opcode 7). */
    RECONNECT(null),
    /** The gateway ends the bots' sessions, so that the bots must log in again (opcode 9). */
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
     * Returns the fault that sends bots an event with an unknown type; {@code kind} names the fault, for example
     * "message". Throws a {@code Refusal} if the name is unknown.
     */
    public static GatewayFault injecting(String kind) {
        return Arrays.stream(values())
                .filter(upset -> upset.injected != null && upset.injected.equals(kind))
                .findFirst()
                .orElseThrow(() -> new Refusal(ApiError.WRONG_INPUT));
    }
}
