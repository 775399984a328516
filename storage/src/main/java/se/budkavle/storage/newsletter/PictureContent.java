package se.budkavle.storage.newsletter;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The bytes of a newsletter picture. The bytes of pictures are in a separate table, so that the program reads them only
 * when the picture is displayed.
 */
@Table("newsletter_picture_content")
public record PictureContent(
        @Id String pictureId, byte[] bytes, @Version int version) {

    public static PictureContent of(Picture picture, byte[] bytes) {
        return new PictureContent(picture.id(), bytes, 0);
    }
}
