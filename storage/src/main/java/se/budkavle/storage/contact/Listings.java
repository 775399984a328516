package se.budkavle.storage.contact;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The contacts' entries in the networks' registers. */
@Transactional(readOnly = true)
public interface Listings extends Repository<Listing, String> {

    @Transactional
    Listing save(Listing listing);

    @Transactional
    void deleteById(String id);

    Optional<Listing> findByContactIdAndNetworkId(String contactId, String networkId);

    List<Listing> findAllByContactIdOrderByNetworkId(String contactId);

    List<Listing> findAllByNetworkIdInOrderByNetworkId(Collection<String> networkIds);
}
