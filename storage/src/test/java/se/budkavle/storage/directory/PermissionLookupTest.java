package se.budkavle.storage.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.testing.OnEmptySqlite;

class PermissionLookupTest extends OnEmptySqlite {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final People people = get(People.class);
    private final Memberships memberships = get(Memberships.class);
    private final Networks networks = get(Networks.class);
    private final PermissionLookup lookup = new PermissionLookup(
            people,
            memberships,
            networks,
            new Association("Förbundet", Locale.ROOT, ZoneOffset.UTC),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void anArea() {
        get(Areas.class).save(Area.of("social", "Social", "Soc", "S", 0));
    }

    @Test
    void aServerManagerIsAdministratorUntilAnAdministratorIsAppointed() {
        assertThat(lookup.of("1", true).administers()).isTrue();
        assertThat(lookup.of("1", true).known()).isEmpty();
        assertThat(lookup.of("1", false).administers()).isFalse();
        var kim = person("Kim", "2");
        appoint(kim, null, Role.ADMINISTRATOR, TODAY);
        assertThat(lookup.of("1", true).administers()).isFalse();
        assertThat(lookup.of("2", false).administers()).isTrue();
        assertThat(lookup.ofPerson(kim.id()).administers()).isTrue();
    }

    @Test
    void permissionsAreBasedOnActiveAndFutureMemberships() {
        var kim = person("Kim", "1");
        var council = network("council", false);
        var energy = network("energy", false);
        appoint(kim, council, Role.COORDINATOR, TODAY);
        appoint(kim, energy, Role.COORDINATOR, TODAY.plusDays(1));
        for (var permissions : new Permissions[] {lookup.of("1", false), lookup.ofPerson(kim.id())}) {
            assertThat(permissions.requirePerson())
                    .isEqualTo(people.findById(kim.id()).orElseThrow());
            assertThat(permissions.coordinates("council")).isTrue();
            assertThat(permissions.coordinates("energy")).isFalse();
            assertThat(permissions.hasRoleIn("energy")).isTrue();
        }
        assertThat(lookup.ofPerson("nobody").known()).isEmpty();
    }

    @Test
    void aRefusalNamesThePeopleWithTheRight() {
        var council = network("council", false);
        appoint(person("Robin", "1"), council, Role.COORDINATOR, TODAY);
        appoint(person("Kim", "2"), council, Role.COORDINATOR, TODAY);
        appoint(person("Alex", "3"), council, Role.MEMBER, TODAY);
        assertRefused(
                () -> lookup.of("3", false).requireCoordinating(council),
                "directory.only-coordinator",
                "Rådet council",
                2,
                "Kim, Robin");
    }

    @Test
    void peopleInAClosedNetworkAreNotNamedToOutsiders() {
        appoint(person("Kim", "1"), network("council", true), Role.COORDINATOR, TODAY);
        var robin = person("Robin", "2");
        appoint(robin, network("energy", true), Role.MEMBER, TODAY);
        appoint(person("Alex", "3"), network("building", false), Role.COORDINATOR, TODAY);
        assertRefused(
                () -> lookup.of("2", false).requireCoordinatingAny(), "directory.only-coordinators", "", 1, "Alex");
        appoint(robin, networks.findById("council").orElseThrow(), Role.MEMBER, TODAY);
        assertRefused(
                () -> lookup.of("2", false).requireCoordinatingAny(),
                "directory.only-coordinators",
                "",
                2,
                "Alex, Kim");
    }

    private Person person(String name, String account) {
        return people.save(Person.of(name, null, account, NOW));
    }

    private Network network(String id, boolean closed) {
        return networks.save(new Network(
                id,
                "Rådet " + id,
                "social",
                Network.Kind.MIXED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                closed,
                null,
                0));
    }

    private void appoint(Person person, Network network, Role role, LocalDate since) {
        memberships.save(Membership.appointed(
                network == null ? null : network.id(),
                person,
                null,
                role,
                PoliticalSide.NONE,
                since,
                null,
                "someone",
                NOW));
    }
}
