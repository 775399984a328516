package se.budkavle.storage.audit;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The audit log: only ever added to. */
@Transactional(readOnly = true)
public interface Entries extends Repository<Entry, String> {

    @Transactional
    Entry save(Entry entry);

    /** The newest first; a filter left null holds nothing back. */
    @Query("""
            select * from audit_entry
            where (:action is null or action like :action) and (:actorId is null or actor_id = :actorId)
              and (:subject is null or subject = :subject)
            order by at desc, id desc limit :most""")
    List<Entry> newest(String action, String actorId, String subject, int most);
}
