package se.budkavle.storage.link;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the personal links to web pages. */
@Transactional(readOnly = true)
public interface PageLinks extends Repository<PageLink, String> {

    @Transactional
    PageLink save(PageLink link);

    Optional<PageLink> findByPersonIdAndPage(String personId, LinkedPage page);

    Optional<PageLink> findByPersonIdAndMark(String personId, String mark);

    /**
     * Stores when the person opened the page. The query does not increase the version of the link's row, so that a
     * concurrent change of the row does not fail.
     */
    @Modifying
    @Transactional
    @Query("update page_link set opened_at = :now where id = :id")
    void recordOpening(String id, Instant now);
}
