package se.budkavle.storage.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NetworkCompositionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Seat MAJORITY = new Seat("timra", PoliticalSide.MAJORITY);
    private static final Seat OPPOSITION = new Seat("timra", PoliticalSide.OPPOSITION);
    private static final Seat EITHER = new Seat("sundsvall", PoliticalSide.NONE);

    private final NetworkComposition council = new NetworkComposition(
            "council",
            Set.of(new Participation("timra", false), new Participation("sundsvall", true)),
            Set.of(MAJORITY, OPPOSITION, EITHER),
            Set.of(new Term(Role.CHAIR, 48, null)),
            3);

    @Test
    void aSeatIsVacantUntilAMemberOfTheRightOrganisationAndFactionIsAppointed() {
        assertThat(council.vacantSeats(List.of())).containsExactlyInAnyOrder(MAJORITY, OPPOSITION, EITHER);
        assertThat(council.vacantSeats(List.of(one("timra", Role.MEMBER, PoliticalSide.MAJORITY))))
                .containsExactlyInAnyOrder(OPPOSITION, EITHER);
        assertThat(council.vacantSeats(List.of(one("sundsvall", Role.CHAIR, PoliticalSide.MAJORITY))))
                .containsExactlyInAnyOrder(MAJORITY, OPPOSITION);
    }

    @Test
    void aSeatStaysVacantForASubstituteOrForAMemberWithoutAPoliticalSideOrAnOrganisation() {
        assertThat(council.vacantSeats(List.of(one("timra", Role.SUBSTITUTE, PoliticalSide.MAJORITY))))
                .hasSize(3);
        assertThat(council.vacantSeats(List.of(one("timra", Role.MEMBER, PoliticalSide.NONE))))
                .hasSize(3);
        assertThat(council.vacantSeats(List.of(one(null, Role.MEMBER, PoliticalSide.MAJORITY))))
                .hasSize(3);
    }

    @Test
    void aSeatReadFromTheDatabaseEqualsTheOriginalSeat() {
        assertThat(new NetworkSeat("council", "timra", PoliticalSide.MAJORITY).seat())
                .isEqualTo(MAJORITY);
    }

    @Test
    void participatingOrganisationsAreListedByIdAndIncludeGuests() {
        assertThat(council.organisationIds()).containsExactly("sundsvall", "timra");
    }

    @Test
    void newContentKeepsTheIdAndVersionOfTheComposition() {
        var told = new NetworkComposition("other", Set.of(), Set.of(EITHER), Set.of(), 0);
        assertThat(council.become(told))
                .isEqualTo(new NetworkComposition("council", Set.of(), Set.of(EITHER), Set.of(), 3));
    }

    @Test
    void theCompositionTakesItsVersionFromTheStoredNetwork() {
        var network = NetworkTest.network("council", 7);
        assertThat(council.on(network))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(council);
        assertThat(council.on(network).version()).isEqualTo(7);
        assertThat(NetworkComposition.of(network, council.participations(), council.seats(), council.terms()))
                .isEqualTo(council.on(network));
    }

    private static Membership one(String organisation, Role role, PoliticalSide faction) {
        return Membership.appointed(
                "council",
                Person.of("Ledamot", organisation, "1", NOW),
                organisation,
                role,
                faction,
                LocalDate.of(2026, 1, 1),
                null,
                "someone",
                NOW);
    }
}
