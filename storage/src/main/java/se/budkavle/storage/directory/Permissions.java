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
 * The permissions of a chat account on one day. The program does not store permissions, but computes them from the
 * person's memberships in networks.
 *
 * @param person the person with the chat account; null when the account belongs to no known person
 * @param held the person's memberships; ended, declined and requested memberships grant no permissions
 * @param caretaker whether the account acts as administrator, because it has Discord's permission Manage Server and the
 *     association has no administrator
 * @param whoCould a function that takes a condition for memberships. The function returns the names of the people who
 *     have such a membership today. The bot calls the function only to write the text of a refusal.
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

    /** Returns the person; throws a {@code Refusal} if the chat account belongs to no known person. */
    public Person requirePerson() {
        return known().orElseThrow(() -> new Refusal("directory.unknown-person"));
    }

    /** Returns the person's memberships that are active on the day of these permissions. */
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

    /** Returns whether the person coordinates at least one network or is an administrator. */
    public boolean coordinatesAny() {
        return administers() || active().stream().anyMatch(Permissions::isCoordinator);
    }

    public void requireCoordinatingAny() {
        if (!coordinatesAny()) {
            throw refusal("directory.only-coordinators", "", Permissions::isCoordinator);
        }
    }

    /**
     * Accepts only coordinators (of any network), administrators and directors, and throws a {@code Refusal} for all
     * other people. Directors are accepted, because they may read everything that coordinators may read.
     */
    public void requireFollowingAny() {
        if (!readsAll()) {
            requireCoordinatingAny();
        }
    }

    /** Returns whether the person has an active or future confirmed membership in the network. */
    public boolean hasRoleIn(String networkId) {
        return held.stream()
                .anyMatch(one -> networkId.equals(one.networkId()) && (one.isActiveOn(day) || one.isComingOn(day)));
    }

    /**
     * Returns whether the person is an administrator, or has an active or future confirmed membership in the network.
     */
    public boolean belongsTo(String networkId) {
        return administers() || hasRoleIn(networkId);
    }

    /**
     * Returns whether the person is an administrator, or has an active or future confirmed membership in at least one
     * network.
     */
    public boolean belongsToAny() {
        return administers() || held.stream().anyMatch(one -> one.networkId() != null && hasRoleIn(one.networkId()));
    }

    /**
     * Accepts only administrators and people with an active or future membership in the network, and throws a
     * {@code Refusal} for all other people.
     *
     * @param otherwise the message key of the refusal, with a placeholder for the network's title
     */
    public void requireBelonging(Network network, String otherwise) {
        if (!belongsTo(network.id())) {
            throw outside(network, otherwise);
        }
    }

    /**
     * Throws a {@code Refusal} if the person has no active or future membership in the network. Unlike
     * {@link #requireBelonging}, also refuses an administrator who has no membership in the network.
     */
    public void requireRoleIn(Network network, String otherwise) {
        if (!hasRoleIn(network.id())) {
            throw outside(network, otherwise);
        }
    }

    /**
     * Returns whether the person is a director of the association. Directors may read the data of all networks, but may
     * not change the data.
     */
    public boolean readsAll() {
        return active().stream().anyMatch(one -> one.role() == Role.DIRECTOR);
    }

    /**
     * Returns whether the person may read the network's meetings and activities. If the network is closed, only its
     * people, directors and administrators may read its data.
     */
    public boolean mayRead(Network network) {
        return !network.closed() || readsAll() || belongsTo(network.id());
    }

    public void requireReading(Network network) {
        if (!mayRead(network)) {
            throw closed(network);
        }
    }

    /**
     * Returns whether the person may decide which items the network's agendas contain. Coordinators, chairs, vice
     * chairs and administrators may decide about agenda items.
     */
    public boolean runsAgenda(String networkId) {
        return coordinates(networkId) || holds(networkId, Permissions::isChair);
    }

    /** Returns whether the person may decide which items the agendas of at least one network contain. */
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
     * Returns whether the person may add documents to the network's meetings and remove documents. Coordinators,
     * chairs, vice chairs, the secretary and administrators may add and remove documents.
     */
    public boolean keepsDocuments(String networkId) {
        return runsAgenda(networkId) || keepsPapers(networkId);
    }

    public void requireKeepingDocuments(Network network) {
        if (!keepsDocuments(network.id())) {
            requirePerson();
            throw refusal(
                    "document.only-keepers", network, one -> isChair(one) || writesDown(one) || isCoordinator(one));
        }
    }

    /**
     * Returns whether the person may approve an agenda of the network. Chairs and vice chairs may approve an agenda. If
     * the network has no chair and no vice chair, coordinators and administrators may approve an agenda.
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

    /**
     * Returns whether the person may record what happened at the network's meetings. Administrators and the network's
     * secretary, chair and coordinators may record what happened at a meeting.
     */
    public boolean keepsPapers(String networkId) {
        return coordinates(networkId) || holds(networkId, Permissions::writesDown);
    }

    public void requireKeepingPapers(Network network) {
        if (!keepsPapers(network.id())) {
            requireCoordinating(network);
        }
    }

    /**
     * Returns whether the person may write the network's newsletter. Administrators and the network's secretary, chair
     * and coordinators may write the newsletter.
     */
    public boolean writesNewsletter(String networkId) {
        return coordinates(networkId) || holds(networkId, Permissions::writesDown);
    }

    /** Returns whether the person may write newsletters and record meetings for at least one network. */
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
     * Throws a {@code Refusal} if the person may not appoint people to this office. Only administrators appoint
     * coordinators, directors and administrators. Coordinators and administrators appoint people to all other offices
     * in a network.
     *
     * @param network the network of the office; null for an office in the whole association
     */
    public void requireAppointing(Role role, @Nullable Network network) {
        if (network == null || role.isOfAssociation() || role == Role.COORDINATOR) {
            requireAdministrator();
        } else {
            requireCoordinating(network);
        }
    }

    /**
     * Throws a {@code Refusal} if the person may not act for the status round. The person who opened the status round
     * may act for the round as long as the person coordinates at least one of its networks. A person who coordinates
     * all networks in which the round asks questions may act for the round too.
     */
    public void requireActingForRound(String openedBy, Collection<Network> networks) {
        boolean opener = requirePerson().id().equals(openedBy);
        if (!opener || networks.stream().noneMatch(network -> coordinates(network.id()))) {
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
