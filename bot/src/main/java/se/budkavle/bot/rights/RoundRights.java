package se.budkavle.bot.rights;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.PermissionLookup;
import se.budkavle.storage.directory.Permissions;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.round.AskedQuestionLookup;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Questions.NetworkStateCount;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.RoundLookup.Seeker;

/**
 * Checks who may answer the questions of a status round (survey), and who may close, extend or cancel the round.
 *
 * <p>A method whose name begins with "require" throws a refusal if the user lacks the right. If the right to coordinate
 * a network is missing, the refusal's message lists the people who have this right.
 */
@Component
public class RoundRights {

    private final PermissionLookup permissionLookup;
    private final Networks networks;
    private final Questions questions;
    private final AskedQuestionLookup askedQuestions;
    private final Association association;
    private final Clock clock;

    RoundRights(
            PermissionLookup permissionLookup,
            Networks networks,
            Questions questions,
            AskedQuestionLookup askedQuestions,
            Association association,
            Clock clock) {
        this.permissionLookup = permissionLookup;
        this.networks = networks;
        this.questions = questions;
        this.askedQuestions = askedQuestions;
        this.association = association;
        this.clock = clock;
    }

    /**
     * A person who may answer a status question.
     *
     * @param onBehalf true if the person is a coordinator or administrator who answers on behalf of the asked people
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
     * Returns the person with the given id, who wants to answer a status question on the web page. Throws a refusal if
     * the question is for other people, because nobody can answer on behalf of others on the web page.
     */
    public Answerer requireAsked(String personId, Question question) {
        var permissions = permissionLookup.ofPerson(personId);
        if (!isAsked(permissions, question)) {
            throw new Refusal("round.page.not-asked");
        }
        return new Answerer(permissions.requirePerson(), false);
    }

    /** Returns the search criteria with which a search for status rounds lists the user's own rounds first. */
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

    private boolean isAsked(Permissions permissions, Question question) {
        return askedQuestions.isAsked(permissions.requirePerson().id(), question, association.today(clock));
    }

    private Permissions of(Caller caller) {
        return permissionLookup.of(caller.accountId(), caller.managesServer());
    }
}
