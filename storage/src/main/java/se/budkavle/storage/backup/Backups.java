package se.budkavle.storage.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Makes, finds and verifies the backups of the database in the backup folder. */
public interface Backups {

    /**
     * Returns whether the bot itself makes the backups. Returns false on PostgreSQL, where the operator runs
     * {@code pg_dump}.
     */
    boolean madeHere();

    /** Returns the backup folder; empty if none is configured. */
    Optional<Path> folder();

    /**
     * Makes a backup and deletes the oldest backups beyond the number to keep. Writing transactions wait meanwhile, so
     * this method must not be called in a transaction. Throws {@link BackupFailure} if the backup cannot be made.
     */
    Backup make(Instant now);

    /**
     * Returns the newest backup that is not from the future; empty if there is none. A backup with a later time than
     * {@code now} was made while the clock was wrong.
     */
    Optional<Backup> newest(Instant now);

    /**
     * Verifies a backup: restores it to a temporary file and compares this file with the checksum and row counts stored
     * beside the backup. Returns the number of all rows. Throws {@link BackupFailure} if the backup could not be
     * restored.
     */
    long rehearse(Backup backup);
}
