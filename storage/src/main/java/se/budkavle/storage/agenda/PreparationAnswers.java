package se.budkavle.storage.agenda;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The repository of the answers that groups give when they prepare agenda items. A group answers the questions of the
 * network for which the group prepares the item.
 */
@Transactional(readOnly = true)
public interface PreparationAnswers extends Repository<PreparationAnswer, String> {

    @Transactional
    PreparationAnswer save(PreparationAnswer answer);

    /**
     * Returns the groups' answers to the questions about agenda items, grouped by transfer and in the order of the
     * questions. {@code stepIds} contains the ids of the transfers with which the groups gave the prepared items back.
     */
    @Query("select * from item_answer where step_id in (:stepIds) order by step_id, position")
    List<PreparationAnswer> ofSteps(Collection<String> stepIds);
}
