package se.budkavle.bot.feature.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.delivery.Deliveries;

/**
 * Regularly updates the modification time of a file, so that monitoring can see that the bot's routines run and the
 * database responds.
 *
 * <p>Monitoring, such as the container's health check, checks the age of this file. A lost connection to Discord does
 * not stop the updates, because restarting the bot would not help.
 */
@Component
class AliveFile implements Routine {

    /** The setting budkavle.health.file from config/application.yaml: the path of the file. */
    @ConfigurationProperties("budkavle.health")
    record Settings(@DefaultValue("data/alive") Path file) {}

    private final Settings settings;
    private final Deliveries deliveries;

    AliveFile(Settings settings, Deliveries deliveries) {
        this.settings = settings;
        this.deliveries = deliveries;
    }

    @Override
    public String name() {
        return "pulse";
    }

    @Override
    public Duration every() {
        return Duration.ZERO;
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        deliveries.nextDueAt();
        try {
            if (!Files.exists(settings.file())) {
                Files.createDirectories(settings.file().toAbsolutePath().getParent());
                Files.createFile(settings.file());
            }
            // Uses the computer's clock, as the monitoring does. In the sandbox, a local imitation of Discord, the
            // bot's own clock may be days ahead.
            Files.setLastModifiedTime(
                    settings.file(), FileTime.from(Clock.systemUTC().instant()));
        } catch (IOException e) {
            throw new UncheckedIOException("The mark of life cannot be set", e);
        }
    }

    @Override
    public Optional<Instant> nextDue(Instant looked) {
        return Optional.empty();
    }
}
