package se.budkavle.bot.feature.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import se.budkavle.bot.chat.ChatFailure.Kind;
import se.budkavle.bot.testing.RememberingWorkspace;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.setup.ChatRoleAssignment;
import se.budkavle.storage.setup.ChatRoleAssignments;

/**
 * Tests that a routine (background job) assigns each network's Discord role to the network's members and removes the
 * role from everybody else.
 */
class ChatRoleRoutineTest {

    private final Workplace work = Workplace.fresh();
    private final TestUser administrator = work.as("Förvaltare");
    private final RememberingWorkspace server = work.workspace();

    @BeforeEach
    void setUp() {
        for (var network : work.get(Networks.class).findAllByOrderByTitle()) {
            work.get(Networks.class).save(network.linkedTo(null));
        }
        administrator.runs("budkavle setup").presses("Inrätta");
    }

    @Test
    void peopleInANetworkGetItsChatRoleOnce() {
        later();
        assertThat(server.given())
                .containsExactlyInAnyOrder(
                        "9002 Hållbarhetsrådet",
                        "9004 Hållbarhetsrådet",
                        "9005 Hållbarhetsrådet",
                        "9006 Hållbarhetsrådet",
                        "9007 Hållbarhetsrådet",
                        "9002 Nätverket för hållbar energi",
                        "9004 Nätverket för hållbar energi",
                        "9006 Nätverket för hållbar energi",
                        "9003 Socialchefsnätverket",
                        "9008 Socialchefsnätverket",
                        "9009 Socialchefsnätverket");
        var people = work.get(People.class).findAllByOrderByName().stream()
                .map(Person::id)
                .toList();
        assertThat(work.get(AuditLog.class).newest("setup.give%", null, null, 50))
                .hasSize(11)
                .allSatisfy(entry -> assertThat(people).contains(entry.detail()));
        later();
        assertThat(work.get(AuditLog.class).newest("setup.give%", null, null, 50))
                .hasSize(11);
    }

    @Test
    void aChatRoleBeingAssignedDuringANewSetupIsAssignedAgain() {
        later();
        var grants = work.get(ChatRoleAssignments.class);
        var beingGiven = grants.findAllByOrderById().get(0);
        var now = work.clock().instant();
        grants.assignAllAgain(now);
        assertThat(grants.findAllByOrderById()).hasSize(11).noneMatch(ChatRoleAssignment::isGiven);
        assertThatThrownBy(() -> grants.save(beingGiven.given(now)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        later();
        assertThat(grants.findAllByOrderById()).allMatch(ChatRoleAssignment::isGiven);
    }

    @Test
    void aPersonWhoLeavesANetworkLosesOnlyThatNetworksChatRole() {
        later();
        var timra = work.as("Ledamot Timrå, majoritet");
        work.as("Samordnare miljö")
                .runs(
                        "network release",
                        Map.of("network", "hallbarhetsradet", "account", timra.account(), "role", "MEMBER"));
        work.clock().forward(Duration.ofDays(1));
        work.tick();
        assertThat(server.given())
                .doesNotContain("9004 Hållbarhetsrådet")
                .contains("9004 Nätverket för hållbar energi");
        assertThat(work.get(ChatRoleAssignments.class).findAllByOrderById()).hasSize(10);
    }

    @Test
    void aFailedAssignmentOfAChatRoleIsTriedAgainAfterAPause() {
        server.failsAfter(0, Kind.LATER);
        later();
        assertThat(server.given()).isEmpty();
        server.isWell();
        later();
        assertThat(server.given()).isEmpty();
        work.clock().forward(Duration.ofMinutes(1));
        work.tick();
        assertThat(server.given()).hasSize(11);
    }

    @Test
    void withoutThePermissionAnAssignmentIsTriedAgainAfterAnHour() {
        server.failsAfter(0, Kind.GONE);
        later();
        server.isWell();
        work.clock().forward(Duration.ofMinutes(59));
        work.tick();
        assertThat(server.given()).isEmpty();
        work.clock().forward(Duration.ofMinutes(1));
        work.tick();
        assertThat(server.given()).hasSize(11);
    }

    @Test
    void pressingAssignTheRolesAgainRestoresAChatRoleThatSomebodyTookAway() {
        later();
        server.take("9004", roleOf("Hållbarhetsrådet"), "someone");
        administrator.runs("budkavle setup").presses("Dela ut rollerna igen");
        later();
        assertThat(server.given()).contains("9004 Hållbarhetsrådet");
    }

    @Test
    void chatRolesAssignedBySomebodyElseAreNotRemoved() {
        later();
        server.give("1234", roleOf("Hållbarhetsrådet"), "someone");
        work.clock().forward(Duration.ofDays(1));
        work.tick();
        assertThat(server.given()).contains("1234 Hållbarhetsrådet");
    }

    private String roleOf(String name) {
        return server.contents(List.of()).roles().stream()
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void later() {
        work.clock().forward(Duration.ofSeconds(11));
        work.tick();
    }
}
