package se.budkavle.bot.feature.poll;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.poll.Poll;
import se.budkavle.storage.poll.Vote;
import se.budkavle.storage.poll.Votes;

/**
 * Stores which proposed times of a poll suit a person. Throws a refusal if the poll is closed or the person may not
 * vote.
 */
@Component
class VoteRecorder {

    private final PollFinder context;
    private final Votes votes;
    private final LivePosts posts;
    private final AuditLog audit;
    private final Clock clock;

    VoteRecorder(PollFinder context, Votes votes, LivePosts posts, AuditLog audit, Clock clock) {
        this.context = context;
        this.votes = votes;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the poll of the pressed button. Throws a refusal if the poll is closed or the user may not vote. */
    Poll open(PressEvent pressed) {
        var poll = context.poll(pressed);
        context.requireAsked(pressed.caller(), context.network(poll));
        poll.requireTakingAnswersAt(clock.instant());
        return poll;
    }

    Optional<Vote> givenBy(Caller caller, Poll poll) {
        return votes.findByPollIdAndPersonId(poll.id(), context.person(caller).id());
    }

    /**
     * Adds or removes the person's vote for one proposed time, or stores that no proposed time suits the person.
     * Returns the person's updated vote.
     *
     * @param position the index of the proposed time; empty if no proposed time suits the person
     */
    @Transactional
    Vote give(PressEvent pressed, Optional<Integer> position) {
        var poll = open(pressed);
        var person = context.person(pressed.caller());
        var now = clock.instant();
        position.ifPresent(poll::slot);
        var before = givenBy(pressed.caller(), poll).orElseGet(() -> Vote.none(poll.id(), person.id(), now));
        var vote =
                votes.save(position.map(ticked -> before.toggled(ticked, now)).orElseGet(() -> before.cleared(now)));
        posts.refresh(PollDeliveryKeys.poll(poll.id()));
        audit.save(AuditEntry.of(person.id(), "poll.vote", poll.id(), "times " + vote.ticks(), now));
        return vote;
    }
}
