package se.budkavle.storage.newsletter;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores which networks have a public newsletter archive on the web, and finds them. The archive of a closed network is
 * never shown, even if the network has a row here.
 */
@Transactional(readOnly = true)
public interface PublicArchives extends Repository<PublicArchive, String> {

    @Transactional
    PublicArchive save(PublicArchive archive);

    @Transactional
    void deleteById(String networkId);

    Optional<PublicArchive> findById(String networkId);
}
