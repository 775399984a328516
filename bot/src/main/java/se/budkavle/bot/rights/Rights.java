package se.budkavle.bot.rights;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.RightsCheck;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.AdministratorCoverage;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.PermissionLookup;
import se.budkavle.storage.directory.Permissions;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.plan.Goal;

/**
 * Checks a user's rights, which depend mainly on the offices (such as chair or coordinator) that the user holds today.
 *
 * <p>A method whose name begins with "require" throws a refusal if the user lacks the right. The refusal's message
 * usually lists the people who have the required right. The rules about who has which right are in the class
 * {@link Permissions}.
 */
@Component
public class Rights implements RightsCheck {

    private final PermissionLookup permissionLookup;
    private final Memberships memberships;
    private final Networks networks;
    private final Association association;
    private final Clock clock;

    Rights(
            PermissionLookup permissionLookup,
            Memberships memberships,
            Networks networks,
            Association association,
            Clock clock) {
        this.permissionLookup = permissionLookup;
        this.memberships = memberships;
        this.networks = networks;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public void require(RequiredRight right, Caller caller) {
        switch (right) {
            case ANYONE -> {}
            case PERSON -> of(caller).requirePerson();
            case DIRECTOR -> of(caller).requireFollowingAny();
            case COORDINATOR -> of(caller).requireCoordinatingAny();
            case ADMINISTRATOR -> of(caller).requireAdministrator();
        }
    }

    public NetworkReadRights reader(Caller caller) {
        return new NetworkReadRights(of(caller));
    }

    /** Returns the person to whom the user's account belongs. Throws a refusal if the account belongs to nobody. */
    public Person person(Caller caller) {
        return of(caller).requirePerson();
    }

    /**
     * Returns the id of the person to whom the user's account belongs. Throws a refusal if the account belongs to
     * nobody.
     */
    public String personId(Caller caller) {
        return person(caller).id();
    }

    public Optional<Person> known(Caller caller) {
        return of(caller).known();
    }

    public boolean administers(Caller caller) {
        return of(caller).administers();
    }

    public void requireAdministrator(Caller caller) {
        of(caller).requireAdministrator();
    }

    public boolean mayCoordinate(Caller caller, String networkId) {
        return of(caller).coordinates(networkId);
    }

    /**
     * Returns a predicate that tests whether the user may coordinate the network with a given id, as its coordinator or
     * as an administrator. Loads the user's permissions only once, so that checks of many networks are fast.
     */
    public Predicate<String> coordinating(Caller caller) {
        return of(caller)::coordinates;
    }

    public void requireCoordinating(Caller caller, Network network) {
        of(caller).requireCoordinating(network);
    }

    /**
     * Returns whether the user may judge the goal, that is, state whether the goal can be reached. Administrators may
     * judge every goal. Coordinators of a network may judge all goals in the network's area.
     */
    public boolean mayJudge(Caller caller, Goal goal) {
        return reader(caller).mayJudge(goal, networks.all());
    }

    public void requireJudging(Caller caller, Goal goal) {
        if (!mayJudge(caller, goal)) {
            throw new Refusal("judgement.only-owner", goal.code());
        }
    }

    public boolean mayRead(Caller caller, Network network) {
        return of(caller).mayRead(network);
    }

    /**
     * Returns a predicate that tests whether the user may read a network. Loads the permissions only once, so that many
     * checks are fast.
     */
    public Predicate<Network> reading(Caller caller) {
        return of(caller)::mayRead;
    }

    public void requireReading(Caller caller, Network network) {
        of(caller).requireReading(network);
    }

    /**
     * Returns a predicate that tests whether the user belongs to a network. Loads the permissions only once, so that
     * many checks are fast.
     */
    public Predicate<Network> belonging(Caller caller) {
        var permissions = of(caller);
        return network -> permissions.belongsTo(network.id());
    }

    /**
     * Returns a predicate that tests whether a person belongs to a network. Code outside the chat calls this method if
     * it knows only a person's id, for example when a person opens a personal link.
     */
    public Predicate<Network> belonging(String personId) {
        var permissions = permissionLookup.ofPerson(personId);
        return network -> permissions.belongsTo(network.id());
    }

    /**
     * Throws a refusal if the user does not belong to the network.
     *
     * @param otherwise the message bundle key of the refusal
     */
    public void requireBelonging(Caller caller, Network network, String otherwise) {
        of(caller).requireBelonging(network, otherwise);
    }

    /**
     * Returns whether a person belongs to a network. Code outside the chat calls this method if it knows only a
     * person's id, for example when a person opens a link in an email.
     */
    public boolean belongs(String personId, String networkId) {
        return permissionLookup.ofPerson(personId).belongsTo(networkId);
    }

    /**
     * Returns whether a person may read a network. Code calls this method if it knows only the person's id, for example
     * when a person opens a link in an email.
     */
    public boolean mayRead(String personId, Network network) {
        return !network.closed() || permissionLookup.ofPerson(personId).mayRead(network);
    }

    /**
     * Returns a predicate that tests whether a person may read a network. Code outside the chat calls this method if it
     * knows only a person's id, for example when a person opens a personal link.
     */
    public Predicate<Network> reading(String personId) {
        return permissionLookup.ofPerson(personId)::mayRead;
    }

    /** Returns whether the user belongs to at least one network. */
    public boolean belongsToAny(Caller caller) {
        return of(caller).belongsToAny();
    }

    /**
     * Throws a refusal if the user has no role in the network, such as chair or member.
     *
     * @param otherwise the message bundle key of the refusal
     */
    public void requireRoleIn(Caller caller, Network network, String otherwise) {
        of(caller).requireRoleIn(network, otherwise);
    }

    /** Returns the memberships of the network's current chair and vice chair. */
    public List<Membership> chairsOf(Network network) {
        return memberships.activeIn(network.id(), association.today(clock)).stream()
                .filter(one -> one.role().isChair())
                .toList();
    }

    /** Returns the memberships of the network's current coordinators. */
    public List<Membership> coordinatorsOf(String networkId) {
        return memberships.activeIn(networkId, association.today(clock)).stream()
                .filter(one -> one.role() == Role.COORDINATOR)
                .toList();
    }

    /**
     * Throws a refusal if this change would shorten the time for which the association has an administrator.
     *
     * @param ending the memberships that end or are replaced; only those as administrator count
     * @param instead the memberships that apply afterwards
     */
    public void requireAdministratorAfterwards(Collection<Membership> ending, Collection<Membership> instead) {
        if (ending.stream().noneMatch(one -> one.role() == Role.ADMINISTRATOR)) {
            return;
        }
        var today = association.today(clock);
        var before = memberships.administratorsFrom(today);
        var endingIds = ending.stream().map(Membership::id).collect(Collectors.toSet());
        var after = Stream.concat(before.stream().filter(one -> !endingIds.contains(one.id())), instead.stream())
                .toList();
        var last = AdministratorCoverage.lastDay(after, today);
        if (last.isBefore(AdministratorCoverage.lastDay(before, today))) {
            throw last.isBefore(today)
                    ? new Refusal("directory.last-administrator")
                    : new Refusal("directory.administrator-until", last);
        }
    }

    /** Returns whether the user may write the documents and newsletters of at least one network. */
    public boolean writesForAny(Caller caller) {
        return of(caller).writesForAny();
    }

    /** Returns whether the user may write the network's documents, such as minutes. */
    public boolean keepsPapers(Caller caller, Network network) {
        return of(caller).keepsPapers(network.id());
    }

    public void requireKeepingPapers(Caller caller, Network network) {
        of(caller).requireKeepingPapers(network);
    }

    /** Returns whether the user may add and remove documents of the network's meetings. */
    public boolean keepsDocuments(Caller caller, Network network) {
        return of(caller).keepsDocuments(network.id());
    }

    public void requireKeepingDocuments(Caller caller, Network network) {
        of(caller).requireKeepingDocuments(network);
    }

    /**
     * Throws a refusal if the user may not appoint people to the given role, for example chair, in the network.
     *
     * @param network the network of the role; null for a role in the whole association, such as administrator
     */
    public void requireAppointing(Caller caller, Role role, @Nullable Network network) {
        of(caller).requireAppointing(role, network);
    }

    private Permissions of(Caller caller) {
        return permissionLookup.of(caller.accountId(), caller.managesServer());
    }
}
