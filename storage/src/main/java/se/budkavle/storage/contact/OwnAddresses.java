package se.budkavle.storage.contact;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The mail addresses of the association's people. */
@Transactional(readOnly = true)
public interface OwnAddresses extends Repository<OwnAddress, String> {

    @Transactional
    OwnAddress save(OwnAddress address);

    Optional<OwnAddress> findById(String personId);

    Optional<OwnAddress> findByAddressKey(String addressKey);

    @Query("select * from own_address where address is not null order by person_id")
    List<OwnAddress> confirmed();
}
