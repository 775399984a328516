package se.budkavle.storage.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Membership.State;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;

/** Tests who approves agendas and who is warned that an agenda is not ready, for networks with and without a chair. */
class AgendaResponsibilityTest {

    private static final Instant NOW = Instant.parse("2026-01-01T08:00:00Z");
    private static final Membership CHAIR = has("chair", Role.CHAIR);
    private static final Membership VICE_CHAIR = has("vice", Role.VICE_CHAIR);
    private static final Membership COORDINATOR = has("coordinator", Role.COORDINATOR);
    private static final Membership SECOND_COORDINATOR = has("second", Role.COORDINATOR);
    private static final Membership MEMBER = has("member", Role.MEMBER);

    @Test
    void theChairsApproveTheAgendaOrTheCoordinatorsIfThereIsNoChair() {
        assertThat(AgendaResponsibility.approvers(List.of(CHAIR, VICE_CHAIR, COORDINATOR, MEMBER)))
                .containsExactly(CHAIR, VICE_CHAIR);
        assertThat(AgendaResponsibility.approvers(List.of(VICE_CHAIR, COORDINATOR)))
                .containsExactly(VICE_CHAIR);
        assertThat(AgendaResponsibility.approvers(List.of(COORDINATOR, SECOND_COORDINATOR, MEMBER)))
                .containsExactly(COORDINATOR, SECOND_COORDINATOR);
        assertThat(AgendaResponsibility.approvers(List.of(MEMBER))).isEmpty();
    }

    @Test
    void coordinatorsWhoAreAskedToApproveTheAgendaAreNotAlsoWarned() {
        var both = has("coordinator", Role.CHAIR);
        assertThat(AgendaResponsibility.warned(List.of(CHAIR, COORDINATOR, SECOND_COORDINATOR, MEMBER), true))
                .containsExactly("coordinator", "second");
        assertThat(AgendaResponsibility.warned(List.of(both, COORDINATOR, SECOND_COORDINATOR), true))
                .containsExactly("second");
        assertThat(AgendaResponsibility.warned(List.of(both, COORDINATOR, SECOND_COORDINATOR), false))
                .containsExactly("coordinator", "second");
        assertThat(AgendaResponsibility.warned(List.of(COORDINATOR, SECOND_COORDINATOR), true))
                .isEmpty();
        assertThat(AgendaResponsibility.warned(List.of(COORDINATOR, COORDINATOR), false))
                .containsExactly("coordinator");
    }

    private static Membership has(String person, Role role) {
        var from = LocalDate.of(2026, 1, 1);
        return new Membership(
                person + role,
                "network",
                person,
                null,
                role,
                PoliticalSide.NONE,
                from,
                null,
                State.CONFIRMED,
                null,
                NOW,
                0);
    }
}
