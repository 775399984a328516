package se.budkavle.bot.feature.office;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;

/** Queues a warning 60 days and again 30 days before a person's term in an office ends without a successor. */
@Component
class TermEndWarningRoutine implements Routine {

    /** The name of the composer {@code TermEndWarningComposer}, which builds the warning. */
    static final String COMPOSER = "directory.term";

    static final int EARLY = 60;
    static final int LATE = 30;

    private final Memberships memberships;
    private final Networks networks;
    private final Deliveries deliveries;
    private final TermEndWarnings warnings;
    private final NoticeTime times;
    private final Clock clock;

    TermEndWarningRoutine(
            Memberships memberships,
            Networks networks,
            Deliveries deliveries,
            TermEndWarnings warnings,
            NoticeTime times,
            Clock clock) {
        this.memberships = memberships;
        this.networks = networks;
        this.deliveries = deliveries;
        this.warnings = warnings;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "term";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        var today = times.dayOf(now);
        memberships.endingBy(today, today.plusDays(EARLY)).forEach(one -> items.handle(one.id(), () -> warn(one, now)));
    }

    @Override
    public Optional<Instant> nextDue(Instant looked) {
        var today = times.dayOf(clock.instant());
        return memberships.endingBy(today, today.plusYears(1)).stream()
                .flatMap(one -> Stream.of(EARLY, LATE).map(days -> warningAt(one, days)))
                .filter(at -> at.isAfter(looked))
                .min(Instant::compareTo);
    }

    private Instant warningAt(Membership ending, int days) {
        return warnings.at(ending, days).at();
    }

    private void warn(Membership ending, Instant now) {
        if (warningAt(ending, EARLY).isAfter(now)) {
            return;
        }
        int days = warningAt(ending, LATE).isAfter(now) ? EARLY : LATE;
        if (warnings.isWanted(ending, days)) {
            networks.findById(ending.requiredNetworkId())
                    .filter(Network::isAlive)
                    .filter(one -> one.channelId() != null)
                    .ifPresent(network -> deliveries.save(warnings.delivery(
                            ending,
                            days,
                            network,
                            times.soonest(now, times.startOf(ending.requiredUntil()), false),
                            now)));
        }
    }
}
