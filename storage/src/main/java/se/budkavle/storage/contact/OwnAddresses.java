package se.budkavle.storage.contact;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the email addresses of the association's own people. */
@Transactional(readOnly = true)
public interface OwnAddresses extends Repository<OwnAddress, String> {

    @Transactional
    OwnAddress save(OwnAddress address);

    Optional<OwnAddress> findById(String personId);

    Optional<OwnAddress> findByAddressKey(String addressKey);

    /** Returns the confirmed addresses of all people. Omits an address if an email to the address has bounced. */
    @Query("select * from own_address where address is not null and bounced_at is null order by person_id")
    List<OwnAddress> confirmed();

    /**
     * Returns the email addresses of the people with these chat accounts. Includes only people who have turned on
     * emails about mentions. Omits an address if an email to the address has bounced.
     */
    @Query("""
            select o.* from person p join own_address o on o.person_id = p.id
            where p.account_id in (:accounts) and o.address is not null and o.bounced_at is null and o.also_since is not null
            order by o.person_id""")
    List<OwnAddress> gettingLetters(Collection<String> accounts);
}
