package se.budkavle.storage.plan;

import java.util.List;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores the long-term goals of all years and finds them, including ended goals. */
@Transactional(readOnly = true)
public interface OverallGoals extends Repository<OverallGoal, String> {

    @Transactional
    OverallGoal save(OverallGoal goal);

    List<OverallGoal> findAllByOrderByFirstYearAscPositionAsc();
}
