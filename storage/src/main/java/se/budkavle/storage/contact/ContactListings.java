package se.budkavle.storage.contact;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the rows that link contacts to the networks' mailing lists. */
@Transactional(readOnly = true)
public interface ContactListings extends Repository<ContactListing, String> {

    @Transactional
    ContactListing save(ContactListing listing);

    @Transactional
    void deleteById(String id);

    Optional<ContactListing> findByContactIdAndNetworkId(String contactId, String networkId);

    List<ContactListing> findAllByContactIdOrderByNetworkId(String contactId);

    List<ContactListing> findAllByNetworkIdInOrderByNetworkId(Collection<String> networkIds);

    /**
     * Returns the network's contacts that have not ended. Includes paused contacts, to whom the bot sends no email at
     * the moment.
     */
    @Query("""
            select l.* from contact_listing l join contact c on c.id = l.contact_id
            where l.network_id = :networkId and c.ended_at is null""")
    List<ContactListing> currentIn(String networkId);
}
