package se.budkavle.storage.document;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Repository of the documents of all meetings, without their bytes. {@link DocumentStore} adds and removes documents.
 */
@Transactional(readOnly = true)
public interface Documents extends Repository<Document, String> {

    @Transactional
    Document save(Document document);

    @Transactional
    void delete(Document document);

    Optional<Document> findById(String id);

    /** Returns the documents of a meeting and of its items, oldest first. */
    @Query("select * from document where meeting_id = :meetingId order by id")
    List<Document> ofMeeting(String meetingId);

    @Query("select * from document where item_id = :itemId order by id")
    List<Document> ofItem(String itemId);

    @Query("select count(*) from document where digest = :digest")
    int countWithContent(String digest);
}
