package se.budkavle.sandbox.workspace;

import java.time.Instant;

/** A mail as it came in, with its envelope; {@code personId} is whose it is, or null where the address is nobody's here. */
public record Letter(long id, Instant receivedAt, String from, String to, Long personId, byte[] bytes) {
}
