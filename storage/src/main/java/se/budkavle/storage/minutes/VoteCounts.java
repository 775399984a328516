package se.budkavle.storage.minutes;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the results of votes: how many people voted for, voted against and abstained. */
@Transactional(readOnly = true)
public interface VoteCounts extends Repository<VoteCount, String> {

    @Transactional
    VoteCount save(VoteCount votes);

    @Transactional
    void delete(VoteCount votes);

    Optional<VoteCount> findById(String id);

    /** Returns the votes of a meeting, oldest first. */
    List<VoteCount> findAllByMeetingIdOrderById(String meetingId);

    /** Returns the votes that led to a decision, oldest first. */
    List<VoteCount> findAllByDecisionIdOrderById(String decisionId);
}
