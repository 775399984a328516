package se.budkavle.storage.newsletter;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the pictures of all newsletter issues, without their bytes. */
@Transactional(readOnly = true)
public interface Pictures extends Repository<Picture, String> {

    /**
     * Stores a picture. The picture must be stored before its bytes, because the row with the bytes has a foreign key
     * to the picture's row.
     */
    @Transactional
    Picture save(Picture picture);

    /**
     * Deletes a picture. The picture must be deleted after its bytes, because the row with the bytes has a foreign key
     * to the picture's row.
     */
    @Transactional
    void delete(Picture picture);

    Optional<Picture> findByIssueIdAndName(String issueId, String name);

    List<Picture> findAllByIssueIdOrderById(String issueId);
}
