package se.budkavle.sandbox.workspace;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** Reads the width and height of a PNG or GIF picture from the file's first bytes. */
final class PictureSize {

    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final int GIF8 = 0x47494638;

    private PictureSize() {}

    /** Returns width and height in pixels, or null if the file is too short or is not a PNG or GIF picture. */
    static int @Nullable [] of(byte[] bytes) {
        if (bytes.length < 24) {
            return null;
        }
        ByteBuffer head = ByteBuffer.wrap(bytes);
        if (head.getLong(0) == PNG) {
            return new int[] {head.getInt(16), head.getInt(20)};
        }
        if (head.getInt(0) == GIF8) {
            head.order(ByteOrder.LITTLE_ENDIAN);
            return new int[] {head.getShort(6) & 0xFFFF, head.getShort(8) & 0xFFFF};
        }
        return null;
    }
}
