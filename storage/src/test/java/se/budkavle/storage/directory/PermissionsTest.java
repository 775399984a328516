package se.budkavle.storage.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.budkavle.storage.Refusal;

class PermissionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Person PERSON = Person.of("Kim", null, "1", NOW);
    private static final Network OWN = network("own", true);
    private static final Network OTHER = network("other", true);

    /**
     * The rights that an office, such as coordinator, gives in a network or in the whole association. Each constant
     * names the method that checks the right.
     */
    private enum May {
        ADMINISTER(permissions -> any -> permissions.requireAdministrator()),
        COORDINATE(permissions -> permissions::requireCoordinating),
        COORDINATE_SOMETHING(permissions -> any -> permissions.requireCoordinatingAny()),
        FOLLOW_ROUNDS(permissions -> any -> permissions.requireFollowingAny()),
        READ(permissions -> permissions::requireReading),
        BELONG(permissions -> network -> permissions.requireBelonging(network, "not.in")),
        HAVE_A_ROLE(permissions -> network -> permissions.requireRoleIn(network, "not.in")),
        RUN_AGENDA(permissions -> permissions::requireRunningAgenda),
        APPROVE_WITH_A_CHAIR(permissions -> network -> permissions.requireApprovingAgenda(network, true)),
        APPROVE_WITHOUT_A_CHAIR(permissions -> network -> permissions.requireApprovingAgenda(network, false)),
        KEEP_PAPERS(permissions -> permissions::requireKeepingPapers),
        WRITE_NEWSLETTER(permissions -> permissions::requireWritingNewsletter),
        APPOINT_A_MEMBER(permissions -> network -> permissions.requireAppointing(Role.MEMBER, network)),
        APPOINT_A_COORDINATOR(permissions -> network -> permissions.requireAppointing(Role.COORDINATOR, network)),
        APPOINT_AN_ADMINISTRATOR(permissions -> any -> permissions.requireAppointing(Role.ADMINISTRATOR, null)),
        ACT_FOR_A_ROUND(permissions -> network -> permissions.requireActingForRound("someone", List.of(network)));

        private final Asking asking;

        May(Asking asking) {
            this.asking = asking;
        }

        boolean of(Permissions permissions, Network network) {
            try {
                asking.of(permissions).require(network);
                return true;
            } catch (Refusal refused) {
                return false;
            }
        }

        interface Asking {
            Check of(Permissions permissions);
        }

        interface Check {
            void require(Network network);
        }
    }

    private static final Set<May> ALL = EnumSet.allOf(May.class);
    private static final Set<May> IN_IT = EnumSet.of(May.READ, May.BELONG, May.HAVE_A_ROLE);
    private static final Map<Role, Set<May>> IN_THE_OWN_NETWORK = new EnumMap<>(Map.of(
            Role.ADMINISTRATOR,
            without(ALL, May.HAVE_A_ROLE, May.APPROVE_WITH_A_CHAIR),
            Role.DIRECTOR,
            EnumSet.of(May.READ, May.FOLLOW_ROUNDS),
            Role.COORDINATOR,
            without(
                    ALL,
                    May.ADMINISTER,
                    May.APPROVE_WITH_A_CHAIR,
                    May.APPOINT_A_COORDINATOR,
                    May.APPOINT_AN_ADMINISTRATOR),
            Role.CHAIR,
            with(
                    IN_IT,
                    May.RUN_AGENDA,
                    May.APPROVE_WITH_A_CHAIR,
                    May.APPROVE_WITHOUT_A_CHAIR,
                    May.KEEP_PAPERS,
                    May.WRITE_NEWSLETTER),
            Role.VICE_CHAIR,
            with(IN_IT, May.RUN_AGENDA, May.APPROVE_WITH_A_CHAIR, May.APPROVE_WITHOUT_A_CHAIR),
            Role.SECRETARY,
            with(IN_IT, May.KEEP_PAPERS, May.WRITE_NEWSLETTER),
            Role.MEMBER,
            IN_IT,
            Role.SUBSTITUTE,
            IN_IT,
            Role.PREPARATORY,
            IN_IT,
            Role.GUEST,
            IN_IT));

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachRoleGivesRightsInItsOwnNetwork(Role role) {
        assertThat(rights(permissions(held(role, -10, 10)), OWN)).isEqualTo(IN_THE_OWN_NETWORK.get(role));
        assertThat(rights(permissions(held(role, 0, 0)), OWN)).isEqualTo(IN_THE_OWN_NETWORK.get(role));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyAnAssociationWideRoleGivesRightsInOtherNetworks(Role role) {
        assertThat(rights(permissions(held(role, -10, 10)), OTHER))
                .isEqualTo(
                        switch (role) {
                            case ADMINISTRATOR, DIRECTOR -> IN_THE_OWN_NETWORK.get(role);
                            case COORDINATOR -> Set.of(May.COORDINATE_SOMETHING, May.FOLLOW_ROUNDS);
                            default -> Set.of();
                        });
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void anEndedRoleGivesNoRights(Role role) {
        assertThat(rights(permissions(held(role, -10, -1)), OWN)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "DIRECTOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void anUpcomingRoleGivesOnlyTheRightToRead(Role role) {
        assertThat(rights(permissions(held(role, 1, 10)), OWN)).isEqualTo(IN_IT);
        assertThat(rights(permissions(held(role, 1, 10)), OTHER)).isEmpty();
    }

    @Test
    void anUpcomingAdministratorHasNoRightsYet() {
        assertThat(rights(permissions(held(Role.ADMINISTRATOR, 1, 10)), OWN)).isEmpty();
        assertThat(rights(permissions(held(Role.DIRECTOR, 1, 10)), OWN)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void requestedAndDeclinedRolesGiveNoRights(Role role) {
        for (int since : new int[] {-1, 1}) {
            var asked =
                    Membership.requested(OWN.id(), PERSON, null, role, PoliticalSide.NONE, TODAY.plusDays(since), NOW);
            assertThat(rights(permissions(asked), OWN)).isEmpty();
            assertThat(rights(permissions(asked.declined("someone")), OWN)).isEmpty();
        }
    }

    @Test
    void aCaretakerHasTheRightsOfAnAdministrator() {
        var caretaker = new Permissions(null, List.of(), TODAY, true, any -> List.of());
        // Only a known person may close, extend, cancel or reopen a status round. The account that acts as
        // administrator belongs to no known person, so it lacks this right.
        assertThat(rights(caretaker, OWN))
                .isEqualTo(without(IN_THE_OWN_NETWORK.get(Role.ADMINISTRATOR), May.ACT_FOR_A_ROUND));
    }

    @Test
    void whoeverOpenedARoundManagesTheWholeRoundWhileCoordinatingOneOfItsNetworks() {
        permissions(held(Role.COORDINATOR, -1, 1)).requireActingForRound(PERSON.id(), List.of(OWN, OTHER));
        for (var former : List.of(permissions(), permissions(held(Role.COORDINATOR, -10, -1)))) {
            assertThatThrownBy(() -> former.requireActingForRound(PERSON.id(), List.of(OWN, OTHER)))
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void aCoordinatorOfAllNetworksOfARoundMayManageTheRound() {
        var ours = permissions(held(Role.COORDINATOR, -1, 1));
        ours.requireActingForRound("someone", List.of(OWN));
        assertThatThrownBy(() -> ours.requireActingForRound("someone", List.of(OWN, OTHER)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void anyoneMayReadAnOpenNetwork() {
        var stranger = new Permissions(null, List.of(), TODAY, false, any -> List.of());
        stranger.requireReading(network("open", false));
        assertThatThrownBy(() -> stranger.requireReading(OWN)).hasMessage("directory.closed-network");
    }

    @Test
    void aRefusalNamesThePeopleWithTheRightInThatNetwork() {
        var open = network("open", false);
        assertThat(refusal(() -> permissions().requireCoordinating(open), "directory.only-coordinator"))
                .containsExactly("Open", 1, "COORDINATOR open");
        assertThat(refusal(() -> permissions().requireRunningAgenda(open), "agenda.only-runners"))
                .containsExactly("Open", 3, "COORDINATOR open, CHAIR open, VICE_CHAIR open");
        assertThat(refusal(() -> permissions().requireApprovingAgenda(open, true), "agenda.only-chair"))
                .containsExactly("Open", 2, "CHAIR open, VICE_CHAIR open");
        assertThat(refusal(() -> permissions().requireWritingNewsletter(open), "newsletter.only-writers"))
                .containsExactly("Open", 3, "COORDINATOR open, CHAIR open, SECRETARY open");
        assertThat(refusal(() -> permissions().requireAdministrator(), "directory.only-administrator"))
                .containsExactly("", 1, "ADMINISTRATOR null");
        assertThat(refusal(() -> permissions().requireCoordinatingAny(), "directory.only-coordinators"))
                .containsExactly("", 2, "COORDINATOR open, COORDINATOR other");
        assertThat(refusal(() -> permissions().requireBelonging(open, "not.in"), "not.in"))
                .containsExactly("Open");
        assertThat(refusal(() -> permissions().requireRoleIn(open, "not.in"), "not.in"))
                .containsExactly("Open");
    }

    @Test
    void aRefusalInAClosedNetworkNamesNobody() {
        Stream.<Runnable>of(
                        () -> permissions().requireCoordinating(OWN),
                        () -> permissions().requireRunningAgenda(OWN),
                        () -> permissions().requireApprovingAgenda(OWN, true),
                        () -> permissions().requireKeepingPapers(OWN),
                        () -> permissions().requireWritingNewsletter(OWN),
                        () -> permissions().requireBelonging(OWN, "not.in"),
                        () -> permissions().requireRoleIn(OWN, "not.in"),
                        () -> permissions().requireReading(OWN))
                .forEach(asking ->
                        assertThat(refusal(asking, "directory.closed-network")).containsExactly("Own"));
    }

    private static List<Object> refusal(Runnable asking, String reason) {
        try {
            asking.run();
        } catch (Refusal refused) {
            assertThat(refused.reason()).isEqualTo(reason);
            return refused.arguments();
        }
        throw new AssertionError("It is not refused with " + reason);
    }

    private static Set<May> rights(Permissions permissions, Network network) {
        return Stream.of(May.values())
                .filter(may -> may.of(permissions, network))
                .collect(Collectors.toSet());
    }

    /**
     * Returns the permissions of a person with these memberships in networks. A refusal names people who have the
     * missing right; here these people are made up.
     */
    private static Permissions permissions(Membership... held) {
        var others = Stream.of("open", "other")
                .flatMap(network -> Stream.of(Role.values())
                        .filter(role -> !role.isOfAssociation())
                        .map(role -> membership(role, network, TODAY, TODAY)));
        var all = Stream.concat(Stream.of(membership(Role.ADMINISTRATOR, null, TODAY, TODAY)), others)
                .toList();
        return new Permissions(
                PERSON,
                List.of(held),
                TODAY,
                false,
                (Predicate<Membership> holding) -> all.stream()
                        .filter(holding)
                        .map(one -> one.role() + " " + one.networkId())
                        .toList());
    }

    /**
     * Creates a membership in a network that starts {@code from} days after today and ends {@code to} days after today.
     * Negative numbers mean days before today.
     */
    private static Membership held(Role role, int from, int to) {
        return membership(role, role.isOfAssociation() ? null : OWN.id(), TODAY.plusDays(from), TODAY.plusDays(to));
    }

    private static Membership membership(Role role, String network, LocalDate since, LocalDate until) {
        return Membership.appointed(network, PERSON, null, role, PoliticalSide.NONE, since, until, null, NOW);
    }

    private static Network network(String id, boolean closed) {
        return new Network(
                id,
                id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1),
                "miljo",
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
                0);
    }

    private static Set<May> with(Set<May> some, May... more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toSet());
    }

    private static Set<May> without(Set<May> all, May... fewer) {
        return all.stream().filter(may -> !Set.of(fewer).contains(may)).collect(Collectors.toSet());
    }
}
