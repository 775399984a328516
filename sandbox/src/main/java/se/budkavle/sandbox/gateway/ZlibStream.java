package se.budkavle.sandbox.gateway;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/** Compresses everything sent over one connection as one zlib stream, which is flushed after each message. */
final class ZlibStream {

    private final Deflater deflater = new Deflater();
    private final byte[] buffer = new byte[8192];

    /** Frees the deflater's native memory. */
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
