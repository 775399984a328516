package se.budkavle.sandbox.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/** Writes frames to one connection: as text, or compressed in the way that the bot asked for. */
final class FrameWriter {

    /** The number of unsent frames at which a slow bot is disconnected; it may then resume. */
    private static final int MAX_QUEUED_FRAMES = 2_000;

    private final Session connection;
    private final Callback sent;
    private final @Nullable ZlibStream stream;
    private boolean compressed;
    private boolean ended;

    FrameWriter(Session connection, boolean zlibStream) {
        this.connection = connection;
        this.sent = Callback.from(() -> {}, failure -> connection.disconnect());
        connection.setMaxOutgoingFrames(MAX_QUEUED_FRAMES);
        this.stream = zlibStream ? new ZlibStream() : null;
    }

    /** Compresses each frame separately from now on, unless the connection already is one compressed stream. */
    void compressEach() {
        compressed = true;
    }

    void send(byte[] bytes) {
        if (ended) {
            return;
        }
        if (stream != null) {
            connection.sendBinary(ByteBuffer.wrap(stream.deflate(bytes)), sent);
        } else if (compressed) {
            connection.sendBinary(ByteBuffer.wrap(deflated(bytes)), sent);
        } else {
            connection.sendText(new String(bytes, StandardCharsets.UTF_8), sent);
        }
    }

    private static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater deflater = new Deflater();
        try (DeflaterOutputStream zlib = new DeflaterOutputStream(out, deflater)) {
            zlib.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    void close(int code, String reason) {
        connection.close(code, reason, Callback.NOOP);
    }

    /** Drops the connection without a close frame, as a broken network does. */
    void cut() {
        connection.disconnect();
    }

    void end() {
        ended = true;
        if (stream != null) {
            stream.end();
        }
    }
}
