package se.budkavle.bot.feature.reckoning;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.plan.Plans;
import se.budkavle.storage.reckoning.Reckoning;
import se.budkavle.storage.reckoning.Reckonings;

/**
 * Opens the yearly reckonings (reviews of the year) of networks. For each network's channel, queues the message with
 * the questions, and a reminder if enough days remain before the last day to answer.
 */
@Component
class ReckoningOpener {

    private final Reckonings reckonings;
    private final Plans plans;
    private final ReckoningPosts posts;
    private final ReckoningTimes times;
    private final AuditLog audit;
    private final Clock clock;

    ReckoningOpener(
            Reckonings reckonings,
            Plans plans,
            ReckoningPosts posts,
            ReckoningTimes times,
            AuditLog audit,
            Clock clock) {
        this.reckonings = reckonings;
        this.plans = plans;
        this.posts = posts;
        this.times = times;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The data of the yearly reckonings that will be opened.
     *
     * @param already the networks that get no new yearly reckoning, because they already have one for the same plan
     */
    record Opening(int year, Instant dueAt, List<Network> networks, List<Network> already) {}

    /**
     * Returns the yearly reckonings that {@link #open} would store. Leaves out networks that have ended, and networks
     * that already have a yearly reckoning for the same plan. Throws a refusal if there is no plan yet, if the last day
     * has passed, or if no network remains.
     */
    @Transactional(readOnly = true)
    public Opening workedOut(Collection<Network> wanted, Instant dueAt, String by) {
        int year = plans.findAllByOrderByYearDesc().stream()
                .findFirst()
                .map(latest -> latest.year() + 1)
                .orElseThrow(() -> new Refusal("plan.none"));
        var already = wanted.stream()
                .filter(one -> reckonings.findByNetworkIdAndYear(one.id(), year).isPresent())
                .toList();
        var networks = wanted.stream()
                .filter(one -> one.isAlive() && !already.contains(one))
                .toList();
        if (networks.isEmpty()) {
            throw new Refusal("reckoning.opened-already", String.valueOf(year));
        }
        networks.forEach(one -> Reckoning.open(one.id(), year, dueAt, by, clock.instant()));
        return new Opening(year, dueAt, networks, already);
    }

    /**
     * Opens the yearly reckonings. Leaves out networks whose yearly reckoning somebody else has opened since the
     * preview.
     */
    @Transactional
    public void open(Opening shown, String by) {
        var now = clock.instant();
        var opening = workedOut(shown.networks(), shown.dueAt(), by);
        var goesOutAt = times.asked(opening.dueAt());
        for (var network : opening.networks()) {
            var reckoning = reckonings.save(Reckoning.open(network.id(), opening.year(), opening.dueAt(), by, now));
            posts.ask(reckoning, network, goesOutAt);
            audit.save(AuditEntry.of(by, "reckoning.open", network.id(), String.valueOf(opening.year()), now));
        }
    }
}
