package se.budkavle.storage.newsletter;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The public archives; one of a closed network is not shown. */
@Transactional(readOnly = true)
public interface PublicArchives extends Repository<PublicArchive, String> {

    @Transactional
    PublicArchive save(PublicArchive archive);

    @Transactional
    void deleteById(String networkId);

    Optional<PublicArchive> findById(String networkId);
}
