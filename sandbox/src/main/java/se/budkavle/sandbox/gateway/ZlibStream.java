package se.budkavle.sandbox.gateway;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/** Compresses all frames of one gateway connection as a single zlib stream, which is flushed after each frame. */
final class ZlibStream {

    private final Deflater deflater = new Deflater();
    private final byte[] buffer = new byte[8192];

    /** Frees the native memory of the Java deflater, which compresses the stream. */
    void end() {
        deflater.end();
    }

    byte[] deflate(byte[] message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        deflater.setInput(message);
        int length;
        do {
            length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            out.write(buffer, 0, length);
        } while (length == buffer.length);
        return out.toByteArray();
    }
}
