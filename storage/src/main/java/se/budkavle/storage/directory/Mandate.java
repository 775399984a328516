package se.budkavle.storage.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import se.budkavle.storage.Refusal;

/**
 * What someone may do on a given day: worked out anew each time it is asked for.
 *
 * @param person     null where the chat account is tied to nobody
 * @param held       the person's memberships; those that are over, declined or only asked for give nothing
 * @param caretaker  whether nobody is appointed administrator and the chat lets the account manage the workspace
 * @param whoCould   gives the names of those who hold such a membership today; asked only for a refusal
 */
public record Mandate(Person person, List<Membership> held, LocalDate day, boolean caretaker,
        Function<Predicate<Membership>, List<String>> whoCould) {

    public Optional<Person> known() {
        return Optional.ofNullable(person);
    }

    /** The person; refuses one whom nobody has tied to the account. */
    public Person requirePerson() {
        return known().orElseThrow(() -> new Refusal("directory.unknown-person"));
    }

    /** Those that hold on the day. */
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
        return administers() || holds(networkId, Mandate::isCoordinator);
    }

    public void requireCoordinating(Network network) {
        if (!coordinates(network.id())) {
            throw refusal("directory.only-coordinator", network, Mandate::isCoordinator);
        }
    }

    /** Whether there is any network that the person coordinates. */
    public boolean coordinatesAny() {
        return administers() || active().stream().anyMatch(Mandate::isCoordinator);
    }

    public void requireCoordinatingAny() {
        if (!coordinatesAny()) {
            throw refusal("directory.only-coordinators", "", Mandate::isCoordinator);
        }
    }

    /** The director follows what coordinators run. */
    public void requireFollowingAny() {
        if (!readsAll()) {
            requireCoordinatingAny();
        }
    }

    /** Whether the person has a role in the network, or will have one that is confirmed already. */
    public boolean hasRoleIn(String networkId) {
        return held.stream().anyMatch(one -> networkId.equals(one.networkId())
                && (one.isActiveOn(day) || one.isComingOn(day)));
    }

    /** Those with a role in the network, and administrators. */
    public boolean belongsTo(String networkId) {
        return administers() || hasRoleIn(networkId);
    }

    /** Tells whether there is any network to which the person belongs. */
    public boolean belongsToAny() {
        return administers() || held.stream().anyMatch(one -> one.networkId() != null && hasRoleIn(one.networkId()));
    }

    /** @param otherwise the key of the sentence for one who does not; it tells of the network */
    public void requireBelonging(Network network, String otherwise) {
        if (!belongsTo(network.id())) {
            throw outside(network, otherwise);
        }
    }

    /** As {@link #requireBelonging}, but an administrator needs a role in the network too. */
    public void requireRoleIn(Network network, String otherwise) {
        if (!hasRoleIn(network.id())) {
            throw outside(network, otherwise);
        }
    }

    /** Whether the person reads all there is and by that changes nothing: the association's director. */
    public boolean readsAll() {
        return active().stream().anyMatch(one -> one.role() == Role.DIRECTOR);
    }

    /** Of a closed network others know that it exists, and nothing else. */
    public boolean mayRead(Network network) {
        return !network.closed() || readsAll() || belongsTo(network.id());
    }

    public void requireReading(Network network) {
        if (!mayRead(network)) {
            throw closed(network);
        }
    }

    /** Coordinators and chairs decide what stands on an agenda. */
    public boolean runsAgenda(String networkId) {
        return coordinates(networkId) || holds(networkId, Mandate::isChair);
    }

    /** Tells whether there is any network whose agendas the person runs. */
    public boolean runsAnyAgenda() {
        return coordinatesAny() || active().stream().anyMatch(Mandate::isChair);
    }

    public void requireRunningAgenda(Network network) {
        if (!runsAgenda(network.id())) {
            requirePerson();
            throw refusal("agenda.only-runners", network, one -> isChair(one) || isCoordinator(one));
        }
    }

    /**
     * Chairs approve an agenda; where none is elected coordinators do, as it would never go out.
     *
     * @param chaired whether the network has a chair or vice chair today
     */
    public boolean approvesAgenda(String networkId, boolean chaired) {
        return holds(networkId, Mandate::isChair) || !chaired && coordinates(networkId);
    }

    public void requireApprovingAgenda(Network network, boolean chaired) {
        if (!approvesAgenda(network.id(), chaired)) {
            requirePerson();
            throw refusal("agenda.only-chair", network, Mandate::isChair);
        }
    }

    /** Secretary, chair and whoever coordinates record what happened at a meeting. */
    public boolean keepsPapers(String networkId) {
        return coordinates(networkId) || holds(networkId, Mandate::writesDown);
    }

    public void requireKeepingPapers(Network network) {
        if (!keepsPapers(network.id())) {
            requireCoordinating(network);
        }
    }

    /** Tells whether the holder may write a network's newsletter: secretary, chair and coordinator may. */
    public boolean writesNewsletter(String networkId) {
        return coordinates(networkId) || holds(networkId, Mandate::writesDown);
    }

    /** Tells whether there is any network whose papers and newsletters the person writes. */
    public boolean writesForAny() {
        return coordinatesAny() || active().stream().anyMatch(Mandate::writesDown);
    }

    public void requireWritingNewsletter(Network network) {
        if (!writesNewsletter(network.id())) {
            requirePerson();
            throw refusal("newsletter.only-writers", network, one -> writesDown(one) || isCoordinator(one));
        }
    }

    /**
     * Administrators appoint coordinators, directors and administrators, coordinators appoint the rest of their networks.
     *
     * @param network null for a role in the whole association
     */
    public void requireAppointing(Role role, Network network) {
        if (network == null || role.isOfAssociation() || role == Role.COORDINATOR) {
            requireAdministrator();
        } else {
            requireCoordinating(network);
        }
    }

    /** The one who opened a round may act for all of it, and those who coordinate every network of it. */
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
        return mayRead(network) ? refusal(reason, network.title(),
                one -> network.id().equals(one.networkId()) && holding.test(one)) : closed(network);
    }

    private Refusal refusal(String reason, String about, Predicate<Membership> holding) {
        var names = whoCould.apply(holding);
        return new Refusal(reason, about, names.size(), String.join(", ", names));
    }

    private Refusal outside(Network network, String otherwise) {
        requirePerson();
        return mayRead(network) ? new Refusal(otherwise, network.title()) : closed(network);
    }

    private static Refusal closed(Network network) {
        return new Refusal("directory.closed-network", network.title());
    }
}
