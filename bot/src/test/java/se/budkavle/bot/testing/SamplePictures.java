package se.budkavle.bot.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import se.budkavle.bot.chat.UploadedFile;

/** Creates pictures for tests: the left half is red, the right half is blue. */
public final class SamplePictures {

    private SamplePictures() {}

    /** Returns an uploaded PNG file of 40 by 20 pixels with this file name. */
    public static UploadedFile file(String name) {
        return file(name, of("png", 40, 20));
    }

    public static UploadedFile file(String name, byte[] bytes) {
        return new UploadedFile(name, bytes.length, most -> bytes);
    }

    /**
     * Returns the bytes of a picture of this size in pixels.
     *
     * @param format the file format, for example png or jpeg
     */
    public static byte[] of(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
