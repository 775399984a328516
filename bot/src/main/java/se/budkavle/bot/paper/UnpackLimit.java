package se.budkavle.bot.paper;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import se.budkavle.storage.Refusal;

/**
 * Counts the bytes that are unpacked from a compressed file, and throws a {@code Refusal} above the limit. The limit
 * protects the bot against zip bombs, which are small files with a huge content.
 */
final class UnpackLimit {

    private long left;

    UnpackLimit(int packedBytes) {
        left = Math.min(UploadLimits.UNPACKED_BYTES, (long) UploadLimits.PACKING_RATIO * packedBytes);
    }

    InputStream counting(InputStream content) {
        return new FilterInputStream(content) {
            @Override
            public int read() throws IOException {
                int next = super.read();
                spend(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = super.read(buffer, offset, length);
                spend(count);
                return count;
            }

            @Override
            public long skip(long wanted) throws IOException {
                long skipped = super.skip(wanted);
                spend(skipped);
                return skipped;
            }
        };
    }

    private void spend(long bytes) {
        left -= Math.max(0, bytes);
        if (left < 0) {
            throw new Refusal("paper.zip-bomb", UploadLimits.UNPACKED_BYTES / UploadLimits.MEBIBYTE);
        }
    }
}
