package se.budkavle.storage.directory;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.SwedishNameOrder;

/** Repository of the organisations that people represent in networks. */
@Transactional(readOnly = true)
public interface Organisations extends Repository<Organisation, String> {

    @Transactional
    Organisation save(Organisation organisation);

    Optional<Organisation> findById(String id);

    @Query("select * from organisation")
    List<Organisation> all();

    default List<Organisation> findAllByOrderByName() {
        return all().stream().sorted(SwedishNameOrder.by(Organisation::name)).toList();
    }
}
