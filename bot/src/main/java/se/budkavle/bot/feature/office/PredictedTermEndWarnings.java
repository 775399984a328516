package se.budkavle.bot.feature.office;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.PredictedDeliveries;
import se.budkavle.bot.delivery.PredictedDelivery;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;

/** Predicts the warnings about ending terms of office that {@link TermEndWarningRoutine} will queue later. */
@Component
class PredictedTermEndWarnings implements PredictedDeliveries {

    /** The maximum number of days by which weekends and holidays can move a warning. */
    private static final int MOVED_BY = 14;

    private final Memberships memberships;
    private final Networks networks;
    private final TermEndWarnings warnings;
    private final NoticeTime times;
    private final Clock clock;

    PredictedTermEndWarnings(
            Memberships memberships, Networks networks, TermEndWarnings warnings, NoticeTime times, Clock clock) {
        this.memberships = memberships;
        this.networks = networks;
        this.warnings = warnings;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public List<PredictedDelivery> until(Instant until) {
        var now = clock.instant();
        var byId = networks.byId();
        var latestEnd = times.dayOf(until).plusDays(TermEndWarningRoutine.EARLY + MOVED_BY);
        return memberships.endingBy(times.dayOf(now), latestEnd).stream()
                .flatMap(ending -> of(ending, byId, now, until))
                .toList();
    }

    private PredictedDelivery planned(Membership ending, int days, Network network, Instant now) {
        var time = warnings.at(ending, days);
        return PredictedDelivery.of(
                warnings.delivery(ending, days, network, time.at(), now),
                Phrase.of("directory.term.planned", days),
                time);
    }

    private Stream<PredictedDelivery> of(Membership ending, Map<String, Network> byId, Instant now, Instant until) {
        var network = MapLookup.existing(byId, ending.requiredNetworkId());
        if (!network.isAlive() || network.channelId() == null) {
            return Stream.empty();
        }
        return Stream.of(TermEndWarningRoutine.EARLY, TermEndWarningRoutine.LATE)
                .filter(days -> {
                    var at = warnings.at(ending, days).at();
                    return at.isAfter(now) && at.isBefore(until) && warnings.isWanted(ending, days);
                })
                .map(days -> planned(ending, days, network, now));
    }
}
