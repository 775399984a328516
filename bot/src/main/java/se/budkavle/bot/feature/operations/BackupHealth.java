package se.budkavle.bot.feature.operations;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import se.budkavle.bot.health.HealthPart;
import se.budkavle.storage.backup.BackupFailure;
import se.budkavle.storage.backup.BackupService;

/**
 * Reports the age of the newest backup. If the newest backup is too old, missing or unreadable, reports a warning and
 * not an outage, because the bot itself still works.
 */
@Component
class BackupHealth implements HealthPart {

    private final BackupService backups;
    private final BackupSettings settings;
    private final Clock clock;

    BackupHealth(BackupService backups, BackupSettings settings, Clock clock) {
        this.backups = backups;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public Health health() {
        if (backups.folder().isEmpty()) {
            return Health.unknown().build();
        }
        try {
            return backups.newest(clock.instant())
                    .map(newest -> (settings.isTooOld(newest, clock.instant()) ? Health.status(WARNING) : Health.up())
                            .withDetail(
                                    "ageSeconds",
                                    Duration.between(newest.madeAt(), clock.instant())
                                            .toSeconds()))
                    .orElseGet(() -> Health.status(WARNING))
                    .build();
        } catch (BackupFailure e) {
            return Health.status(WARNING).build();
        }
    }
}
