package se.budkavle.storage.reckoning;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Repository of the networks' answers in their reckonings (yearly reviews), including answers that a later answer has
 * replaced.
 */
@Transactional(readOnly = true)
public interface ReckoningAnswers extends Repository<ReckoningAnswer, String> {

    @Transactional
    ReckoningAnswer save(ReckoningAnswer answer);

    @Query("select * from reckoning_answer where reckoning_id = :reckoningId order by revision desc limit 1")
    Optional<ReckoningAnswer> latestOf(String reckoningId);

    @Query("""
            select a.* from reckoning_answer a where a.reckoning_id in (:reckoningIds) and a.revision = (
                select max(b.revision) from reckoning_answer b where b.reckoning_id = a.reckoning_id)""")
    List<ReckoningAnswer> latestAmong(Collection<String> reckoningIds);

    /**
     * Returns a map from the ids of these yearly reckonings (reviews of the year) to their latest answers. Omits
     * reckonings that nobody has answered.
     */
    default Map<String, ReckoningAnswer> byReckoning(Collection<Reckoning> some) {
        return some.isEmpty()
                ? Map.of()
                : latestAmong(some.stream().map(Reckoning::id).toList()).stream()
                        .collect(Collectors.toMap(ReckoningAnswer::reckoningId, Function.identity()));
    }
}
