package se.budkavle.bot.feature.operations;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import se.budkavle.bot.health.HealthPart;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.RealClock;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.health.DatabaseFault;
import se.budkavle.storage.health.DatabaseHealth;
import se.budkavle.storage.health.DatabaseUnavailable;
import se.budkavle.storage.health.SignOfLifeRecorder;

/**
 * Stores the current time in the database every ten seconds. Reports the database as down if storing the time fails, if
 * the database is damaged, or if its disk is full. At the next start, the bot computes from the stored time how long it
 * was not running.
 */
@Component
class DatabaseProbe implements Routine, HealthPart {

    static final String NAME = "database";

    private static final Logger log = LoggerFactory.getLogger(DatabaseProbe.class);
    private static final Duration EVERY = Duration.ofSeconds(10);
    /**
     * If another database statement of the bot has met a damaged page of the database file within this time, the probe
     * checks the whole file. The probe's own statement reads only a few pages of the file, so it may not meet the
     * damaged page itself.
     */
    private static final Duration RECENT = Duration.ofSeconds(30);

    private static final Duration LONG = Duration.ofMinutes(1);

    private final SignOfLifeRecorder signs;
    private final RealClock machine;
    private final DatabaseHealth database;
    private volatile long stored = System.nanoTime();
    private volatile @Nullable DatabaseFault fault;

    DatabaseProbe(SignOfLifeRecorder signs, RealClock machine, DatabaseHealth database) {
        this.signs = signs;
        this.machine = machine;
        this.database = database;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public boolean isIndependentOfChecks() {
        return true;
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        try {
            signs.record(now, machine.instant());
            stored = System.nanoTime();
            fault = found().orElse(null);
        } catch (DataAccessException e) {
            fault = DatabaseUnavailable.faultOf(e);
            log.debug("The database takes no sign of life", e);
        } catch (TransactionException e) {
            fault = DatabaseFault.UNREACHABLE;
            log.debug("The database begins no transaction", e);
        } catch (UncheckedIOException e) {
            fault = DatabaseFault.UNREACHABLE;
            log.debug("The file of the database cannot be looked at", e);
        }
    }

    /**
     * Returns the fault if the database file is damaged or the disk is full. Returns empty if the check finds no damage
     * and the disk has room. Storing the time does not reveal these faults, because it reads only a few pages of the
     * database file and adds no page.
     */
    private Optional<DatabaseFault> found() {
        if (isDamaged()) {
            return Optional.of(DatabaseFault.DAMAGED);
        }
        return database.hasRoom() ? Optional.empty() : Optional.of(DatabaseFault.FULL);
    }

    /**
     * Returns whether the database file is damaged. Checks the whole file only if a statement has recently met a
     * damaged page, or if the previous check found damage.
     */
    private boolean isDamaged() {
        boolean suspected = fault == DatabaseFault.DAMAGED
                || database.faultWithin(RECENT)
                        .filter(DatabaseFault.DAMAGED::equals)
                        .isPresent();
        return suspected && !database.isSound();
    }

    /** Returns the database fault that the latest probe found. Returns empty if the latest probe found no fault. */
    Optional<DatabaseFault> fault() {
        return Optional.ofNullable(fault);
    }

    private Duration sinceStored() {
        return Duration.ofNanos(System.nanoTime() - stored);
    }

    @Override
    public Health health() {
        // If the probe has stored no time for too long, the health report contains the fault LOCKED. A probe that
        // stores no time may be waiting for the only database connection that can write.
        var stuck =
                Optional.of(DatabaseFault.LOCKED).filter(any -> sinceStored().compareTo(LONG) > 0);
        return fault().or(() -> stuck)
                .map(met -> HealthPart.down(reason(met)))
                .orElseGet(Health::up)
                .withDetail("lastStoredSecondsAgo", sinceStored().toSeconds())
                .build();
    }

    /** Returns the fault's name as used in message keys and in the health report, for example "read-only". */
    static String reason(DatabaseFault fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
