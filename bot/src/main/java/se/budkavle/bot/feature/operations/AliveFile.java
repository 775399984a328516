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
 * Marks a file while the bot is alive: the ticker ticks and the database answers.
 *
 * <p>Whoever runs it looks at the file's age, as the container's health check does. Whether the chat is reached does
 * not count: a restart would not mend it.
 */
@Component
class AliveFile implements Routine {

    /** Where the mark is; see config/application.yaml. */
    @ConfigurationProperties("budkavle.health")
    record Settings(@DefaultValue("data/alive") Path file) { }

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
            // The machine's own time, as the one who looks has no other: the sandbox's clock may be days ahead.
            Files.setLastModifiedTime(settings.file(), FileTime.from(Clock.systemUTC().instant()));
        } catch (IOException e) {
            throw new UncheckedIOException("The mark of life cannot be set", e);
        }
    }

    @Override
    public Optional<Instant> nextDue(Instant looked) {
        return Optional.empty();
    }
}
