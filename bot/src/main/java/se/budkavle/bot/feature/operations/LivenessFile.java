package se.budkavle.bot.feature.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import se.budkavle.bot.health.HealthReport;
import se.budkavle.bot.health.HealthSettings;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.RealClock;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.leader.Leadership;

/**
 * Writes a file whose modification time tells a monitoring program whether the bot works. While all parts of the bot
 * are up, the modification time is the current time. While a part of the bot is down, the modification time is in 1970.
 * If the bot has stopped or cannot write the file, the modification time does not change any more.
 *
 * <p>The content of the file says whether this instance is the leader or a follower among several instances.
 * Monitoring, such as the container's health check, checks only the modification time.
 */
@Component
class LivenessFile implements Routine {

    private static final FileTime VERY_OLD = FileTime.from(Instant.EPOCH);

    private final HealthSettings settings;
    private final HealthReport report;
    private final Leadership leadership;
    private final RealClock machine;
    private String written = "";

    LivenessFile(HealthSettings settings, HealthReport report, Leadership leadership, RealClock machine) {
        this.settings = settings;
        this.report = report;
        this.leadership = leadership;
        this.machine = machine;
    }

    @Override
    public String name() {
        return "pulse";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
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
            // Uses the computer's clock, as monitoring does, because the bot's clock may be days ahead in the sandbox
            // (a local imitation of Discord).
            Files.setLastModifiedTime(settings.file(), report.isUp() ? FileTime.from(machine.instant()) : VERY_OLD);
        } catch (IOException e) {
            throw new UncheckedIOException("The mark of life cannot be set", e);
        }
    }
}
