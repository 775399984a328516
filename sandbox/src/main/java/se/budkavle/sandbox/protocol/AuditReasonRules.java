package se.budkavle.sandbox.protocol;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the audit-log reason, a text that a bot sends in the header X-Audit-Log-Reason to explain a change. */
public final class AuditReasonRules {

    private static final String HEADER = "X-Audit-Log-Reason";
    private static final int MOST = 512;

    private AuditReasonRules() {}

    /**
     * Returns the decoded reason, or null if the header is missing or blank. Throws a refusal if the reason has more
     * than 512 characters.
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
     * Decodes percent encoding in the header. Plus signs do not become spaces. Returns the header unchanged if its
     * encoding is invalid.
     */
    private static String decoded(String header) {
        try {
            return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return header;
        }
    }
}
