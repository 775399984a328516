package se.budkavle.storage.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Repository of the sign-ups for networks' emails. A sign-up is stored until it expires, even after the confirmation.
 * The sign-up is removed earlier if the same address signs up again or is erased.
 */
@Transactional(readOnly = true)
public interface SignUps extends Repository<SignUp, String> {

    @Transactional
    SignUp save(SignUp signUp);

    Optional<SignUp> findById(String id);

    Optional<SignUp> findByAddressKeyAndNetworkId(String addressKey, String networkId);

    @Transactional
    void deleteById(String id);

    @Query("select * from contact_sign_up where expires_at <= :now order by expires_at limit :most")
    List<SignUp> expired(Instant now, int most);

    List<SignUp> findAllByAddressKey(String addressKey);
}
