package se.budkavle.bot.feature.arena;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.arena.Arena;
import se.budkavle.storage.arena.Contribution;
import se.budkavle.storage.arena.Contributions;
import se.budkavle.storage.arena.Gathering;
import se.budkavle.storage.arena.GatheringReport;
import se.budkavle.storage.arena.GatheringReports;
import se.budkavle.storage.arena.Gatherings;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;

/**
 * Stores gatherings (meetings of external groups), the contributions for them (what members want their representative
 * to say there), and the reports from them. The calling code must have checked the person's rights.
 */
@Component
class GatheringRecorder {

    private final Gatherings gatherings;
    private final Contributions contributions;
    private final GatheringReports reports;
    private final ArenaReader reader;
    private final ArenaDeliveries deliveries;
    private final GatheringTimes times;
    private final AuditLog audit;
    private final Clock clock;

    GatheringRecorder(
            Gatherings gatherings,
            Contributions contributions,
            GatheringReports reports,
            ArenaReader reader,
            ArenaDeliveries deliveries,
            GatheringTimes times,
            AuditLog audit,
            Clock clock) {
        this.gatherings = gatherings;
        this.contributions = contributions;
        this.reports = reports;
        this.reader = reader;
        this.deliveries = deliveries;
        this.times = times;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Stores a new gathering. If an equal gathering is already stored and not cancelled, returns the stored gathering,
     * because a person may submit one form twice.
     */
    @Transactional
    Gathering enter(Arena arena, Gathering.Content content, String by) {
        var gathering = Gathering.of(arena.id(), content, by, clock.instant());
        var known = gatherings.findAllByArenaIdOrderByStartsOn(arena.id()).stream()
                .filter(gathering::repeats)
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        var stored = gatherings.save(gathering);
        stored("arena.gathering", stored, by);
        return stored;
    }

    /**
     * Stores the changed title, place and days of a gathering.
     *
     * @param seen the version number that the gathering's database row had when the person opened the form
     */
    @Transactional
    Gathering edit(Gathering gathering, Gathering.Content content, int seen, String by) {
        var changed = gathering.changed(content);
        if (changed.content().equals(gathering.content())) {
            return gathering;
        }
        if (gathering.version() != seen) {
            throw Refusal.changedMeanwhile("arena.gathering-changed", gathering.title(), ArenaReader.when(gathering));
        }
        if (reports.findById(gathering.id()).isPresent() && !changed.isReportable(times.today())) {
            throw new Refusal("arena.reported-already", gathering.title());
        }
        var stored = gatherings.save(changed);
        deliveries.refresh(stored);
        stored("arena.edit", stored, by);
        return stored;
    }

    @Transactional
    Gathering cancel(Gathering gathering, String by) {
        var cancelled = gatherings.save(gathering.cancelled(clock.instant()));
        deliveries.refresh(cancelled);
        stored("arena.cancel", cancelled, by);
        return cancelled;
    }

    /**
     * Throws a refusal if the gathering is already cancelled. Throws a refusal also if a report from the gathering is
     * stored, because the gathering has then taken place.
     */
    void requireCancellable(Gathering gathering) {
        gathering.requireHeld();
        if (reports.findById(gathering.id()).isPresent()) {
            throw new Refusal("arena.reported-already", gathering.title());
        }
    }

    @Transactional
    void contribute(Gathering gathering, String text, String by) {
        gathering.requireAhead(times.today());
        var contribution = Contribution.of(gathering.id(), text, by, clock.instant());
        if (contributions.toAny(List.of(gathering.id())).stream().noneMatch(contribution::repeats)) {
            contributions.save(contribution);
            deliveries.refresh(gathering);
            stored("arena.contribute", gathering, by);
        }
    }

    /**
     * Stores the report from a gathering, or a correction of the report.
     *
     * @param seen the version number that the report's database row had when the person opened the form; 0 for a new
     *     report
     */
    @Transactional
    void report(Gathering gathering, String text, int seen, String by) {
        gathering.requireReportable(times.today());
        var known = reports.findById(gathering.id());
        if (known.isEmpty()) {
            reports.save(GatheringReport.of(gathering.id(), text, by, clock.instant()));
            deliveries.reported(gathering, true);
            stored("arena.report", gathering, by);
        } else if (!known.get().says(text)) {
            requireSeen(known, seen);
            reports.save(known.get().corrected(text, clock.instant()));
            deliveries.reported(gathering, false);
            stored("arena.correct", gathering, by);
        }
    }

    private static void requireSeen(Optional<GatheringReport> known, int seen) {
        known.filter(one -> one.version() != seen).ifPresent(one -> {
            throw Refusal.changedMeanwhile("arena.report-changed", one.text());
        });
    }

    private void stored(String action, Gathering gathering, String by) {
        audit.save(AuditEntry.of(by, action, reader.arenaOf(gathering).networkId(), gathering.id(), clock.instant()));
    }
}
