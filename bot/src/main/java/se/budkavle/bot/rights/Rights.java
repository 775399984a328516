package se.budkavle.bot.rights;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.RightsCheck;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.agenda.AgendaResponsibility;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.PermissionLookup;
import se.budkavle.storage.directory.Permissions;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.round.AskedQuestionLookup;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Questions.NetworkStateCount;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.RoundLookup.Seeker;

/**
 * Checks a user's rights by the offices (such as chair or coordinator) that the user holds today.
 *
 * <p>A method whose name begins with "require" throws a refusal that names the people who have the right. The class
 * {@link Permissions} contains the rules themselves.
 */
@Component
public class Rights implements RightsCheck {

    private final PermissionLookup permissionLookup;
    private final Memberships memberships;
    private final Networks networks;
    private final Questions questions;
    private final AskedQuestionLookup askedQuestions;
    private final Association association;
    private final Clock clock;

    Rights(
            PermissionLookup permissionLookup,
            Memberships memberships,
            Networks networks,
            Questions questions,
            AskedQuestionLookup askedQuestions,
            Association association,
            Clock clock) {
        this.permissionLookup = permissionLookup;
        this.memberships = memberships;
        this.networks = networks;
        this.questions = questions;
        this.askedQuestions = askedQuestions;
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
     * Returns a predicate on network ids that tests whether the user coordinates a network, for checks of many networks
     * at once.
     */
    public Predicate<String> coordinating(Caller caller) {
        return of(caller)::coordinates;
    }

    public void requireCoordinating(Caller caller, Network network) {
        of(caller).requireCoordinating(network);
    }

    /**
     * Returns whether the user may judge the goal: coordinates a network of the goal's area, or is an administrator.
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

    /** Returns a predicate that tests whether the user may read a network, for checks of many networks at once. */
    public Predicate<Network> reading(Caller caller) {
        return of(caller)::mayRead;
    }

    public void requireReading(Caller caller, Network network) {
        of(caller).requireReading(network);
    }

    /** Returns a predicate that tests whether the user belongs to a network, for checks of many networks at once. */
    public Predicate<Network> belonging(Caller caller) {
        var permissions = of(caller);
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
     * Returns whether a person belongs to a network. This method is for code outside the chat, where no user is known,
     * for example for the owner of a link in an email.
     */
    public boolean belongs(String personId, String networkId) {
        return permissionLookup.ofPerson(personId).belongsTo(networkId);
    }

    /**
     * Returns whether a person may read a network. This method is for code outside the chat, where no user is known,
     * for example for the owner of a link in an email.
     */
    public boolean mayRead(String personId, Network network) {
        return !network.closed() || permissionLookup.ofPerson(personId).mayRead(network);
    }

    /**
     * Returns a predicate that tests whether a person may read a network, for checks of many networks at once. This
     * method is for code outside the chat, where no user is known, for example for the owner of a personal link.
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

    public boolean mayRunAgenda(Caller caller, Network network) {
        return of(caller).runsAgenda(network.id());
    }

    public void requireRunningAgenda(Caller caller, Network network) {
        of(caller).requireRunningAgenda(network);
    }

    /** Returns whether the user may edit the agendas of at least one network. */
    public boolean runsAnyAgenda(Caller caller) {
        return of(caller).runsAnyAgenda();
    }

    /** Returns whether the user may approve the agendas of at least one network. */
    public boolean approvesAnyAgenda(Caller caller) {
        var permissions = of(caller);
        var chaired = memberships.chairedNetworkIds(association.today(clock));
        return networks.byId().keySet().stream().anyMatch(id -> permissions.approvesAgenda(id, chaired.contains(id)));
    }

    public boolean mayApproveAgenda(Caller caller, Network network) {
        return of(caller).approvesAgenda(network.id(), !chairsOf(network).isEmpty());
    }

    public void requireApprovingAgenda(Caller caller, Network network) {
        of(caller).requireApprovingAgenda(network, !chairsOf(network).isEmpty());
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
     * Throws a refusal if ending these memberships would leave the association without an administrator.
     *
     * @param ending the memberships of one person that are to end; only active memberships with the role administrator
     *     count
     */
    public void requireAnotherAdministrator(Collection<Membership> ending) {
        var today = association.today(clock);
        long administering = ending.stream()
                .filter(one -> one.role() == Role.ADMINISTRATOR && one.isActiveOn(today))
                .count();
        if (administering > 0 && memberships.administrators(today) == administering) {
            throw new Refusal("directory.last-administrator");
        }
    }

    /**
     * Returns the memberships of the people who are asked to approve the network's agendas today: the chair and vice
     * chair, or the coordinators if there is neither. If there are no coordinators either, returns the memberships of
     * the administrators.
     */
    public List<Membership> agendaApproversOf(Network network) {
        var today = association.today(clock);
        var approvers = AgendaResponsibility.approvers(memberships.activeIn(network.id(), today));
        return approvers.isEmpty() ? memberships.ofAdministrators(today) : approvers;
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
     * Returns whether the user may write a newsletter issue for all of these networks. Requires the right in every
     * network, because the issue goes to the readers of every network.
     */
    public boolean mayWriteNewsletter(Caller caller, Collection<Network> all) {
        return writesNewsletter(of(caller), all);
    }

    /**
     * Returns whether a person may write a newsletter issue for all of these networks. This method is for code outside
     * the chat, where no user is known, for example for the owner of a link in an email.
     */
    public boolean mayWriteNewsletter(String personId, Collection<Network> all) {
        return writesNewsletter(permissionLookup.ofPerson(personId), all);
    }

    public void requireWritingNewsletter(Caller caller, Collection<Network> all) {
        var permissions = of(caller);
        all.forEach(permissions::requireWritingNewsletter);
    }

    /**
     * Returns the ids of the people who may write a newsletter issue for all of these networks. Omits people who are in
     * none of the networks today.
     */
    public Set<String> newsletterWritersOf(Collection<Network> all) {
        var today = association.today(clock);
        return all.stream()
                .flatMap(network -> memberships.activeIn(network.id(), today).stream())
                .map(Membership::personId)
                .distinct()
                .filter(person -> mayWriteNewsletter(person, all))
                .collect(Collectors.toSet());
    }

    /**
     * Returns a predicate on network ids that tests whether the user may write the network's newsletter, for checks of
     * many networks at once.
     */
    public Predicate<String> writingNewsletters(Caller caller) {
        return of(caller)::writesNewsletter;
    }

    /**
     * Returns a predicate that tests whether the user may read a newsletter issue. A person who may write for all
     * networks of the issue may read it from the first draft on. Other people who may read one of its networks may read
     * the issue once it has been sent.
     */
    public Predicate<Issue> readingIssues(Caller caller) {
        var permissions = of(caller);
        var known = networks.byId();
        return issue -> issue.networkIds().stream().allMatch(permissions::writesNewsletter)
                || issue.hasGoneOut()
                        && issue.networkIds().stream()
                                .anyMatch(id -> permissions.mayRead(MapLookup.existing(known, id)));
    }

    /**
     * Throws a refusal if the user may not appoint people to this role in a network, such as chair.
     *
     * @param network the network of the role; null for a role in the whole association, such as administrator
     */
    public void requireAppointing(Caller caller, Role role, @Nullable Network network) {
        of(caller).requireAppointing(role, network);
    }

    /**
     * A person who may answer a status question.
     *
     * @param onBehalf true if other people are asked the question, and this person answers as the network's coordinator
     *     on their behalf
     */
    public record Answerer(Person person, boolean onBehalf) {}

    public Answerer requireAnswering(Caller caller, Question question) {
        var permissions = of(caller);
        boolean asked = isAsked(permissions, question);
        if (!asked) {
            permissions.requireCoordinating(
                    networks.findById(question.networkId()).orElseThrow());
        }
        return new Answerer(permissions.requirePerson(), !asked);
    }

    /**
     * Returns the person as the answerer of the status question on the web page. Throws a refusal if the person is not
     * asked the question, because the web page allows no answers on behalf of others.
     */
    public Answerer requireAsked(String personId, Question question) {
        var permissions = permissionLookup.ofPerson(personId);
        if (!isAsked(permissions, question)) {
            throw new Refusal("round.page.not-asked");
        }
        return new Answerer(permissions.requirePerson(), false);
    }

    /** Returns the search criteria that put the user's own status rounds first. */
    public Seeker seekingRounds(Caller caller) {
        var permissions = of(caller);
        return new Seeker(
                permissions.known().map(Person::id).orElse(null),
                networkId -> permissions.readsAll() || permissions.coordinates(networkId));
    }

    public void requireActingFor(Caller caller, Round round) {
        of(caller).requireActingForRound(round.openedBy(), networksOf(round));
    }

    /** Returns the networks in which the status round has questions. */
    public List<Network> networksOf(Round round) {
        var known = networks.byId();
        return questions.tallies(round.id()).stream()
                .map(NetworkStateCount::networkId)
                .distinct()
                .map(known::get)
                .toList();
    }

    private static boolean writesNewsletter(Permissions permissions, Collection<Network> all) {
        return all.stream().allMatch(network -> permissions.writesNewsletter(network.id()));
    }

    private boolean isAsked(Permissions permissions, Question question) {
        return askedQuestions.isAsked(permissions.requirePerson().id(), question, association.today(clock));
    }

    private Permissions of(Caller caller) {
        return permissionLookup.of(caller.accountId(), caller.managesServer());
    }
}
