package se.budkavle.storage.contact;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All sign-ups that wait for their confirmation. */
@Transactional(readOnly = true)
public interface SignUps extends Repository<SignUp, String> {

    @Transactional
    SignUp save(SignUp signUp);

    Optional<SignUp> findById(String id);

    Optional<SignUp> findByAddressKeyAndNetworkId(String addressKey, String networkId);

    @Transactional
    void deleteById(String id);

    @Query("select count(*) from contact_sign_up where expires_at <= :now")
    int expired(Instant now);

    @Modifying
    @Transactional
    @Query("delete from contact_sign_up where expires_at <= :now")
    int removeExpired(Instant now);
}
