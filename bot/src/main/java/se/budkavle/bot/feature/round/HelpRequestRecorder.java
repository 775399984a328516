package se.budkavle.bot.feature.round;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.round.Answer;
import se.budkavle.storage.round.HelpRequest;
import se.budkavle.storage.round.HelpRequests;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;

/**
 * Stores requests for help with activities, and the coordinator who has taken on each request. Queues the messages
 * about these requests.
 */
@Component
class HelpRequestRecorder {

    private final HelpRequests requests;
    private final Questions questions;
    private final Networks networks;
    private final Deliveries deliveries;
    private final LivePosts posts;
    private final Rights rights;
    private final NoticeTime times;
    private final AuditLog audit;
    private final Clock clock;

    HelpRequestRecorder(
            HelpRequests requests,
            Questions questions,
            Networks networks,
            Deliveries deliveries,
            LivePosts posts,
            Rights rights,
            NoticeTime times,
            AuditLog audit,
            Clock clock) {
        this.requests = requests;
        this.questions = questions;
        this.networks = networks;
        this.deliveries = deliveries;
        this.posts = posts;
        this.rights = rights;
        this.times = times;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Handles a new answer to the question. If the answer is the question's first answer that asks for help, stores a
     * request for help and queues messages to coordinators. If a request for help is already stored for the question,
     * schedules edits of the messages about the request. Must be called within a transaction.
     */
    void follow(Question question, Answer answer) {
        var known = requests.findByQuestionId(question.id());
        if (known.isPresent()) {
            keysOf(known.get()).forEach(posts::refresh);
        } else if (answer.asksForHelp()) {
            var request = requests.save(HelpRequest.of(answer));
            orderCards(request, question);
        }
    }

    @Transactional
    HelpRequest take(String requestId, Caller caller) {
        var request = requests.findById(requestId).orElseThrow(() -> new Refusal("chat.unknown-press"));
        var question = questions.findById(request.questionId()).orElseThrow();
        rights.requireCoordinating(
                caller, networks.findById(question.networkId()).orElseThrow());
        var by = rights.personId(caller);
        if (by.equals(request.takenBy())) {
            return request;
        }
        var taken = requests.save(request.takenBy(by, clock.instant()));
        audit.save(AuditEntry.of(by, "round.help-taken", question.id(), question.activityId(), clock.instant()));
        keysOf(taken).forEach(posts::refreshNow);
        if (!taken.askedBy().equals(by)) {
            var channel = channel(question);
            order(
                    HelpTakenComposer.key(taken),
                    HelpTakenComposer.NAME,
                    taken,
                    question,
                    channel == null ? Addressee.person(taken.askedBy()) : Addressee.channel(channel));
        }
        return taken;
    }

    /**
     * Queues a message to the network's channel about the request for help. If the network has no channel, queues a
     * private message to each coordinator, except the person who asks for help.
     *
     * <p>Uses the channel even if the network is closed, because outsiders cannot see the channel.
     */
    private void orderCards(HelpRequest request, Question question) {
        var channel = channel(question);
        if (channel != null) {
            order(
                    RoundDeliveryKeys.helpRequest(request),
                    RoundDeliveryKeys.HELP_REQUEST,
                    request,
                    question,
                    Addressee.channel(channel));
            return;
        }
        rights.coordinatorsOf(question.networkId()).stream()
                .map(Membership::personId)
                .distinct()
                .filter(coordinator -> !coordinator.equals(request.askedBy()))
                .forEach(coordinator -> order(
                        RoundDeliveryKeys.helpRequest(request, coordinator),
                        RoundDeliveryKeys.HELP_REQUEST,
                        request,
                        question,
                        Addressee.person(coordinator)));
    }

    private void order(String key, String composer, HelpRequest request, Question question, Addressee addressee) {
        var now = clock.instant();
        deliveries.save(Delivery.of(key, composer, request.id(), addressee, times.soonest(now, Instant.MAX, false), now)
                .about(question.networkId()));
    }

    /** Returns the unique keys of all queued and sent messages that inform coordinators of this request for help. */
    private List<String> keysOf(HelpRequest request) {
        return deliveries.findAllBySubjectOrderByDueAtAscIdAsc(request.id()).stream()
                .filter(one -> one.composer().equals(RoundDeliveryKeys.HELP_REQUEST))
                .map(Delivery::key)
                .toList();
    }

    private @Nullable String channel(Question question) {
        return networks.findById(question.networkId()).orElseThrow().channelId();
    }
}
