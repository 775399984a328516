package se.budkavle.bot.feature.round;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.OptionCompleter.Request;
import se.budkavle.bot.chat.OptionCompleter.Suggestion;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.bot.lookup.PersonFinder;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.rights.RoundRights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.round.Delegation;
import se.budkavle.storage.round.Delegations;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;

/**
 * Slash command that delegates a question of a status round to another person, with a reason. The people who are asked
 * the question may use the command, and so may the network's coordinators.
 */
@Component
class DelegateQuestion implements Command {

    private final OpenQuestionFinder open;
    private final AnswerRecorder recorder;
    private final Rounds rounds;
    private final Questions questions;
    private final Delegations delegations;
    private final PersonFinder peopleFinder;
    private final Networks networks;
    private final RoundRecordNames names;
    private final LivePosts posts;
    private final Deliveries deliveries;
    private final NoticeTime times;
    private final Rights rights;
    private final RoundRights roundRights;
    private final AuditLog audit;
    private final Clock clock;

    DelegateQuestion(
            OpenQuestionFinder open,
            AnswerRecorder recorder,
            Rounds rounds,
            Questions questions,
            Delegations delegations,
            PersonFinder peopleFinder,
            Networks networks,
            RoundRecordNames names,
            LivePosts posts,
            Deliveries deliveries,
            NoticeTime times,
            Rights rights,
            RoundRights roundRights,
            AuditLog audit,
            Clock clock) {
        this.open = open;
        this.recorder = recorder;
        this.rounds = rounds;
        this.questions = questions;
        this.delegations = delegations;
        this.peopleFinder = peopleFinder;
        this.networks = networks;
        this.names = names;
        this.posts = posts;
        this.deliveries = deliveries;
        this.times = times;
        this.rights = rights;
        this.roundRights = roundRights;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("round delegate")
                .asking("question", Kind.TEXT, this::matching)
                .asking("person", Kind.TEXT, peopleFinder::matching)
                .asking("reason", Kind.TEXT)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return rights.may(RequiredRight.COORDINATOR, caller)
                || !recorder.askedOf(caller).isEmpty();
    }

    @Override
    @Transactional
    public Reply run(Call call) {
        var own = recorder.askedOf(call.caller()).stream().map(Question::id).collect(Collectors.toSet());
        var question = open.named(call.text("question"), one -> own.contains(one.id()));
        var by = roundRights.requireAnswering(call.caller(), question).person();
        var now = clock.instant();
        var round = rounds.findById(question.roundId()).orElseThrow();
        round.requireTakingAnswersAt(now);
        var person = peopleFinder.of(call, "person");
        var network = networks.findById(question.networkId()).orElseThrow();
        if (network.closed() && !rights.belongs(person.id(), network.id())) {
            throw new Refusal("round.delegate.closed", person.name(), network.title());
        }
        var activity = names.activity(question);
        if (!person.id().equals(question.personId())) {
            var delegation = Delegation.of(question, person.id(), call.text("reason"), by.id(), now);
            questions.save(question.delegatedTo(person.id()));
            delegations.save(delegation);
            tell(delegation, question.networkId(), round);
            audit.save(AuditEntry.of(
                    by.id(), "round.delegate", question.id(), question.activityId() + " " + person.id(), now));
            posts.refresh(RoundDeliveryKeys.opening(question.roundId(), question.networkId()));
        }
        return Reply.of("round.delegated", activity.code(), activity.title(), person.name());
    }

    /**
     * Queues a private message to the person to whom the question is delegated. The private message is sent in working
     * hours, or at once if the status round closes before the next working hours. Queues no message if this person is
     * the user who delegates the question.
     */
    private void tell(Delegation delegation, String networkId, Round round) {
        if (!delegation.personId().equals(delegation.delegatedBy())) {
            var now = delegation.delegatedAt();
            deliveries.save(Delivery.of(
                            DelegationComposer.key(delegation),
                            DelegationComposer.NAME,
                            delegation.id(),
                            Addressee.person(delegation.personId()),
                            times.soonest(now, round.closesAt(), false),
                            now)
                    .about(networkId));
        }
    }

    /**
     * Returns the autocomplete suggestions for the option {@code question}. Suggests the unanswered questions that the
     * user is asked, and the unanswered questions of networks that the user coordinates.
     */
    private List<Suggestion> matching(Request request) {
        var own = recorder.askedOf(request.caller()).stream().map(Question::id).collect(Collectors.toSet());
        var ours = rights.coordinating(request.caller());
        return open.matching(
                request.typed(),
                question -> !question.isAnswered() && (own.contains(question.id()) || ours.test(question.networkId())));
    }
}
