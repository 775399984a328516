package se.budkavle.bot.paper;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The camera's orientation from the Exif metadata of a JPEG file. The picture is rotated upright according to this
 * orientation, because the metadata is removed afterwards.
 *
 * @param code the Exif orientation, 1 to 8; 1 for upright
 */
record ExifOrientation(int code) {

    private static final ExifOrientation UPRIGHT = new ExifOrientation(1);
    private static final int APPLICATION_SEGMENT = 0xFFE1;
    private static final int EXIF = 0x45786966;
    private static final int TAG = 0x0112;

    static ExifOrientation of(byte[] jpeg) {
        var bytes = ByteBuffer.wrap(jpeg);
        if (jpeg.length < 4 || (bytes.getShort(0) & 0xFFFF) != 0xFFD8) {
            return UPRIGHT;
        }
        int at = 2;
        while (at + 4 <= jpeg.length && (bytes.getShort(at) & 0xFF00) == 0xFF00) {
            int length = bytes.getShort(at + 2) & 0xFFFF;
            if (at + 2 + length <= jpeg.length && length > 16 && isExif(bytes, at)) {
                return inExif(ByteBuffer.wrap(jpeg, at + 10, length - 8).slice());
            }
            at += 2 + Math.max(2, length);
        }
        return UPRIGHT;
    }

    /**
     * Returns whether the segment at this index contains Exif metadata. Other metadata, such as XMP, is stored in
     * segments of the same type.
     */
    private static boolean isExif(ByteBuffer jpeg, int at) {
        return (jpeg.getShort(at) & 0xFFFF) == APPLICATION_SEGMENT && jpeg.getInt(at + 4) == EXIF;
    }

    private static ExifOrientation inExif(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int entry = directory + 2; entries > 0 && entry + 12 <= tiff.limit(); entries--, entry += 12) {
            int code = tiff.getShort(entry + 8);
            if ((tiff.getShort(entry) & 0xFFFF) == TAG && code >= 1 && code <= 8) {
                return new ExifOrientation(code);
            }
        }
        return UPRIGHT;
    }

    /** Returns true if the picture's width and height are swapped when it is rotated upright. */
    boolean liesOnItsSide() {
        return code > 4;
    }

    BufferedImage upright(BufferedImage picture) {
        if (code == 1) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        var turn = switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        boolean lies = liesOnItsSide();
        var upright = new BufferedImage(
                lies ? height : width,
                lies ? width : height,
                picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(rgb(picture), upright);
    }

    /** Converts the picture to the colour model RGB, which the rotation needs. */
    private static BufferedImage rgb(BufferedImage picture) {
        var usual = new BufferedImage(
                picture.getWidth(),
                picture.getHeight(),
                picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var graphics = usual.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return usual;
    }
}
