package se.budkavle.storage.newsletter;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores the pictures of all newsletter issues, without their bytes, and finds them. */
@Transactional(readOnly = true)
public interface Pictures extends Repository<Picture, String> {

    /**
     * Stores a picture. It must be called before the picture's bytes are stored, because the row of the bytes refers to
     * the row of the picture.
     */
    @Transactional
    Picture save(Picture picture);

    /**
     * Deletes a picture. It must be called after the picture's bytes are deleted, because the row of the bytes refers
     * to the row of the picture.
     */
    @Transactional
    void delete(Picture picture);

    Optional<Picture> findByIssueIdAndName(String issueId, String name);

    List<Picture> findAllByIssueIdOrderById(String issueId);
}
