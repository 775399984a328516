package se.budkavle.bot.feature.arena;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.PersonErasedListener;
import se.budkavle.storage.arena.Arena;
import se.budkavle.storage.arena.Arenas;
import se.budkavle.storage.arena.Representatives;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Person;

/**
 * Ends a person's appointments as a representative in arenas. A coordinator can end an appointment; when a person is
 * erased, all of the person's appointments end.
 */
@Component
class RepresentativeReleaser implements PersonErasedListener {

    private final Representatives representatives;
    private final Arenas arenas;
    private final GatheringTimes times;
    private final AuditLog audit;
    private final Clock clock;

    RepresentativeReleaser(
            Representatives representatives, Arenas arenas, GatheringTimes times, AuditLog audit, Clock clock) {
        this.representatives = representatives;
        this.arenas = arenas;
        this.times = times;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void personErased(Person person, @Nullable String by) {
        release(person.id(), Optional.empty(), by);
    }

    /**
     * Ends the person's current appointments today, and deletes appointments that begin today or later. Returns whether
     * the person had a current or future appointment in these arenas.
     *
     * @param only the only arena in which appointments end; empty for all arenas
     */
    boolean release(String personId, Optional<Arena> only, @Nullable String by) {
        var today = times.today();
        var ending = representatives.activeOrComingOf(personId, today).stream()
                .filter(one -> only.isEmpty() || one.arenaId().equals(only.get().id()))
                .toList();
        for (var one : ending) {
            if (one.since().isBefore(today)) {
                representatives.save(one.released(today));
            } else {
                representatives.delete(one);
            }
            var network = arenas.findById(one.arenaId()).orElseThrow().networkId();
            audit.save(AuditEntry.of(by, "arena.release", network, one.id(), clock.instant()));
        }
        return !ending.isEmpty();
    }
}
