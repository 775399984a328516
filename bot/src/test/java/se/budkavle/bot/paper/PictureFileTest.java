package se.budkavle.bot.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.SamplePictures;

class PictureFileTest {

    /** A lossless WebP picture of one pixel. */
    private static final byte[] WEBP = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    @Test
    void aPictureIsScaledDownToAtMostTheDisplayWidth() throws IOException {
        var picture = PictureFile.read(SamplePictures.of("jpeg", 3_000, 1_500));
        assertThat(picture.type()).isEqualTo("image/jpeg");
        assertThat(picture.width()).isEqualTo(1_200);
        assertThat(picture.height()).isEqualTo(600);
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.bytes())).getWidth())
                .isEqualTo(1_200);
        assertThat(PictureFile.read(SamplePictures.of("png", 40, 20))).satisfies(small -> {
            assertThat(small.type()).isEqualTo("image/png");
            assertThat(small.ending()).isEqualTo("png");
            assertThat(small.width()).isEqualTo(40);
        });
        assertThat(PictureFile.read(SamplePictures.of("png", 10, 5_000)).height())
                .isEqualTo(2_400);
    }

    @Test
    void aPictureRotatedByTheCameraIsTurnedBeforeScaling() {
        var picture = PictureFile.read(withExif(SamplePictures.of("jpeg", 3000, 2000), 6, "x"));
        assertThat(picture.width()).isEqualTo(1200);
        assertThat(picture.height()).isEqualTo(1800);
    }

    @Test
    void aWebpPictureIsAccepted() {
        var picture = PictureFile.read(WEBP);
        assertThat(picture.width()).isOne();
        assertThat(picture.type()).isIn("image/png", "image/jpeg");
    }

    @Test
    void cameraMetadataIsRemovedAfterTheRotationItDescribesIsApplied() throws IOException {
        var turned = withExif(SamplePictures.of("jpeg", 40, 20), 6, "Hemlig plats 62.39N 17.30E");
        assertThat(new String(turned, StandardCharsets.ISO_8859_1)).contains("Hemlig plats");
        var picture = PictureFile.read(turned);
        assertThat(new String(picture.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Hemlig", "Exif");
        assertThat(picture.width()).isEqualTo(20);
        assertThat(picture.height()).isEqualTo(40);
        var shown = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
        assertThat(isRed(shown, 10, 5)).isTrue();
        assertThat(isRed(shown, 10, 35)).isFalse();
        var other = ImageIO.read(
                new ByteArrayInputStream(PictureFile.read(withExif(SamplePictures.of("jpeg", 40, 20), 8, "x"))
                        .bytes()));
        assertThat(isRed(other, 10, 35)).isTrue();
        assertThat(isRed(
                        ImageIO.read(new ByteArrayInputStream(
                                PictureFile.read(withExif(SamplePictures.of("jpeg", 40, 20), 3, "x"))
                                        .bytes())),
                        35,
                        10))
                .isTrue();
    }

    @Test
    void aFileThatIsNotASupportedPictureIsRefused() {
        assertRefused(() -> PictureFile.read("GIF89a".getBytes(StandardCharsets.US_ASCII)), "paper.picture-kind");
        assertRefused(
                () -> PictureFile.read("<svg onload='x()'/>".getBytes(StandardCharsets.US_ASCII)),
                "paper.picture-kind");
        assertRefused(() -> PictureFile.read(new byte[0]), "paper.picture-kind");
        assertRefused(() -> PictureFile.read(new byte[2 * 1024 * 1024 + 1]), "paper.picture-large", 2);
        var png = SamplePictures.of("png", 400, 200);
        assertRefused(() -> PictureFile.read(Arrays.copyOf(png, 60)), "paper.picture-broken");
        assertRefused(() -> PictureFile.read(Arrays.copyOf(WEBP, 20)), "paper.picture-broken");
    }

    @Test
    void aPictureWithTooManyPixelsIsRefusedBeforeDecompression() {
        var png = SamplePictures.of("png", 10, 10);
        ByteBuffer.wrap(png).putInt(16, 30_000).putInt(20, 30_000);
        assertRefused(() -> PictureFile.read(png), "paper.picture-pixels", 40L);
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        var colour = new Color(picture.getRGB(x, y));
        return colour.getRed() > 150 && colour.getBlue() < 100;
    }

    @Test
    void aPictureIsTurnedEvenIfOtherMetadataPrecedesTheCameraMetadata() {
        var turned = withExif(SamplePictures.of("jpeg", 40, 20), 6, "x");
        var other = "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>".getBytes(StandardCharsets.US_ASCII);
        var both = ByteBuffer.allocate(turned.length + 4 + other.length)
                .put(turned, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (other.length + 2))
                .put(other)
                .put(turned, 2, turned.length - 2)
                .array();
        assertThat(PictureFile.read(both).width()).isEqualTo(20);
        assertThat(PictureFile.read(both).height()).isEqualTo(40);
    }

    /** Returns the JPEG picture with Exif metadata, as cameras write them: the orientation and a text. */
    private static byte[] withExif(byte[] jpeg, int orientation, String text) {
        var words = text.getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4 + words.length);
        exif.putShort((short) 0xFFE1)
                .putShort((short) (exif.capacity() - 2))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0).put(words);
        return ByteBuffer.allocate(jpeg.length + exif.capacity())
                .put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }
}
