package se.budkavle.bot.paper;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import se.budkavle.storage.Refusal;

/** An uploaded picture that is safe to publish: scaled down, rotated upright and without the camera's metadata. */
public record PictureFile(String type, String ending, int width, int height, byte[] bytes) {

    public static final int WIDEST = 1_200;

    private static final int HIGHEST = 2_400;
    private static final long MOST_PIXELS = 40_000_000;
    private static final float QUALITY = 0.85f;
    /**
     * The accepted picture formats, in the sequence in which the method {@code format} tries them. The file's first
     * bytes determine the format, because the file's name can be wrong.
     */
    private static final List<String> FORMATS = List.of("png", "jpeg", "webp");

    /**
     * Decodes an uploaded picture and encodes it again, scaled down, upright and without metadata. Throws a
     * {@code Refusal} if the format is not accepted, if the picture is too large, or if decoding fails.
     */
    public static PictureFile read(byte[] sent) {
        if (sent.length > UploadLimits.PICTURE_BYTES) {
            throw new Refusal("paper.picture-large", UploadLimits.PICTURE_BYTES / UploadLimits.MEBIBYTE);
        }
        var format = format(sent);
        try {
            // Scales the picture down before rotating it, because the rotation needs memory for three copies.
            var orientation = ExifOrientation.of(sent);
            return written(orientation.upright(fitting(decoded(sent, format), orientation.liesOnItsSide())), format);
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refusal refusal) {
                throw refusal;
            }
            // The picture library throws many types of exceptions for a broken picture, so all of them are caught.
            throw new Refusal("paper.picture-broken");
        }
    }

    private static String format(byte[] sent) {
        boolean[] starts = {
            starts(sent, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
            starts(sent, 0, 0xFF, 0xD8, 0xFF),
            starts(sent, 0, 'R', 'I', 'F', 'F') && starts(sent, 8, 'W', 'E', 'B', 'P')
        };
        for (int index = 0; index < starts.length; index++) {
            if (starts[index]) {
                return FORMATS.get(index);
            }
        }
        throw new Refusal("paper.picture-kind");
    }

    private static boolean starts(byte[] sent, int at, int... magic) {
        return sent.length >= at + magic.length
                && Arrays.equals(
                        magic,
                        IntStream.range(at, at + magic.length)
                                .map(i -> sent[i] & 0xFF)
                                .toArray());
    }

    private static BufferedImage decoded(byte[] sent, String format) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                throw new Refusal("paper.picture-pixels", MOST_PIXELS / 1_000_000);
            }
            var reading = reader.getDefaultReadParam();
            // Skips pixels while decoding (subsampling) to save memory. The decoded picture is up to about twice as
            // wide as the final picture, so that it stays sharp when it is scaled down.
            int every = Math.max(1, (int) Math.ceil(
                    1 / (2 * scale(width, height, ExifOrientation.of(sent).liesOnItsSide()))));
            reading.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, reading);
        } finally {
            reader.dispose();
        }
    }

    /** Returns the picture scaled down to the maximum width and height, in RGB with transparency if it has any. */
    private static BufferedImage fitting(BufferedImage picture, boolean onItsSide) {
        double scale = scale(picture.getWidth(), picture.getHeight(), onItsSide);
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        boolean clear = picture.getColorModel().hasAlpha();
        var fitting =
                new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var graphics = fitting.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return fitting;
    }

    private static double scale(int width, int height, boolean onItsSide) {
        int widest = onItsSide ? HIGHEST : WIDEST;
        int highest = onItsSide ? WIDEST : HIGHEST;
        return Math.min(1, Math.min((double) widest / width, (double) highest / height));
    }

    private static PictureFile written(BufferedImage picture, String format) throws IOException {
        if (picture.getColorModel().hasAlpha() || format.equals("png")) {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", bytes);
            if (bytes.size() <= UploadLimits.PICTURE_BYTES) {
                return new PictureFile(
                        "image/png", "png", picture.getWidth(), picture.getHeight(), bytes.toByteArray());
            }
        }
        return new PictureFile("image/jpeg", "jpg", picture.getWidth(), picture.getHeight(), jpeg(picture));
    }

    /** Encodes the picture as JPEG, with white instead of transparent areas, because JPEG has no transparency. */
    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = opaque.createGraphics();
        graphics.drawImage(picture, 0, 0, Color.WHITE, null);
        graphics.dispose();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            var writing = writer.getDefaultWriteParam();
            writing.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            writing.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(opaque, null, null), writing);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
