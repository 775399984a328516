package se.budkavle.bot.paper;

import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** Tests the limit on how much larger an uploaded archive may become when it is unpacked. */
class UnpackLimitTest {

    private final UnpackLimit limit = new UnpackLimit(1);

    @Test
    void skippedBytesCountTowardsTheLimitLikeReadBytes() throws IOException {
        var content = limit.counting(new ByteArrayInputStream(new byte[2 * UploadLimits.PACKING_RATIO]));
        content.skipNBytes(UploadLimits.PACKING_RATIO - 1);
        content.read();
        assertRefused(() -> skip(content), "paper.zip-bomb", 50);
    }

    private static void skip(InputStream content) {
        try {
            content.skipNBytes(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
