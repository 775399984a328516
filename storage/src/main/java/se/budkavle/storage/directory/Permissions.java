package se.budkavle.storage.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.Refusal;

/**
 * The rights of a chat account on one day, computed from the person's memberships each time they are needed.
 *
 * @param person the person with the chat account; null when there is none
 * @param held the person's memberships; ended, declined and requested ones give no rights
 * @param caretaker whether no administrator is appointed and the chat lets the account manage the server
 * @param whoCould returns the names of the people who have a matching membership today; called only for a refusal
 */
public record Permissions(
        @Nullable Person person,
        List<Membership> held,
        LocalDate day,
        boolean caretaker,
        Function<Predicate<Membership>, List<String>> whoCould) {

    public Optional<Person> known() {
        return Optional.ofNullable(person);
    }

    /** Returns the person; throws a refusal if the account belongs to no known person. */
    public Person requirePerson() {
        return known().orElseThrow(() -> new Refusal("directory.unknown-person"));
    }

    /** Returns the memberships that are active on the day. */
    public List<Membership> active() {
        return held.stream().filter(one -> one.isActiveOn(day)).toList();
    }

    public boolean administers() {
        return caretaker || active().stream().anyMatch(one -> one.role() == Role.ADMINISTRATOR);
    }

    public void requireAdministrator() {
        if (!administers()) {
            throw refusal("directory.only-administrator", "", one -> one.role() == Role.ADMINISTRATOR);
        }
    }

    public boolean coordinates(String networkId) {
        return administers() || holds(networkId, Permissions::isCoordinator);
    }

    public void requireCoordinating(Network network) {
        if (!coordinates(network.id())) {
            throw refusal("directory.only-coordinator", network, Permissions::isCoordinator);
        }
    }

    /** Tells whether the person coordinates any network. */
    public boolean coordinatesAny() {
        return administers() || active().stream().anyMatch(Permissions::isCoordinator);
    }

    public void requireCoordinatingAny() {
        if (!coordinatesAny()) {
            throw refusal("directory.only-coordinators", "", Permissions::isCoordinator);
        }
    }

    /**
     * Refuses everyone except coordinators and directors, because directors may read everything that coordinators run.
     */
    public void requireFollowingAny() {
        if (!readsAll()) {
            requireCoordinatingAny();
        }
    }

    /** Tells whether the person has a confirmed role in the network, now or later. */
    public boolean hasRoleIn(String networkId) {
        return held.stream()
                .anyMatch(one -> networkId.equals(one.networkId()) && (one.isActiveOn(day) || one.isComingOn(day)));
    }

    /** Tells whether the person has a role in the network or is an administrator. */
    public boolean belongsTo(String networkId) {
        return administers() || hasRoleIn(networkId);
    }

    /** Tells whether the person belongs to any network. */
    public boolean belongsToAny() {
        return administers() || held.stream().anyMatch(one -> one.networkId() != null && hasRoleIn(one.networkId()));
    }

    /** @param otherwise the key of the refusal's message, whose argument is the network's title */
    public void requireBelonging(Network network, String otherwise) {
        if (!belongsTo(network.id())) {
            throw outside(network, otherwise);
        }
    }

    /** Checks the same as {@link #requireBelonging}, but an administrator too needs a role in the network. */
    public void requireRoleIn(Network network, String otherwise) {
        if (!hasRoleIn(network.id())) {
            throw outside(network, otherwise);
        }
    }

    /**
     * Tells whether the person is a director of the association, who may read everything but gets no right to change
     * anything.
     */
    public boolean readsAll() {
        return active().stream().anyMatch(one -> one.role() == Role.DIRECTOR);
    }

    /** Tells whether the person may read what happens in the network; others know only that a closed network exists. */
    public boolean mayRead(Network network) {
        return !network.closed() || readsAll() || belongsTo(network.id());
    }

    public void requireReading(Network network) {
        if (!mayRead(network)) {
            throw closed(network);
        }
    }

    /** Tells whether the person decides what is on the network's agendas, as coordinators and chairs do. */
    public boolean runsAgenda(String networkId) {
        return coordinates(networkId) || holds(networkId, Permissions::isChair);
    }

    /** Tells whether the person runs the agendas of any network. */
    public boolean runsAnyAgenda() {
        return coordinatesAny() || active().stream().anyMatch(Permissions::isChair);
    }

    public void requireRunningAgenda(Network network) {
        if (!runsAgenda(network.id())) {
            requirePerson();
            throw refusal("agenda.only-runners", network, one -> isChair(one) || isCoordinator(one));
        }
    }

    /**
     * Tells whether the person may approve an agenda: a chair may, and so may a coordinator if the network has no
     * chair.
     *
     * @param chaired whether the network has a chair or vice chair today
     */
    public boolean approvesAgenda(String networkId, boolean chaired) {
        return holds(networkId, Permissions::isChair) || !chaired && coordinates(networkId);
    }

    public void requireApprovingAgenda(Network network, boolean chaired) {
        if (!approvesAgenda(network.id(), chaired)) {
            requirePerson();
            throw refusal("agenda.only-chair", network, Permissions::isChair);
        }
    }

    /** Tells whether the person may record what happened at a meeting: secretary, chair and coordinator may. */
    public boolean keepsPapers(String networkId) {
        return coordinates(networkId) || holds(networkId, Permissions::writesDown);
    }

    public void requireKeepingPapers(Network network) {
        if (!keepsPapers(network.id())) {
            requireCoordinating(network);
        }
    }

    /** Tells whether the person may write a network's newsletter: secretary, chair and coordinator may. */
    public boolean writesNewsletter(String networkId) {
        return coordinates(networkId) || holds(networkId, Permissions::writesDown);
    }

    /** Tells whether the person may write newsletters and records of meetings for any network. */
    public boolean writesForAny() {
        return coordinatesAny() || active().stream().anyMatch(Permissions::writesDown);
    }

    public void requireWritingNewsletter(Network network) {
        if (!writesNewsletter(network.id())) {
            requirePerson();
            throw refusal("newsletter.only-writers", network, one -> writesDown(one) || isCoordinator(one));
        }
    }

    /**
     * Refuses people who may not appoint this role: administrators appoint coordinators, directors and administrators;
     * coordinators appoint all other roles in their networks.
     *
     * @param network null for a role in the whole association
     */
    public void requireAppointing(Role role, @Nullable Network network) {
        if (network == null || role.isOfAssociation() || role == Role.COORDINATOR) {
            requireAdministrator();
        } else {
            requireCoordinating(network);
        }
    }

    /** Refuses everybody but the person who opened the round and people who coordinate all of its networks. */
    public void requireActingForRound(String openedBy, Collection<Network> networks) {
        if (!requirePerson().id().equals(openedBy)) {
            networks.forEach(this::requireCoordinating);
        }
    }

    private boolean holds(String networkId, Predicate<Membership> which) {
        return active().stream().anyMatch(one -> networkId.equals(one.networkId()) && which.test(one));
    }

    private static boolean isCoordinator(Membership one) {
        return one.role() == Role.COORDINATOR;
    }

    private static boolean isChair(Membership one) {
        return one.role().isChair();
    }

    private static boolean writesDown(Membership one) {
        return one.role() == Role.SECRETARY || one.role() == Role.CHAIR;
    }

    private Refusal refusal(String reason, Network network, Predicate<Membership> holding) {
        return mayRead(network)
                ? refusal(reason, network.title(), one -> network.id().equals(one.networkId()) && holding.test(one))
                : closed(network);
    }

    private Refusal refusal(String reason, String about, Predicate<Membership> holding) {
        var names = whoCould.apply(holding);
        return new Refusal(reason, about, names.size(), NameJoiner.of(names));
    }

    private Refusal outside(Network network, String otherwise) {
        requirePerson();
        return mayRead(network) ? new Refusal(otherwise, network.title()) : closed(network);
    }

    private static Refusal closed(Network network) {
        return new Refusal("directory.closed-network", network.title());
    }
}
