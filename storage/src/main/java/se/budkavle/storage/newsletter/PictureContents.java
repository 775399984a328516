package se.budkavle.storage.newsletter;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores the bytes of all newsletter pictures, and finds them. */
@Transactional(readOnly = true)
public interface PictureContents extends Repository<PictureContent, String> {

    @Transactional
    PictureContent save(PictureContent content);

    @Transactional
    void deleteById(String pictureId);

    Optional<PictureContent> findById(String pictureId);

    default byte[] bytesOf(Picture picture) {
        return findById(picture.id()).orElseThrow().bytes();
    }
}
