package se.budkavle.storage.backup;

import java.nio.file.Path;
import java.time.Instant;

/** A finished backup of the database, in a file of its own. */
public record Backup(Path file, Instant madeAt) {}
