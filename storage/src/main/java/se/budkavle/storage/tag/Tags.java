package se.budkavle.storage.tag;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of tags, including tags that have ended. */
@Transactional(readOnly = true)
public interface Tags extends Repository<Tag, String> {

    @Transactional
    Tag save(Tag tag);

    @Query("select * from tag order by position, id")
    List<Tag> all();

    /**
     * Returns the tags that have not ended. The returned tags do not contain their links to other tags, because reading
     * the links needs one more query for each tag.
     */
    @Query("select id, kind, title from tag where ended_at is null order by position, id")
    List<TagSummary> active();
}
