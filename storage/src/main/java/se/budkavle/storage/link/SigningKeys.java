package se.budkavle.storage.link;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The keys, made when they are first needed and kept. */
@Transactional(readOnly = true)
public interface SigningKeys extends Repository<SigningKey, String> {

    @Transactional
    SigningKey save(SigningKey key);

    Optional<SigningKey> findById(String id);

    /** The one that there is, or a new one: looked up and stored in one transaction, so that several instances agree. */
    @Transactional
    default SigningKey existingOrNew(String id, Instant now) {
        return findById(id).orElseGet(() -> save(SigningKey.random(id, now)));
    }

    /** The one of links. The first call ever stores it: not in a transaction that only reads. */
    @Transactional(propagation = Propagation.SUPPORTS)
    default SigningKey ofLinks(Instant now) {
        return findById(SigningKey.OF_LINKS).orElseGet(() -> existingOrNew(SigningKey.OF_LINKS, now));
    }
}
