package se.budkavle.sandbox.protocol;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rules for the reason that a bot gives for what it does. */
public final class AuditReasonRules {

    private static final String HEADER = "X-Audit-Log-Reason";
    private static final int MOST = 512;

    private AuditReasonRules() {
    }

    /** The reason in plain words; null where none was given. */
    public static String reason(String header) {
        if (header == null || header.isBlank()) {
            return null;
        }
        String reason = decoded(header);
        if (Validator.length(reason) > MOST) {
            ValidationErrors errors = new ValidationErrors();
            errors.add(List.of(HEADER), "BASE_TYPE_MAX_LENGTH", "Must be " + MOST + " or fewer in length.");
            errors.refuseIfAny();
        }
        return reason;
    }

    /** A plus is a plus here, not a blank as in forms; what is not well encoded is taken as it stands. */
    private static String decoded(String header) {
        try {
            return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return header;
        }
    }
}
