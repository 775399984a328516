package se.budkavle.sandbox.workspace;

import java.time.Instant;

/** A received mail with its envelope; {@code personId} is its recipient, null when the address belongs to nobody here. */
public record Letter(long id, Instant receivedAt, String from, String to, Long personId, byte[] bytes) {
}
