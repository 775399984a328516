package se.budkavle.storage.agenda;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The repository of the answers that a group gives to the questions of the network for which it prepares an agenda
 * item.
 */
@Transactional(readOnly = true)
public interface PreparationAnswers extends Repository<PreparationAnswer, String> {

    @Transactional
    PreparationAnswer save(PreparationAnswer answer);

    /**
     * Returns the answers to the questions, in the order of the questions. The ids belong to transfers with which
     * groups gave prepared items back.
     */
    @Query("select * from item_answer where step_id in (:stepIds) order by step_id, position")
    List<PreparationAnswer> ofSteps(Collection<String> stepIds);
}
