package se.budkavle.sandbox.protocol;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules for the audit-log reason that a bot sends in a header. */
public final class AuditReasonRules {

    private static final String HEADER = "X-Audit-Log-Reason";
    private static final int MOST = 512;

    private AuditReasonRules() {}

    /** Returns the decoded reason, or null if there is none; refuses one that is too long. */
    public static @Nullable String reason(@Nullable String header) {
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

    /**
     * Decodes percent encoding, in which a plus sign stays a plus sign; text that is not validly encoded is returned
     * unchanged.
     */
    private static String decoded(String header) {
        try {
            return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return header;
        }
    }
}
