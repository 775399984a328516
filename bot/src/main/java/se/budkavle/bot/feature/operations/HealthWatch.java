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
import se.budkavle.storage.leader.Leadership;

/**
 * Reports to the operators once when a part of the bot goes down, and once when the part is up again. Each instance of
 * the bot logs the outage and its end, and the leader among the instances also announces them in the administrators'
 * channel.
 *
 * <p>Reports an outage only after two consecutive checks have found it. Ignores a part whose health is unknown or only
 * a warning.
 */
@Component
class HealthWatch implements Routine {

    private static final Logger log = LoggerFactory.getLogger(HealthWatch.class);
    private static final int LOOKS = 2;
    /**
     * How long after an outage this instance can still announce the end of the outage. The time is needed because an
     * instance may become the leader (the active instance) only after the outage.
     */
    private static final Duration UNTIL_LED = Duration.ofMinutes(2);

    private final HealthReport report;
    private final HealthAnnouncements announcements;
    private final Phrasebook words;
    private final Leadership leadership;
    private final Map<String, Fallen> fallen = new HashMap<>();

    HealthWatch(HealthReport report, HealthAnnouncements announcements, Phrasebook words, Leadership leadership) {
        this.report = report;
        this.announcements = announcements;
        this.words = words;
        this.leadership = leadership;
    }

    /**
     * A part of the bot that was down at the latest checks.
     *
     * @param looks the number of consecutive checks that found the part down
     * @param isOver whether the part is up again but its recovery is not announced yet
     * @param isAnnounced whether this instance has announced that the part is down
     */
    private record Fallen(int looks, Instant lastSeen, boolean isOver, boolean isAnnounced) {}

    @Override
    public String name() {
        return "health";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public boolean isIndependentOfChecks() {
        return true;
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        report.parts().forEach((part, health) -> {
            var status = health.getStatus();
            if (status.equals(Status.DOWN)) {
                isDown(part, health, now);
            } else if (status.equals(Status.UP)) {
                Optional.ofNullable(fallen.get(part)).ifPresent(before -> isUp(part, before, now));
            }
        });
    }

    private void isDown(String part, Health health, Instant now) {
        var before = Optional.ofNullable(fallen.get(part))
                .filter(one -> !one.isOver())
                .orElseGet(() -> new Fallen(0, now, false, false));
        int looks = before.looks() + 1;
        boolean announces = looks == LOOKS && leadership.isLeader();
        fallen.put(part, new Fallen(looks, now, false, announces || before.isAnnounced()));
        if (looks == LOOKS) {
            var said = HealthAnnouncements.down(
                    part, String.valueOf(health.getDetails().get(HealthPart.REASON)));
            log.error("{} {}", words.say(said, Phrasebook.ENGLISH), health.getDetails());
            if (announces) {
                announcements.announce(part, said.key(), now);
            }
        }
    }

    /**
     * Logs that the part is up again, unless only one check had found the part down. If this instance of the bot has
     * announced the outage, also announces the recovery, as soon as this instance is the leader. Announces nothing if
     * this instance does not become the leader within {@link #UNTIL_LED} after the outage. Announces the end of a
     * database outage even without an announced start, because no instance can be the leader while the database is
     * down.
     */
    private void isUp(String part, Fallen before, Instant now) {
        if (before.looks() < LOOKS) {
            fallen.remove(part);
            return;
        }
        var said = HealthAnnouncements.up(part);
        if (!before.isOver()) {
            log.info("{}", words.say(said, Phrasebook.ENGLISH));
            fallen.put(part, new Fallen(before.looks(), before.lastSeen(), true, before.isAnnounced()));
        }
        if (!before.isAnnounced() && !part.equals(DatabaseProbe.NAME)) {
            fallen.remove(part);
        } else if (leadership.isLeader()) {
            fallen.remove(part);
            announcements.announce(part, said.key(), now);
        } else if (now.isAfter(before.lastSeen().plus(UNTIL_LED))) {
            fallen.remove(part);
        }
    }
}
