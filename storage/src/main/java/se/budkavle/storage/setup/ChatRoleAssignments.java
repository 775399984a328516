package se.budkavle.storage.setup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Repository of the Discord roles of networks that the bot has assigned, or is about to assign, to Discord accounts.
 */
@Transactional(readOnly = true)
public interface ChatRoleAssignments extends Repository<ChatRoleAssignment, String> {

    /** A row of a query: a Discord account that must have a network's Discord role. */
    record Wanted(String networkId, String accountId, String roleId) {}

    @Transactional
    ChatRoleAssignment save(ChatRoleAssignment grant);

    @Transactional
    void deleteById(String id);

    /**
     * Marks all assignments as not confirmed by Discord, so that the bot assigns the roles again. The method runs only
     * one SQL statement, so that the method does not conflict with the routine that assigns roles at the same time.
     */
    @Transactional
    @Modifying
    @Query("update role_grant set given_at = null, due_at = :now, version = version + 1")
    void assignAllAgain(Instant now);

    @Query("select * from role_grant order by id")
    List<ChatRoleAssignment> findAllByOrderById();

    /**
     * Returns the Discord accounts that must have a network's Discord role, because the account's owner has a
     * membership in the network on this day. Omits networks that have ended or have no Discord role.
     */
    @Query("""
            select distinct m.network_id as network_id, p.account_id as account_id, l.chat_id as role_id
            from membership m join person p on p.id = m.person_id join network n on n.id = m.network_id
              join chat_link l on l.subject = m.network_id and l.kind = 'ROLE'
            where m.state = 'CONFIRMED' and m.since <= :day and (m.until is null or m.until >= :day)
              and p.account_id is not null and n.ended_at is null
            order by m.network_id, p.account_id""")
    List<Wanted> wantedOn(LocalDate day);
}
