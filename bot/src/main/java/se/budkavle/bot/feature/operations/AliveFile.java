package se.budkavle.bot.feature.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.health.HealthReport;
import se.budkavle.bot.health.HealthSettings;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.leader.Leadership;

/**
 * Regularly sets the modification time of a file while no part of the bot is down, and makes the file very old while
 * one is. If the bot does not run, or cannot write, the file grows old by itself.
 *
 * <p>The file's content says whether this instance is the leader or a follower among several instances. Monitoring,
 * such as the container's health check, checks only the age of this file.
 */
@Component
class AliveFile implements Routine {

    private static final FileTime VERY_OLD = FileTime.from(Instant.EPOCH);

    private final HealthSettings settings;
    private final HealthReport report;
    private final Leadership leadership;
    private String written = "";

    AliveFile(HealthSettings settings, HealthReport report, Leadership leadership) {
        this.settings = settings;
        this.report = report;
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
    public boolean isIndependentOfChecks() {
        return true;
    }

    @Override
    public void look(Instant now, ItemHandler items) {
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
                    settings.file(),
                    report.isUp() ? FileTime.from(Clock.systemUTC().instant()) : VERY_OLD);
        } catch (IOException e) {
            throw new UncheckedIOException("The mark of life cannot be set", e);
        }
    }

    @Override
    public Optional<Instant> nextDue(Instant looked) {
        return Optional.empty();
    }
}
