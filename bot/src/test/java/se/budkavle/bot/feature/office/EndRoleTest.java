package se.budkavle.bot.feature.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.AuditLog;

class EndRoleTest {

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final TestUser administrator = work.as("Förvaltare");

    @Test
    void aReleasedRoleEndsOnTheSameDayAndTheReleaseIsInTheAuditLog() {
        var member = work.as("Ledamot Timrå, majoritet");
        assertThat(release(coordinator, member, "MEMBER", "hallbarhetsradet"))
                .contains("Ledamot Timrå, majoritet är inte längre ledamot i Hållbarhetsrådet");
        assertThat(work.asStranger("Ny")
                        .runs("network show", Map.of("network", "hallbarhetsradet"))
                        .says())
                .contains("Platser: 2 av 6")
                .doesNotContain("Ledamot Timrå, majoritet");
        assertThat(work.get(AuditLog.class).newest(null, null, null, 1).get(0).action())
                .isEqualTo("directory.release");
    }

    @Test
    void releasingARoleInOneNetworkDoesNotEndTheRoleInAnother() {
        release(coordinator, work.as("Ledamot Timrå, majoritet"), "MEMBER", "hallbarhetsradet");
        assertThat(work.asStranger("Ny")
                        .runs("network show", Map.of("network", "hallbar-energi"))
                        .says())
                .contains("Ledamot Timrå, majoritet");
    }

    @Test
    void theNetworkMustBeNamedEvenInTheNetworksOwnChannel() {
        var member = work.as("Ledamot Timrå, majoritet");
        assertThat(release(coordinator.in(SmallAssociation.COUNCIL_ROOM), member, "MEMBER", null))
                .contains("Säg också i vilket nätverk", "Ingenting ändrades");
        assertThat(release(coordinator, member, "MEMBER", "hallbarhetsradet")).contains("inte längre ledamot");
    }

    @Test
    void releasingTheSameRoleTwiceIsRefused() {
        var member = work.as("Ledamot Timrå, majoritet");
        release(coordinator, member, "MEMBER", "hallbarhetsradet");
        assertThat(release(coordinator, member, "MEMBER", "hallbarhetsradet"))
                .contains("Ledamot Timrå, majoritet är inte ledamot här");
    }

    @Test
    void anAccountWithoutAPersonIsRefused() {
        assertThat(release(coordinator, work.asStranger("Okänd"), "MEMBER", "hallbarhetsradet"))
                .contains("Jag vet inte vem Okänd är");
    }

    @Test
    void coordinatorsCannotReleasePeopleInOtherNetworksOrOtherCoordinators() {
        assertThat(release(coordinator, work.as("Socialchef Timrå"), "MEMBER", "socialchefer"))
                .contains("Fråga Samordnare social");
        assertThat(release(coordinator, coordinator, "COORDINATOR", "hallbarhetsradet"))
                .contains("Fråga Förvaltare");
        assertThat(release(work.as("Någon utan uppdrag"), coordinator, "COORDINATOR", "hallbarhetsradet"))
                .contains("Det kan bara samordnare och förvaltare göra");
    }

    @Test
    void aReleasedCoordinatorHasNoRightsLeft() {
        assertThat(release(administrator, work.as("Samordnare social"), "COORDINATOR", "socialchefer"))
                .contains("inte längre samordnare");
        assertThat(release(work.as("Samordnare social"), work.as("Socialchef Timrå"), "MEMBER", "socialchefer"))
                .contains("Det kan bara");
    }

    @Test
    void theLastAdministratorCannotBeReleased() {
        assertThat(release(administrator, administrator, "ADMINISTRATOR", null)).contains("den enda förvaltaren");
        administrator
                .runs("network appoint", Map.of("account", coordinator.account(), "role", "ADMINISTRATOR"))
                .confirms();
        assertThat(release(administrator, administrator, "ADMINISTRATOR", null)).contains("inte längre förvaltare");
        assertThat(release(coordinator, coordinator, "ADMINISTRATOR", null)).contains("den enda förvaltaren");
    }

    @Test
    void anAdministratorCannotBeReleasedIfTheOthersHaveOnlyLimitedTerms() {
        administrator
                .runs(
                        "network appoint",
                        Map.of("account", coordinator.account(), "role", "ADMINISTRATOR", "to", "2027-03-31"))
                .confirms();
        assertThat(release(administrator, administrator, "ADMINISTRATOR", null))
                .contains("Efter 31 mars 2027 skulle ingen vara förvaltare");
        assertThat(release(administrator, coordinator, "ADMINISTRATOR", null)).contains("inte längre förvaltare");
    }

    private static String release(TestUser by, TestUser whom, String role, String network) {
        return by.runs(
                        "network release",
                        network == null
                                ? Map.of("account", whom.account(), "role", role)
                                : Map.of("account", whom.account(), "role", role, "network", network))
                .says();
    }
}
