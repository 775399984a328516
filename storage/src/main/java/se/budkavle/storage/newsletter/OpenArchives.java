package se.budkavle.storage.newsletter;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The public archives; one of a closed network is not shown. */
@Transactional(readOnly = true)
public interface OpenArchives extends Repository<OpenArchive, String> {

    @Transactional
    OpenArchive save(OpenArchive archive);

    @Transactional
    void deleteById(String networkId);

    Optional<OpenArchive> findById(String networkId);
}
