package se.budkavle.bot.feature.minutes;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.view.minutes.MinutesReader;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.VoteCount;
import se.budkavle.storage.minutes.VoteCounts;

/**
 * Stores the counts of votes (for, against, abstained) in formal minutes. The sum of the counts of one vote cannot
 * exceed the number of voters present. The calling code must have checked that the person may write the minutes.
 */
@Component
class VoteCountRecorder {

    private final MinutesRecorder recorder;
    private final MinutesReader reader;
    private final VoteCounts votes;
    private final VoterCounter voters;
    private final Clock clock;

    VoteCountRecorder(
            MinutesRecorder recorder, MinutesReader reader, VoteCounts votes, VoterCounter voters, Clock clock) {
        this.recorder = recorder;
        this.reader = reader;
        this.votes = votes;
        this.voters = voters;
        this.clock = clock;
    }

    /**
     * Returns how many people with a right to vote were present at the decision's agenda item. Throws a refusal if the
     * minutes are not formal.
     */
    @Transactional(readOnly = true)
    int voters(Meeting meeting, Decision decision) {
        var view = reader.of(meeting);
        MotionRecorder.requireFormal(view);
        return voters.of(view, decision);
    }

    @Transactional
    void add(Meeting meeting, Decision decision, VoteCount.Content given, String by) {
        recorder.requireOpen(meeting);
        var count = VoteCount.of(meeting.id(), decision.id(), given, voters(meeting, decision), by, clock.instant());
        if (MinutesRecorder.isNew(count, votes.findAllByDecisionIdOrderById(decision.id()), VoteCount::repeats)) {
            recorder.stored("minutes.vote", votes.save(count).id(), meeting, by);
        }
    }

    /**
     * Stores the new counts of a vote.
     *
     * @param seen the version number that the vote count's database row had when the person opened the form
     */
    @Transactional
    void edit(Meeting meeting, VoteCount count, Decision decision, int seen, VoteCount.Content given, String by) {
        recorder.requireOpen(meeting);
        var changed = count.with(given, voters(meeting, decision));
        requireSeen(changed.equals(count) || count.version() == seen, count);
        if (!changed.equals(count)) {
            votes.save(changed);
            recorder.stored("minutes.edit", count.id(), meeting, by);
        }
    }

    @Transactional
    void remove(Meeting meeting, VoteCount count, int seen, String by) {
        recorder.requireOpen(meeting);
        requireSeen(count.version() == seen, count);
        votes.delete(count);
        recorder.stored("minutes.remove", count.id(), meeting, by);
    }

    private static void requireSeen(boolean isSeen, VoteCount newer) {
        MinutesRecorder.requireSeen(isSeen, newer.ayes() + " – " + newer.noes() + " – " + newer.abstentions());
    }
}
