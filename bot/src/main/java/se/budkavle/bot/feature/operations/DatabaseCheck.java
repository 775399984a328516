package se.budkavle.bot.feature.operations;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.ServerConfigurationCheck.Finding;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.health.DatabaseFault;
import se.budkavle.storage.health.DatabaseHealth;
import se.budkavle.storage.leader.Leadership;

/**
 * A health check of the database: whether it is intact and its disk has enough free space. Also tells how many other
 * instances of the bot use the database.
 */
@Component
class DatabaseCheck {

    private static final Logger log = LoggerFactory.getLogger(DatabaseCheck.class);
    private static final long MEBIBYTE = 1 << 20;
    /**
     * The free disk space in bytes below which the check warns. One year's data needs about 10 MiB, and a backup of the
     * data needs another 10 MiB. Growing log files also need space on the disk.
     */
    private static final long LITTLE = 1024 * MEBIBYTE;

    private static final long TOO_LITTLE = 100 * MEBIBYTE;

    private final DatabaseHealth health;
    private final DatabaseProbe probe;
    private final Leadership leadership;

    DatabaseCheck(DatabaseHealth health, DatabaseProbe probe, Leadership leadership) {
        this.health = health;
        this.probe = probe;
        this.leadership = leadership;
    }

    List<Finding> look() {
        var findings = new ArrayList<Finding>();
        try {
            findings.add(
                    health.isSound()
                            ? Finding.good(Phrase.of("operations.doctor.database", health.product()))
                            : Finding.bad(
                                    Phrase.of("operations.doctor.database-broken", health.product()),
                                    Phrase.of("operations.doctor.database-restore")));
            probe.fault()
                    .filter(fault -> fault != DatabaseFault.DAMAGED)
                    .ifPresent(fault -> findings.add(Finding.bad(
                            HealthAnnouncements.down(probe.name(), DatabaseProbe.reason(fault)),
                            Phrase.of("operations.doctor.database-log"))));
            int others = leadership.others();
            if (others > 0) {
                findings.add(Finding.good(Phrase.of("operations.doctor.instances", others)));
            }
            health.freeBytes().ifPresent(free -> findings.add(disk(free)));
        } catch (DataAccessException | UncheckedIOException e) {
            log.error("The database cannot be looked at", e);
            findings.add(Finding.bad(
                    Phrase.of("operations.doctor.database-silent"), Phrase.of("operations.doctor.database-log")));
        }
        return findings;
    }

    static Finding disk(long free) {
        if (free >= LITTLE) {
            return Finding.good(Phrase.of("operations.doctor.disk", free / MEBIBYTE));
        }
        var what = Phrase.of("operations.doctor.disk-little", free / MEBIBYTE);
        var remedy = Phrase.of("operations.doctor.disk-free");
        return free >= TOO_LITTLE ? Finding.warning(what, remedy) : Finding.bad(what, remedy);
    }
}
