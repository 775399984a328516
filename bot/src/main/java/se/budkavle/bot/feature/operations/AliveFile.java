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
import se.budkavle.storage.leader.Leadership;

/**
 * Regularly updates the modification time of a file, so that monitoring can see that the bot's routines run and the
 * database responds.
 *
 * <p>The file's content says whether this instance is the leader or a follower among several instances. Monitoring,
 * such as the container's health check, checks only the age of this file. A lost connection to Discord does not stop
 * the updates, because restarting the bot would not help.
 */
@Component
class AliveFile implements Routine {

    /** The setting budkavle.health.file from config/application.yaml: the path of the file. */
    @ConfigurationProperties("budkavle.health")
    record Settings(@DefaultValue("data/alive") Path file) {}

    private final Settings settings;
    private final Deliveries deliveries;
    private final Leadership leadership;
    private String written = "";

    AliveFile(Settings settings, Deliveries deliveries, Leadership leadership) {
        this.settings = settings;
        this.deliveries = deliveries;
        this.leadership = leadership;
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
            var role = leadership.isLeader() ? "leader\n" : "follower\n";
            if (!role.equals(written) || !Files.exists(settings.file())) {
                Files.createDirectories(settings.file().toAbsolutePath().getParent());
                Files.writeString(settings.file(), role);
                written = role;
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
