package se.budkavle.storage.newsletter;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the bytes of all newsletter pictures. */
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
