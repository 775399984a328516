package se.budkavle.storage.arena;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.SwedishNameOrder;

/**
 * The repository of arenas (external groups in which people represent the association), including arenas that have
 * ended.
 */
@Transactional(readOnly = true)
public interface Arenas extends Repository<Arena, String> {

    @Transactional
    Arena save(Arena arena);

    Optional<Arena> findById(String id);

    @Query("select * from arena")
    List<Arena> all();

    default List<Arena> findAllByOrderByTitle() {
        return all().stream().sorted(SwedishNameOrder.by(Arena::title)).toList();
    }
}
