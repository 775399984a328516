package se.budkavle.storage.contact;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores the contacts of all networks and finds them, including ended and erased contacts. */
@Transactional(readOnly = true)
public interface Contacts extends Repository<Contact, String> {

    @Transactional
    Contact save(Contact contact);

    Optional<Contact> findById(String id);

    Optional<Contact> findByAddressKey(String addressKey);

    List<Contact> findAllByAddressKeyIn(Collection<String> addressKeys);

    /** Returns all contacts in these networks' mail registers, including paused, ended and erased contacts. */
    @Query("""
            select * from contact where id in (select contact_id from contact_listing where network_id in (:networkIds)) order by id""")
    List<Contact> in(Collection<String> networkIds);

    /**
     * Returns the contacts in these networks' mail registers who get email, one row for each contact and network.
     * Leaves out ended and paused contacts.
     */
    @Query("""
            select c.id as contact_id, l.network_id as network_id, l.organisation as organisation, l.name as name, c.address as address
            from contact_listing l join contact c on c.id = l.contact_id
            where l.network_id in (:networkIds) and c.ended_at is null and c.paused_because is null
            order by c.id, l.network_id""")
    List<Reachable> reachableIn(Collection<String> networkIds);

    /**
     * Returns the names of the organisations in a network's mail register, as people typed them. Leaves out an
     * organisation when all its contacts have ended.
     */
    @Query("""
            select distinct l.organisation from contact_listing l join contact c on c.id = l.contact_id
            where l.network_id = :networkId and c.ended_at is null and l.organisation is not null""")
    List<String> organisationsIn(String networkId);

    /** Counts the different organisations in a network's mail register; upper and lower case count as equal. */
    default int organisationCount(String networkId) {
        return (int) organisationsIn(networkId).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .count();
    }

    /**
     * Returns the contacts to ask now whether they want to stay in the mail register, longest unconfirmed first. These
     * contacts are active, their data was last confirmed before {@code before}, and they have not been asked yet.
     */
    @Query("""
            select * from contact where confirmed_at < :before and asked_at is null and ended_at is null and paused_because is null
            order by confirmed_at, id limit :most""")
    List<Contact> notConfirmedSince(Instant before, int most);

    /**
     * Returns the contacts that were asked before this time whether to stay in the mail register and have not answered.
     */
    @Query("select * from contact where asked_at < :before and ended_at is null order by asked_at, id limit :most")
    List<Contact> notAnsweredSince(Instant before, int most);

    /**
     * Returns the paused contacts whose data was last confirmed before this time. The bot cannot ask these contacts
     * whether to stay in the mail register, because paused contacts get no email.
     */
    @Query("""
            select * from contact where confirmed_at < :before and paused_because is not null and asked_at is null and ended_at is null
            order by confirmed_at, id limit :most""")
    List<Contact> pausedAndNotConfirmedSince(Instant before, int most);

    /** A contact who gets email, with the contact's name and organisation in one network's mail register. */
    record Reachable(String contactId, String networkId, String organisation, String name, String address) {}
}
