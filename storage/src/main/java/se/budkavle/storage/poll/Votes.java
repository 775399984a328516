package se.budkavle.storage.poll;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of people's answers to polls. */
@Transactional(readOnly = true)
public interface Votes extends Repository<Vote, String> {

    @Transactional
    Vote save(Vote vote);

    Optional<Vote> findByPollIdAndPersonId(String pollId, String personId);

    List<Vote> findAllByPollIdOrderById(String pollId);
}
