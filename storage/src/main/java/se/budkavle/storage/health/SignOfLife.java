package se.budkavle.storage.health;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/**
 * The last time at which the bot was known to run, or the time at which the chat was lost, each in its own row. The row
 * of the chat exists only while it cannot be reached.
 */
public record SignOfLife(@Id String id, Instant seenAt) {}
