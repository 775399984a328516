package se.budkavle.bot.feature.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import se.budkavle.bot.health.HealthPart;
import se.budkavle.bot.health.HealthReport;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.bot.text.Phrasebook;

/**
 * Tells operators once when a part of the bot goes down and once when it is up again: in the log, and in the
 * administrators' channel. What lasts shorter than two looks is not told.
 */
@Component
class HealthWatch implements Routine {

    private static final Logger log = LoggerFactory.getLogger(HealthWatch.class);
    private static final int LOOKS = 2;

    private final HealthReport report;
    private final HealthAnnouncements announcements;
    private final Phrasebook words;
    private final Map<String, Integer> downFor = new HashMap<>();

    HealthWatch(HealthReport report, HealthAnnouncements announcements, Phrasebook words) {
        this.report = report;
        this.announcements = announcements;
        this.words = words;
    }

    @Override
    public String name() {
        return "health";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Optional<Instant> nextDue(Instant looked) {
        return Optional.empty();
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        report.parts().forEach((part, health) -> {
            if (health.getStatus().equals(Status.DOWN)) {
                if (downFor.merge(part, 1, Integer::sum) == LOOKS) {
                    wentDown(part, health, now);
                }
            } else if (Optional.ofNullable(downFor.remove(part)).orElse(0) >= LOOKS) {
                var said = HealthAnnouncements.up(part);
                log.info("{}", words.say(said, Phrasebook.ENGLISH));
                announcements.announce(part, said.key(), now);
            }
        });
    }

    private void wentDown(String part, Health health, Instant now) {
        var said = HealthAnnouncements.down(
                part, String.valueOf(health.getDetails().get(HealthPart.REASON)));
        log.error("{} {}", words.say(said, Phrasebook.ENGLISH), health.getDetails());
        announcements.announce(part, said.key(), now);
    }
}
