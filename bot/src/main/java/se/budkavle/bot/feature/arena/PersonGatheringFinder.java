package se.budkavle.bot.feature.arena;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.arena.Gathering;
import se.budkavle.storage.arena.Gatherings;

/**
 * Finds the gatherings (meetings of external groups) to list in private messages to a person: coming gatherings, and
 * gatherings without a report.
 */
@Component
class PersonGatheringFinder {

    private final Gatherings gatherings;
    private final ArenaReader reader;
    private final GatheringTimes times;
    private final Rights rights;

    PersonGatheringFinder(Gatherings gatherings, ArenaReader reader, GatheringTimes times, Rights rights) {
        this.gatherings = gatherings;
        this.reader = reader;
        this.times = times;
        this.rights = rights;
    }

    /** Returns the coming gatherings at which this person represents the association. */
    List<Gathering> ahead(String personId) {
        return of(personId).filter(one -> one.isAhead(times.today())).toList();
    }

    /** Returns the gatherings for which this person was asked for a report that is still missing. */
    List<Gathering> awaitingReport(String personId) {
        return of(personId)
                .filter(one -> isOver(one) && one.reportAskedAt() != null)
                .toList();
    }

    /** Returns the gatherings whose report is missing, for the private message to a coordinator on the given day. */
    List<Gathering> missedOn(LocalDate day, String coordinatorId) {
        return followed()
                .filter(one -> isOver(one)
                        && one.reportMissedAt() != null
                        && times.workingDayOf(one.reportMissedAt()).equals(day))
                .filter(one -> rights.coordinatorsOf(reader.arenaOf(one).networkId()).stream()
                        .anyMatch(role -> role.personId().equals(coordinatorId)))
                .toList();
    }

    private boolean isOver(Gathering gathering) {
        return gathering.endsOn().isBefore(times.today());
    }

    private Stream<Gathering> of(String personId) {
        return followed().filter(one -> reader.goers(one).contains(personId));
    }

    private Stream<Gathering> followed() {
        var today = times.today();
        return gatherings
                .toFollow(today.minusDays(ArenaRoutine.DAYS_BACK), today, today.plusDays(ArenaRoutine.DAYS_AHEAD))
                .stream()
                .filter(one -> reader.arenaOf(one).isAlive());
    }
}
