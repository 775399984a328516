package se.budkavle.storage.health;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/** The last time at which the bot was known to run, in the only row of its table. */
public record SignOfLife(@Id String id, Instant seenAt) {}
