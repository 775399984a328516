package se.budkavle.storage.contact;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All contacts, including ended and erased ones. */
@Transactional(readOnly = true)
public interface Contacts extends Repository<Contact, String> {

    @Transactional
    Contact save(Contact contact);

    Optional<Contact> findById(String id);

    Optional<Contact> findByAddressKey(String addressKey);

    List<Contact> findAllByAddressKeyIn(Collection<String> addressKeys);

    /** Returns all contacts in these networks' registers, in any state. */
    @Query("""
            select * from contact where id in (select contact_id from contact_listing where network_id in (:networkIds)) order by id""")
    List<Contact> in(Collection<String> networkIds);

    /**
     * Returns the active contacts in these networks' registers, one row for each network; ended and paused ones are
     * left out.
     */
    @Query("""
            select c.id as contact_id, l.network_id as network_id, l.organisation as organisation, l.name as name, c.address as address
            from contact_listing l join contact c on c.id = l.contact_id
            where l.network_id in (:networkIds) and c.ended_at is null and c.paused_because is null
            order by c.id, l.network_id""")
    List<Reachable> reachableIn(Collection<String> networkIds);

    /**
     * Returns the names of the organisations in a network's register whose contacts have not ended, as they are
     * written.
     */
    @Query("""
            select distinct l.organisation from contact_listing l join contact c on c.id = l.contact_id
            where l.network_id = :networkId and c.ended_at is null and l.organisation is not null""")
    List<String> organisationsIn(String networkId);

    /** Counts the organisations in a network's register, ignoring case. */
    default int organisationCount(String networkId) {
        return (int) organisationsIn(networkId).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .count();
    }

    /**
     * Returns the contacts that must be asked whether they want to stay in the register: those confirmed before this
     * time and not asked yet; the longest unconfirmed first.
     */
    @Query("""
            select * from contact where confirmed_at < :before and asked_at is null and ended_at is null and paused_because is null
            order by confirmed_at, id limit :most""")
    List<Contact> notConfirmedSince(Instant before, int most);

    /** Returns the contacts that were asked before the given time and have not answered. */
    @Query("select * from contact where asked_at < :before and ended_at is null order by asked_at, id limit :most")
    List<Contact> notAnsweredSince(Instant before, int most);

    /**
     * Returns paused contacts that were not confirmed since the given time; they cannot be asked because they get no
     * mail.
     */
    @Query("""
            select * from contact where confirmed_at < :before and paused_because is not null and asked_at is null and ended_at is null
            order by confirmed_at, id limit :most""")
    List<Contact> pausedAndNotConfirmedSince(Instant before, int most);

    /** A contact that gets mail, in one network's register. */
    record Reachable(String contactId, String networkId, String organisation, String name, String address) {}
}
