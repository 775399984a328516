package se.budkavle.sandbox.workspace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A received email: the sender's and the recipient's envelope address (from SMTP), and the email's bytes.
 * {@code personId} is the recipient, or null if nobody has the address.
 */
public record Email(
        long id,
        Instant receivedAt,
        String from,
        String to,
        @Nullable Long personId,
        byte[] bytes) {}
