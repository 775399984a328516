package se.budkavle.storage.backup;

import java.nio.file.Path;
import java.time.Instant;

/** A complete backup of the database: the backup's file and the time of the backup. */
public record Backup(Path file, Instant madeAt) {}
