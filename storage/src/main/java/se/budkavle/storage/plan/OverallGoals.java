package se.budkavle.storage.plan;

import java.util.List;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the long-term goals of all years, including goals that were removed from the YAML files. */
@Transactional(readOnly = true)
public interface OverallGoals extends Repository<OverallGoal, String> {

    @Transactional
    OverallGoal save(OverallGoal goal);

    List<OverallGoal> findAllByOrderByFirstYearAscPositionAsc();
}
