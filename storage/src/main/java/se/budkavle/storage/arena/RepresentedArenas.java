package se.budkavle.storage.arena;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;

/**
 * Finds the arenas (external groups) in which a person represents the association. Each arena comes with the next
 * gathering (meeting) that the person attends as representative.
 */
@Component
public class RepresentedArenas {

    private final Representatives representatives;
    private final Arenas arenas;
    private final Gatherings gatherings;
    private final Memberships memberships;

    RepresentedArenas(Representatives representatives, Arenas arenas, Gatherings gatherings, Memberships memberships) {
        this.representatives = representatives;
        this.arenas = arenas;
        this.gatherings = gatherings;
        this.memberships = memberships;
    }

    /**
     * An arena in which the person represents the association.
     *
     * @param next the next gathering (meeting) that the person attends as representative; empty for none
     */
    public record Represented(Arena arena, Optional<Gathering> next) {}

    /**
     * Returns the arenas for which the person is appointed as representative now or later. Omits arenas that have
     * ended. Also omits an arena if the person has left its home network, because leaving the home network ends the
     * appointment.
     */
    @Transactional(readOnly = true)
    public List<Represented> of(String personId, LocalDate today) {
        var tasks = representatives.activeOrComingOf(personId, today);
        if (tasks.isEmpty()) {
            return List.of();
        }
        var networkIds = memberships.activeOf(personId, today).stream()
                .map(Membership::networkId)
                .collect(Collectors.toSet());
        var arenaIds = tasks.stream().map(Representative::arenaId).collect(Collectors.toSet());
        var ahead = gatherings.aheadIn(arenaIds, today);
        return arenas.findAllByOrderByTitle().stream()
                .filter(arena -> arenaIds.contains(arena.id()))
                .filter(arena -> arena.isAlive() && networkIds.contains(arena.networkId()))
                .map(arena -> new Represented(
                        arena,
                        ahead.stream()
                                .filter(one -> one.arenaId().equals(arena.id()))
                                .filter(one -> tasks.stream()
                                        .anyMatch(task ->
                                                task.arenaId().equals(arena.id()) && task.isActiveOn(one.startsOn())))
                                .findFirst()))
                .toList();
    }
}
