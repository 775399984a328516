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

/** Writes frames to one gateway connection, either as text or with the compression that the bot has requested. */
final class FrameWriter {

    /**
     * The maximum number of frames that wait to be sent. If more frames wait, the bot is too slow, and the connection
     * is closed. The bot may resume its session afterwards.
     */
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

    /**
     * Starts to compress each frame separately. Has no effect if all frames of the connection are already compressed as
     * one zlib stream.
     */
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

    /** Closes the TCP connection without a WebSocket close frame, as a network failure does. */
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
