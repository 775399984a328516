package se.budkavle.storage.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the association's yearly plans. */
@Transactional(readOnly = true)
public interface Plans extends Repository<Plan, String> {

    @Transactional
    Plan save(Plan plan);

    Optional<Plan> findById(String id);

    @Query("select * from plan order by year desc")
    List<Plan> findAllByOrderByYearDesc();
}
