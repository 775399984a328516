package se.budkavle.storage.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** The backups of the database in a folder. */
public interface Backups {

    /** Tells whether the bot makes backups itself. It does not on PostgreSQL, where {@code pg_dump} makes them. */
    boolean madeHere();

    /** Returns the folder with the backups; empty if no folder is set. */
    Optional<Path> folder();

    /**
     * Makes a backup and deletes those that are no longer kept. Writing transactions wait meanwhile. It must be called
     * outside a transaction. Throws {@link BackupFailure} if there is no backup afterwards.
     */
    Backup make(Instant now);

    /**
     * Returns the newest backup that was made before or at this time. A later one was made while the clock was wrong.
     */
    Optional<Backup> newest(Instant now);

    /**
     * Restores a backup elsewhere and compares it with what was written when it was made. Returns the number of its
     * rows. Throws {@link BackupFailure} if it could not be restored in earnest.
     */
    long rehearse(Backup backup);
}
