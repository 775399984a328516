package se.budkavle.bot.round;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.Entries;
import se.budkavle.storage.audit.Entry;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.round.Answer;
import se.budkavle.storage.round.HelpRequest;
import se.budkavle.storage.round.HelpRequests;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;

/** Stores requests for help and who takes care of them, and orders the messages to coordinators and respondents. */
@Component
class Helping {

    private final HelpRequests requests;
    private final Questions questions;
    private final Networks networks;
    private final Deliveries deliveries;
    private final LivePosts posts;
    private final Rights rights;
    private final NoticeTime times;
    private final Entries audit;
    private final Clock clock;

    Helping(HelpRequests requests, Questions questions, Networks networks, Deliveries deliveries, LivePosts posts, Rights rights,
            NoticeTime times, Entries audit, Clock clock) {
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

    /** Orders a post for the first answer that asks for help, and refreshes it after later answers; runs in the answer's transaction. */
    void follow(Question question, Answer answer) {
        var known = requests.findByQuestionId(question.id());
        if (known.isPresent()) {
            posts.refresh(HelpComposer.key(known.get()));
        } else if (answer.asksForHelp()) {
            var request = requests.save(HelpRequest.of(answer));
            order(HelpComposer.key(request), HelpComposer.NAME, request, question);
        }
    }

    @Transactional
    HelpRequest take(String requestId, Caller caller) {
        var request = requests.findById(requestId).orElseThrow(() -> new Refusal("chat.unknown-press"));
        var question = questions.findById(request.questionId()).orElseThrow();
        rights.requireCoordinating(caller, networks.findById(question.networkId()).orElseThrow());
        var by = rights.person(caller).id();
        if (by.equals(request.takenBy())) {
            return request;
        }
        var taken = requests.save(request.takenBy(by, clock.instant()));
        audit.save(Entry.of(by, "round.help-taken", question.id(), question.activityId(), clock.instant()));
        posts.refreshNow(HelpComposer.key(taken));
        if (!taken.askedBy().equals(by)) {
            order(HelpTakenComposer.key(taken), HelpTakenComposer.NAME, taken, question);
        }
        return taken;
    }

    /** Orders a message in the network's own channel, which outsiders cannot see if the network is closed; does nothing without a channel. */
    private void order(String key, String composer, HelpRequest request, Question question) {
        var channel = networks.findById(question.networkId()).orElseThrow().channelId();
        var now = clock.instant();
        if (channel != null) {
            deliveries.save(Delivery.of(key, composer, request.id(), channel, times.soonest(now, Instant.MAX, false), now));
        }
    }
}
