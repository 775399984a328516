package se.budkavle.storage.newsletter;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The pictures of all issues, without their bytes. */
@Transactional(readOnly = true)
public interface Pictures extends Repository<Picture, String> {

    /** Must be called before the picture's bytes are stored. */
    @Transactional
    Picture save(Picture picture);

    /** Must be called after the picture's bytes are deleted. */
    @Transactional
    void delete(Picture picture);

    Optional<Picture> findByIssueIdAndName(String issueId, String name);

    List<Picture> findAllByIssueIdOrderById(String issueId);
}
