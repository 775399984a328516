package se.budkavle.storage.newsletter;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores the pictures of all newsletter issues, without their bytes, and finds them. */
@Transactional(readOnly = true)
public interface Pictures extends Repository<Picture, String> {

    /**
     * Stores a picture. Call this before storing the picture's bytes, because the row of the bytes refers to the row of
     * the picture.
     */
    @Transactional
    Picture save(Picture picture);

    /**
     * Deletes a picture. Call this after deleting the picture's bytes, because the row of the bytes refers to the row
     * of the picture.
     */
    @Transactional
    void delete(Picture picture);

    Optional<Picture> findByIssueIdAndName(String issueId, String name);

    List<Picture> findAllByIssueIdOrderById(String issueId);
}
