package se.budkavle.storage.audit;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Repository of the audit log. An entry of the audit log is never changed. When the retention period of an entry is
 * over, the entry is deleted.
 */
@Transactional(readOnly = true)
public interface AuditLog extends Repository<AuditEntry, String> {

    @Transactional
    AuditEntry save(AuditEntry entry);

    /**
     * Returns at most {@code most} of the newest entries of the audit log that match all filters, newest first. A
     * filter that is null matches every entry.
     */
    @Query("""
            select * from audit_entry
            where (:action is null or action like :action) and (:actorId is null or actor_id = :actorId)
              and (:subject is null or subject = :subject)
            order by at desc, id desc limit :most""")
    List<AuditEntry> newest(@Nullable String action, @Nullable String actorId, @Nullable String subject, int most);

    /**
     * Returns the names of the people, networks, meetings and other records with these ids. Users of the audit log see
     * these names instead of the ids. Returns no name for deleted records and for other kinds of records, such as
     * contacts and emails.
     */
    @Query("""
            select id, name as title, cast(null as bigint) as starts_at, cast(null as varchar(60)) as network_id
              from person where id in (:ids)
            union all select id, title, cast(null as bigint), id from network where id in (:ids)
            union all select id, short_name, null, null from organisation where id in (:ids)
            union all select id, title, starts_at, network_id from meeting where id in (:ids)
            union all select id, title, null, network_id from meeting_series where id in (:ids)
            union all select id, title, null, network_id from poll where id in (:ids)
            union all select agenda_item.id, agenda_item.title, null, network_id
              from agenda_item join meeting on meeting.id = meeting_id where agenda_item.id in (:ids)
            union all select id, period, null, null from status_round where id in (:ids)
            union all select id, code || ' ' || title, null, network_id from activity where id in (:ids)
            union all select question.id, code || ' ' || title, null, question.network_id
              from question join activity on activity.id = activity_id where question.id in (:ids)
            union all select id, title, null, network_id from indicator where id in (:ids)
            union all select id, title, null, null from plan where id in (:ids)
            union all select id, cast(year as varchar(10)) || '-' || cast(number as varchar(10)), null, null
              from newsletter_issue where id in (:ids)""")
    List<AuditSubject> called(Collection<String> ids);
}
