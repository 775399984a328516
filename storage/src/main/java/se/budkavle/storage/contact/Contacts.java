package se.budkavle.storage.contact;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All contacts, those that have ended or were erased included. */
@Transactional(readOnly = true)
public interface Contacts extends Repository<Contact, String> {

    @Transactional
    Contact save(Contact contact);

    Optional<Contact> findById(String id);

    Optional<Contact> findByAddressKey(String addressKey);

    List<Contact> findAllByAddressKeyIn(Collection<String> addressKeys);

    /** All that stand in one of these networks' registers, in whatever state. */
    @Query("""
            select * from contact where id in (select contact_id from contact_listing where network_id in (:networkIds)) order by id""")
    List<Contact> in(Collection<String> networkIds);

    /** Those in these networks' registers that have not ended and are not paused: once for each of the networks. */
    @Query("""
            select c.id as contact_id, l.network_id as network_id, l.organisation as organisation, l.name as name, c.address as address
            from contact_listing l join contact c on c.id = l.contact_id
            where l.network_id in (:networkIds) and c.ended_at is null and c.paused_because is null
            order by c.id, l.network_id""")
    List<Reachable> reachableIn(Collection<String> networkIds);

    /** The organisations in a network's register, of contacts that have not ended, each as it was written. */
    @Query("""
            select distinct l.organisation from contact_listing l join contact c on c.id = l.contact_id
            where l.network_id = :networkId and c.ended_at is null and l.organisation is not null""")
    List<String> organisationsIn(String networkId);

    /** How many organisations a network reaches; small letters and capitals make no difference. */
    default int organisationCount(String networkId) {
        return (int) organisationsIn(networkId).stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct().count();
    }

    /** Those to be asked whether to stay: not confirmed since then, and not asked yet; the oldest first. */
    @Query("""
            select * from contact where confirmed_at < :before and asked_at is null and ended_at is null and paused_because is null
            order by confirmed_at, id limit :most""")
    List<Contact> notConfirmedSince(Instant before, int most);

    /** Those that were asked before then and have not answered. */
    @Query("select * from contact where asked_at < :before and ended_at is null order by asked_at, id limit :most")
    List<Contact> notAnsweredSince(Instant before, int most);

    /** Those that cannot be asked, as nothing is sent to them, and were not confirmed since then. */
    @Query("""
            select * from contact where confirmed_at < :before and paused_because is not null and asked_at is null and ended_at is null
            order by confirmed_at, id limit :most""")
    List<Contact> pausedAndNotConfirmedSince(Instant before, int most);

    /** A contact that a network may write to. */
    record Reachable(String contactId, String networkId, String organisation, String name, String address) { }
}
