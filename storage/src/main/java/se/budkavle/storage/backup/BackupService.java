package se.budkavle.storage.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Makes, finds and verifies the backups of the database in the backup folder. */
public interface BackupService {

    /**
     * Returns whether the bot itself makes the backups. Returns false on PostgreSQL, where the operator runs
     * {@code pg_dump}.
     */
    boolean madeHere();

    /** Returns the backup folder; empty if none is configured. */
    Optional<Path> folder();

    /**
     * Makes a backup, and deletes the oldest backups if their number exceeds the configured maximum. Must not be called
     * in a transaction, because transactions that write have to wait during the backup. Throws {@link BackupFailure} if
     * the backup fails.
     */
    Backup make(Instant now);

    /**
     * Returns the newest backup that was made at {@code now} or earlier; empty if there is none. Ignores backups with a
     * time after {@code now}, because such a backup was made while the clock was wrong.
     */
    Optional<Backup> newest(Instant now);

    /**
     * Verifies a backup: restores it to a temporary file and compares that file with the checksum and row counts stored
     * beside the backup. Returns the number of rows in the backup. Throws {@link BackupFailure} if the verification
     * fails, also if a newer version of the program made the backup.
     */
    long rehearse(Backup backup);
}
