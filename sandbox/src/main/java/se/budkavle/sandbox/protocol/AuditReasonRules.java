package se.budkavle.sandbox.protocol;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decodes and validates the reason that a bot gives for a change. The bot sends the reason in the HTTP header
 * X-Audit-Log-Reason, and Discord shows it in the server's audit log.
 */
public final class AuditReasonRules {

    private static final String HEADER = "X-Audit-Log-Reason";
    private static final int MOST = 512;

    private AuditReasonRules() {}

    /**
     * Returns the decoded reason, or null if the header is missing or blank. Throws a {@code Refusal} if the reason has
     * more than 512 characters.
     */
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
     * Returns the percent-decoded header, or the unchanged header if its encoding is invalid. A plus sign stays a plus
     * sign and does not become a space.
     */
    private static String decoded(String header) {
        try {
            return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return header;
        }
    }
}
