package se.budkavle.sandbox.workspace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Holds a received mail with its envelope. {@code personId} is the recipient, or null when no person has the address.
 */
public record Letter(
        long id,
        Instant receivedAt,
        String from,
        String to,
        @Nullable Long personId,
        byte[] bytes) {}
