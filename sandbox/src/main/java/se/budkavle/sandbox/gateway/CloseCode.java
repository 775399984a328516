package se.budkavle.sandbox.gateway;

/** The reasons for which the gateway closes a connection, with Discord's close codes. */
enum CloseCode {
    UNKNOWN_OPCODE(4001, "Unknown opcode."),
    NOT_READABLE(4002, "Error while decoding payload."),
    NOT_LOGGED_IN(4003, "Not authenticated."),
    WRONG_TOKEN(4004, "Authentication failed."),
    ALREADY_LOGGED_IN(4005, "Already authenticated."),
    TOO_MANY(4008, "You are being rate limited."),
    TIMED_OUT(4009, "Session timed out."),
    INTENT_NOT_ALLOWED(4014, "Disallowed intent(s).");

    private final int number;
    private final String reason;

    CloseCode(int number, String reason) {
        this.number = number;
        this.reason = reason;
    }

    int number() {
        return number;
    }

    String reason() {
        return reason;
    }
}
