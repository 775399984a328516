package se.budkavle.storage.link;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the signing keys. A signing key is created when it is first needed. */
@Transactional(readOnly = true)
public interface SigningKeys extends Repository<SigningKey, String> {

    @Transactional
    SigningKey save(SigningKey key);

    Optional<SigningKey> findById(String id);

    /**
     * Returns the stored key, or creates and stores a new key in the same transaction, so that several instances of the
     * bot get the same key.
     */
    @Transactional
    default SigningKey existingOrNew(String id, Instant now) {
        return findById(id).orElseGet(() -> save(SigningKey.random(id, now)));
    }

    /**
     * Returns the key that signs links. Must not be called in a read-only transaction, because the first call stores a
     * new key.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    default SigningKey ofLinks(Instant now) {
        return findById(SigningKey.OF_LINKS).orElseGet(() -> existingOrNew(SigningKey.OF_LINKS, now));
    }
}
