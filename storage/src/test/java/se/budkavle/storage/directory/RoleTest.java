package se.budkavle.storage.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class RoleTest {

    @Test
    void onlyMembersAndChairsOccupySeats() {
        assertThat(those(Role::holdsSeat)).containsExactly(Role.CHAIR, Role.VICE_CHAIR, Role.MEMBER);
    }

    @Test
    void everyRoleIsInvitedToMeetingsExceptSubstitutesAndCoordinators() {
        assertThat(those(Role::isInvitedToMeetings))
                .containsExactly(
                        Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARY, Role.MEMBER, Role.PREPARATORY, Role.GUEST);
    }

    @Test
    void aNetworkHasOneChairOneViceChairAndOneSecretary() {
        assertThat(those(Role::isElected)).containsExactly(Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARY);
    }

    @Test
    void theChairAndTheViceChairLeadTheMeetings() {
        assertThat(those(Role::isChair)).containsExactly(Role.CHAIR, Role.VICE_CHAIR);
    }

    private static Set<Role> those(Predicate<Role> kind) {
        var roles = EnumSet.allOf(Role.class);
        roles.removeIf(kind.negate());
        return roles;
    }
}
