package se.budkavle.storage.takehome;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The repository of municipalities' answers about the decisions that they carry out. The repository also contains
 * answers that a later answer has replaced.
 */
@Transactional(readOnly = true)
public interface TakeHomeAnswers extends Repository<TakeHomeAnswer, String> {

    @Transactional
    TakeHomeAnswer save(TakeHomeAnswer answer);

    /** Returns all answers about these decisions, oldest first. */
    @Query("select * from take_home_answer where decision_id in (:decisionIds) order by id")
    List<TakeHomeAnswer> about(Collection<String> decisionIds);
}
