package se.budkavle.storage.agenda;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of preparing groups' answers to the questions of the networks for which they prepare agenda items. */
@Transactional(readOnly = true)
public interface PreparationAnswers extends Repository<PreparationAnswer, String> {

    @Transactional
    PreparationAnswer save(PreparationAnswer answer);

    /**
     * Returns the answers that belong to these transfers, in the order of the questions. The transfers are those with
     * which groups give prepared items back.
     */
    @Query("select * from item_answer where step_id in (:stepIds) order by step_id, position")
    List<PreparationAnswer> ofSteps(Collection<String> stepIds);
}
