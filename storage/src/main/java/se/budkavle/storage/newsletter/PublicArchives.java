package se.budkavle.storage.newsletter;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Repository of the networks whose newsletter archive on the web is public. The archive of a closed network is never
 * public, even if this table contains the network.
 */
@Transactional(readOnly = true)
public interface PublicArchives extends Repository<PublicArchive, String> {

    @Transactional
    PublicArchive save(PublicArchive archive);

    @Transactional
    void deleteById(String networkId);

    Optional<PublicArchive> findById(String networkId);
}
