package se.budkavle.storage.contact;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the contacts of all networks, including ended and erased contacts. */
@Transactional(readOnly = true)
public interface Contacts extends Repository<Contact, String> {

    @Transactional
    Contact save(Contact contact);

    Optional<Contact> findById(String id);

    Optional<Contact> findByAddressKey(String addressKey);

    List<Contact> findAllByAddressKeyIn(Collection<String> addressKeys);

    /** Returns all contacts in these networks' mailing lists, including paused, ended and erased contacts. */
    @Query("""
            select * from contact where id in (select contact_id from contact_listing where network_id in (:networkIds)) order by id""")
    List<Contact> in(Collection<String> networkIds);

    /**
     * Returns the contacts in these networks' mailing lists to whom the bot can send email, one row for each contact
     * and network. Omits paused and ended contacts.
     */
    @Query("""
            select c.id as contact_id, l.network_id as network_id, l.organisation as organisation, l.name as name, c.address as address
            from contact_listing l join contact c on c.id = l.contact_id
            where l.network_id in (:networkIds) and c.ended_at is null and c.paused_because is null
            order by c.id, l.network_id""")
    List<Reachable> reachableIn(Collection<String> networkIds);

    /**
     * Returns the names of the organisations in a network's mailing list, as people typed them. Omits an organisation
     * if all its contacts have ended and get no more emails.
     */
    @Query("""
            select distinct l.organisation from contact_listing l join contact c on c.id = l.contact_id
            where l.network_id = :networkId and c.ended_at is null and l.organisation is not null""")
    List<String> organisationsIn(String networkId);

    /** Counts the distinct organisations in a network's mailing list, ignoring upper and lower case. */
    default int organisationCount(String networkId) {
        return (int) organisationsIn(networkId).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .count();
    }

    /**
     * Returns the active contacts to whom the bot must send a question: do they want to stay in the mailing list? The
     * contact with the earliest confirmation comes first. Includes only contacts whose data was last confirmed before
     * {@code before}, and whom the bot has not asked again since then.
     */
    @Query("""
            select * from contact where confirmed_at < :before and asked_at is null and ended_at is null and paused_because is null
            order by confirmed_at, id limit :most""")
    List<Contact> notConfirmedSince(Instant before, int most);

    /**
     * Returns the contacts who have not answered the question whether they want to stay in the mailing list. Includes
     * only contacts whom the bot asked before {@code before}.
     */
    @Query("select * from contact where asked_at < :before and ended_at is null order by asked_at, id limit :most")
    List<Contact> notAnsweredSince(Instant before, int most);

    /**
     * Returns the paused contacts whose data was last confirmed before {@code before}. Omits contacts that have ended
     * or were asked already. The bot cannot ask paused contacts whether they want to stay in the mailing list, because
     * it sends them no email.
     */
    @Query("""
            select * from contact where confirmed_at < :before and paused_because is not null and asked_at is null and ended_at is null
            order by confirmed_at, id limit :most""")
    List<Contact> pausedAndNotConfirmedSince(Instant before, int most);

    /**
     * A row of a query: a contact to whom the bot can send email, with the name and organisation that one network has
     * stored.
     */
    record Reachable(String contactId, String networkId, String organisation, String name, String address) {}
}
