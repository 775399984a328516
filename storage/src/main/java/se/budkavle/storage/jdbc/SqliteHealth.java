package se.budkavle.storage.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.storage.health.DatabaseFault;
import se.budkavle.storage.health.DatabaseHealth;

/** Checks the health of an SQLite file and of its disk. */
record SqliteHealth(JdbcTemplate jdbc, SqliteFile file, SqliteExceptionTranslator translator)
        implements DatabaseHealth {

    /**
     * The file counts as healthy only if it can still grow by at least this number of database pages. Most of the bot's
     * commands need fewer new database pages to store their data.
     */
    private static final long LITTLE_ROOM = 64;

    @Override
    public String product() {
        return "SQLite " + jdbc.queryForObject("select sqlite_version()", String.class);
    }

    /** Returns whether SQLite's integrity check {@code quick_check}, which reads the whole file, finds no damage. */
    @Override
    public boolean isSound() {
        return "ok".equals(jdbc.queryForObject("pragma quick_check(1)", String.class));
    }

    @Override
    public Optional<DatabaseFault> faultWithin(Duration time) {
        return translator.faultWithin(time);
    }

    @Override
    public boolean hasRoom() {
        return pragma("page_count") - pragma("freelist_count") + LITTLE_ROOM <= pragma("max_page_count")
                && freeBytes().orElseThrow() >= LITTLE_ROOM * pragma("page_size");
    }

    private long pragma(String name) {
        return Objects.requireNonNull(jdbc.queryForObject("pragma " + name, Long.class));
    }

    @Override
    public OptionalLong freeBytes() {
        try {
            return OptionalLong.of(Files.getFileStore(file.path()).getUsableSpace());
        } catch (IOException e) {
            throw new UncheckedIOException("The disk of the database cannot be looked at", e);
        }
    }
}
