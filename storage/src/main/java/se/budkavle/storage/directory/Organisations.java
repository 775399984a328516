package se.budkavle.storage.directory;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All organisations. */
@Transactional(readOnly = true)
public interface Organisations extends Repository<Organisation, String> {

    @Transactional
    Organisation save(Organisation organisation);

    Optional<Organisation> findById(String id);

    List<Organisation> findAllByOrderByName();
}
