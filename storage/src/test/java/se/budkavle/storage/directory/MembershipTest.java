package se.budkavle.storage.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private final Person person = Person.of("Ledamot Timrå, majoritet", "timra", "1", NOW);

    @Test
    void aTermHoldsFromItsFirstDayToItsLast() {
        var term = appointed(Role.CHAIR, Faction.MAJORITY, LAST);
        assertThat(term.isActiveOn(FIRST.minusDays(1))).isFalse();
        assertThat(term.isActiveOn(FIRST)).isTrue();
        assertThat(term.isActiveOn(LAST)).isTrue();
        assertThat(term.isActiveOn(LAST.plusDays(1))).isFalse();
        assertThat(appointed(Role.CHAIR, Faction.MAJORITY, null).isActiveOn(LAST.plusYears(10))).isTrue();
    }

    @Test
    void aTermCannotEndBeforeItBegins() {
        assertThatThrownBy(() -> appointed(Role.CHAIR, Faction.NONE, FIRST.minusDays(1)))
                .hasMessage("directory.term-reversed");
    }

    @Test
    void whatIsAskedForHoldsNothingUntilConfirmedAndIsDecidedOnce() {
        var asked = Membership.requested("council", person, "timra", Role.MEMBER, Faction.NONE, FIRST, NOW);
        assertThat(asked.isActiveOn(FIRST)).isFalse();
        var confirmed = asked.confirmed("coordinator");
        assertThat(confirmed.isActiveOn(FIRST)).isTrue();
        assertThatThrownBy(() -> confirmed.declined("coordinator")).hasMessage("directory.already-decided");
    }

    @Test
    void aSeatIsVacantUntilItsOrganisationAndSideSitOnIt() {
        var seats = Set.of(new Seat("timra", Faction.MAJORITY), new Seat("timra", Faction.OPPOSITION));
        var council = new Composition("council", Set.of(), seats, Set.of(), 1);
        assertThat(council.vacantSeats(List.of())).hasSize(2);
        assertThat(council.vacantSeats(List.of(appointed(Role.MEMBER, Faction.MAJORITY, null))))
                .containsExactly(new Seat("timra", Faction.OPPOSITION));
        assertThat(council.vacantSeats(List.of(appointed(Role.SUBSTITUTE, Faction.MAJORITY, null)))).hasSize(2);
    }

    @Test
    void anElectedOfficeIsTakenOverByWhomeverIsElectedWithinTheDays() {
        var chair = appointed(Role.CHAIR, Faction.MAJORITY, LAST);
        assertThat(next(Role.CHAIR, "sundsvall", LAST.plusDays(1)).succeeds(chair, 31)).isTrue();
        assertThat(next(Role.CHAIR, "sundsvall", LAST.plusDays(31)).succeeds(chair, 31)).isTrue();
        assertThat(next(Role.CHAIR, "sundsvall", LAST.plusDays(32)).succeeds(chair, 31)).isFalse();
        assertThat(next(Role.VICE_CHAIR, "sundsvall", LAST.plusDays(1)).succeeds(chair, 31)).isFalse();
        assertThat(chair.succeeds(chair, 31)).isFalse();
    }

    @Test
    void aMembersPlaceIsTakenOverBySomeoneOfTheSameOrganisation() {
        var member = appointed(Role.MEMBER, Faction.NONE, LAST);
        assertThat(next(Role.MEMBER, "timra", LAST.plusDays(1)).succeeds(member, 31)).isTrue();
        assertThat(next(Role.MEMBER, "sundsvall", LAST.plusDays(1)).succeeds(member, 31)).isFalse();
    }

    private static Membership next(Role role, String organisation, LocalDate since) {
        return Membership.appointed("council", Person.of("Nästa", organisation, "2", NOW), organisation, role,
                Faction.NONE, since, null, "someone", NOW);
    }

    private Membership appointed(Role role, Faction faction, LocalDate until) {
        return Membership.appointed("council", person, "timra", role, faction, FIRST, until, "someone", NOW);
    }
}
