package se.budkavle.storage.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;

class MinuteTakerRuleTest {

    private final List<Membership> active = List.of(
            holding("secretary", Role.SECRETARY),
            holding("coordinator", Role.COORDINATOR),
            holding("other coordinator", Role.COORDINATOR),
            holding("chair", Role.CHAIR),
            holding("vice chair", Role.VICE_CHAIR),
            holding("member", Role.MEMBER));

    @Test
    void theSecretaryWritesTheMinutes() {
        assertThat(MinuteTakerRule.of(active, person -> true)).containsExactly("secretary");
    }

    @Test
    void theCoordinatorsWriteTheMinutesIfTheSecretaryCannotBeReached() {
        assertThat(MinuteTakerRule.of(active, person -> !person.equals("secretary")))
                .containsExactlyInAnyOrder("coordinator", "other coordinator");
        assertThat(MinuteTakerRule.of(active, person -> person.contains("chair")))
                .containsExactlyInAnyOrder("chair", "vice chair");
        assertThat(MinuteTakerRule.of(active, person -> person.equals("member")))
                .isEmpty();
    }

    private static Membership holding(String person, Role role) {
        return Membership.appointed(
                "network",
                new Person(person, person, null, null, Instant.EPOCH, 0),
                null,
                role,
                PoliticalSide.NONE,
                LocalDate.of(2026, 1, 1),
                null,
                "A",
                Instant.EPOCH);
    }
}
