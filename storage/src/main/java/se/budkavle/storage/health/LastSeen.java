package se.budkavle.storage.health;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A point in time for measuring outages: when the bot was last known to run, or when the connection to the chat was
 * lost. The database contains the time of the lost connection only while the bot cannot reach the chat.
 */
@Table("sign_of_life")
public record LastSeen(@Id String id, Instant seenAt) {}
