package se.budkavle.storage.link;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The signing keys, each created when it is first needed. */
@Transactional(readOnly = true)
public interface SigningKeys extends Repository<SigningKey, String> {

    @Transactional
    SigningKey save(SigningKey key);

    Optional<SigningKey> findById(String id);

    /** Returns the existing key or creates one; both in one transaction, so that several instances get the same key. */
    @Transactional
    default SigningKey existingOrNew(String id, Instant now) {
        return findById(id).orElseGet(() -> save(SigningKey.random(id, now)));
    }

    /** Returns the key for links. The very first call stores the key, so no call may run in a read-only transaction. */
    @Transactional(propagation = Propagation.SUPPORTS)
    default SigningKey ofLinks(Instant now) {
        return findById(SigningKey.OF_LINKS).orElseGet(() -> existingOrNew(SigningKey.OF_LINKS, now));
    }
}
