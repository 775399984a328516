package se.budkavle.bot.feature.operations;

import java.io.UncheckedIOException;
import java.util.OptionalLong;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import se.budkavle.bot.health.HealthPart;
import se.budkavle.storage.health.DatabaseHealth;

/**
 * Reports whether the disk with the database has enough free space. Uses the same limits as the command
 * {@code /budkavle doctor}.
 */
@Component
class DiskHealth implements HealthPart {

    private final DatabaseHealth database;

    DiskHealth(DatabaseHealth database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Health health() {
        OptionalLong free;
        try {
            free = database.freeBytes();
        } catch (UncheckedIOException e) {
            return HealthPart.down("unreadable").build();
        }
        if (free.isEmpty()) {
            return Health.unknown().build();
        }
        var health = switch (DatabaseCheck.disk(free.getAsLong()).severity()) {
            case GOOD -> Health.up();
            case WARNING -> Health.status(HealthPart.WARNING);
            case BAD -> HealthPart.down("full");
        };
        return health.withDetail("freeBytes", free.getAsLong()).build();
    }
}
