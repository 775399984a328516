package se.budkavle.storage.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private final Person person = Person.of("Ledamot Timrå, majoritet", "timra", "1", NOW);
    private final Membership asked =
            Membership.requested("council", person, "timra", Role.MEMBER, PoliticalSide.NONE, FIRST, NOW);

    @Test
    void aMembershipIsActiveFromItsFirstToItsLastDay() {
        var term = appointed(Role.CHAIR, PoliticalSide.MAJORITY, LAST);
        assertThat(term.isActiveOn(FIRST.minusDays(1))).isFalse();
        assertThat(term.isActiveOn(FIRST)).isTrue();
        assertThat(term.isActiveOn(LAST)).isTrue();
        assertThat(term.isActiveOn(LAST.plusDays(1))).isFalse();
        assertThat(appointed(Role.CHAIR, PoliticalSide.MAJORITY, null).isActiveOn(LAST.plusYears(10)))
                .isTrue();
    }

    @Test
    void aConfirmedMembershipCountsAsUpcomingUntilItsFirstDay() {
        var member = appointed(Role.MEMBER, PoliticalSide.NONE, LAST);
        assertThat(member.isComingOn(FIRST.minusDays(1))).isTrue();
        assertThat(member.isComingOn(FIRST)).isFalse();
        assertThat(asked.isComingOn(FIRST.minusDays(1))).isFalse();
    }

    @Test
    void aPersonHasLeftOnlyWhenAllTheirMembershipsHaveEnded() {
        var ended = appointed(Role.MEMBER, PoliticalSide.NONE, FIRST);
        var today = FIRST.plusDays(1);
        var coming = Membership.appointed(
                "council", person, "timra", Role.MEMBER, PoliticalSide.NONE, LAST, null, null, NOW);
        assertThat(Membership.haveAllEnded(List.of(ended), FIRST)).isFalse();
        assertThat(Membership.haveAllEnded(List.of(ended), today)).isTrue();
        assertThat(Membership.haveAllEnded(List.of(ended, coming), today)).isFalse();
        assertThat(Membership.haveAllEnded(List.of(), today))
                .as("never had any")
                .isFalse();
    }

    @Test
    void aTermCannotEndBeforeItBegins() {
        assertThat(appointed(Role.CHAIR, PoliticalSide.NONE, FIRST).isActiveOn(FIRST))
                .isTrue();
        assertRefused(
                () -> appointed(Role.CHAIR, PoliticalSide.NONE, FIRST.minusDays(1)),
                "directory.term-reversed",
                FIRST,
                FIRST.minusDays(1));
    }

    @Test
    void aRequestedMembershipIsNotActiveUntilTheRequestIsConfirmed() {
        assertThat(asked.isActiveOn(FIRST)).isFalse();
        assertThat(asked.declined("coordinator").isActiveOn(FIRST)).isFalse();
        var confirmed = asked.confirmed("coordinator");
        assertThat(confirmed.isActiveOn(FIRST)).isTrue();
        assertThat(confirmed.confirmedBy()).isEqualTo("coordinator");
        for (var decided : List.of(confirmed, asked.declined("coordinator"))) {
            assertRefused(() -> decided.confirmed("coordinator"), "directory.already-decided");
            assertRefused(() -> decided.declined("coordinator"), "directory.already-decided");
            assertRefused(
                    () -> decided.confirmedAs("timra", PoliticalSide.NONE, FIRST, LAST, "coordinator"),
                    "directory.already-decided");
        }
    }

    @Test
    void decidingARequestedMembershipChangesOnlyTheDecision() {
        assertThat(asked.confirmed("coordinator"))
                .usingRecursiveComparison()
                .ignoringFields("state", "confirmedBy")
                .isEqualTo(asked);
        assertThat(asked.declined("coordinator"))
                .usingRecursiveComparison()
                .ignoringFields("state", "confirmedBy")
                .isEqualTo(asked);
    }

    @Test
    void aMembershipCanBeConfirmedForOtherDaysAndAnotherSeatThanRequested() {
        var confirmed =
                asked.confirmedAs("sundsvall", PoliticalSide.OPPOSITION, FIRST.plusDays(1), LAST, "coordinator");
        assertThat(confirmed.organisationId()).isEqualTo("sundsvall");
        assertThat(confirmed.faction()).isEqualTo(PoliticalSide.OPPOSITION);
        assertThat(confirmed.isActiveOn(FIRST)).isFalse();
        assertThat(confirmed.until()).isEqualTo(LAST);
        assertRefused(
                () -> asked.confirmedAs("timra", PoliticalSide.NONE, LAST, FIRST, "coordinator"),
                "directory.term-reversed",
                LAST,
                FIRST);
    }

    @Test
    void releasingAMemberNeverExtendsTheMembership() {
        var open = appointed(Role.MEMBER, PoliticalSide.NONE, null);
        var day = LocalDate.of(2026, 6, 1);
        assertThat(open.released(day).until()).isEqualTo(day.minusDays(1));
        assertThat(appointed(Role.MEMBER, PoliticalSide.NONE, day).released(day).isActiveOn(day))
                .isFalse();
        assertThat(appointed(Role.MEMBER, PoliticalSide.NONE, day.minusDays(5))
                        .released(day)
                        .until())
                .isEqualTo(day.minusDays(5));
        assertThat(open.released(day))
                .usingRecursiveComparison()
                .ignoringFields("until")
                .isEqualTo(open);
    }

    @Test
    void aMembersSeatIsTheSameOfficeOnlyForTheSameOrganisationAndFaction() {
        var chair = appointed(Role.CHAIR, PoliticalSide.MAJORITY, LAST);
        assertThat(next(Role.CHAIR, "sundsvall", FIRST).isSameOfficeAs(chair)).isTrue();
        assertThat(next(Role.VICE_CHAIR, "timra", FIRST).isSameOfficeAs(chair)).isFalse();
        assertThat(elsewhere(Role.CHAIR).isSameOfficeAs(chair)).isFalse();
        var member = appointed(Role.MEMBER, PoliticalSide.NONE, LAST);
        assertThat(next(Role.MEMBER, "timra", FIRST).isSameOfficeAs(member)).isTrue();
        assertThat(next(Role.MEMBER, "sundsvall", FIRST).isSameOfficeAs(member)).isFalse();
        assertThat(appointed(Role.MEMBER, PoliticalSide.MAJORITY, LAST).isSameOfficeAs(member))
                .isFalse();
        assertThat(elsewhere(Role.MEMBER).isSameOfficeAs(member)).isFalse();
    }

    @Test
    void aSuccessorsTermBeginsAtMostTheGivenNumberOfDaysAfterThePredecessors() {
        var chair = appointed(Role.CHAIR, PoliticalSide.MAJORITY, LAST);
        assertThat(next(Role.CHAIR, "sundsvall", LAST.plusDays(31)).succeeds(chair, 31))
                .isTrue();
        assertThat(next(Role.CHAIR, "sundsvall", LAST.plusDays(32)).succeeds(chair, 31))
                .isFalse();
        assertThat(next(Role.CHAIR, "sundsvall", FIRST.plusDays(1)).succeeds(chair, 31))
                .isTrue();
        assertThat(next(Role.CHAIR, "sundsvall", FIRST).succeeds(chair, 31)).isFalse();
        assertThat(next(Role.VICE_CHAIR, "sundsvall", LAST.plusDays(1)).succeeds(chair, 31))
                .isFalse();
        assertThat(until(LAST).succeeds(chair, 31)).isFalse();
        assertThat(until(LAST.plusDays(1)).succeeds(chair, 31)).isTrue();
    }

    @Test
    void nobodyCanSucceedThemselvesOrAMemberWithoutAnEndDate() {
        assertThat(asked.confirmedAs("timra", PoliticalSide.NONE, FIRST.plusDays(1), LAST.plusDays(1), "coordinator")
                        .succeeds(asked.confirmedAs("timra", PoliticalSide.NONE, FIRST, LAST, "coordinator"), 31))
                .isFalse();
        var chair = appointed(Role.CHAIR, PoliticalSide.MAJORITY, LAST);
        assertThat(next(Role.CHAIR, "sundsvall", LAST.plusDays(1))
                        .succeeds(appointed(Role.CHAIR, PoliticalSide.MAJORITY, null), 31))
                .isFalse();
        assertThat(Membership.requested("council", person, "timra", Role.CHAIR, PoliticalSide.NONE, LAST, NOW)
                        .succeeds(chair, 31))
                .isFalse();
    }

    private static Membership next(Role role, String organisation, LocalDate since) {
        return successor("council", role, organisation, since, null);
    }

    /** Creates the membership of a new chair that ends on the given day and begins six months before it. */
    private static Membership until(LocalDate last) {
        return successor("council", Role.CHAIR, "sundsvall", LAST.minusMonths(6), last);
    }

    private static Membership elsewhere(Role role) {
        return successor("energy", role, "timra", FIRST, null);
    }

    private static Membership successor(
            String network, Role role, String organisation, LocalDate since, LocalDate until) {
        return Membership.appointed(
                network,
                Person.of("Nästa", organisation, "2", NOW),
                organisation,
                role,
                PoliticalSide.NONE,
                since,
                until,
                "someone",
                NOW);
    }

    private Membership appointed(Role role, PoliticalSide faction, LocalDate until) {
        return Membership.appointed("council", person, "timra", role, faction, FIRST, until, "someone", NOW);
    }
}
