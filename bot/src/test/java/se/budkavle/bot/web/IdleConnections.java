package se.budkavle.bot.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Opens TCP connections to a local web server and leaves them idle, to test the server's limits on connections. */
final class IdleConnections implements AutoCloseable {

    /**
     * How long the test waits for the server to close a connection. It is less than the server's idle timeout, so that
     * connections that time out are not counted.
     */
    private static final int MILLIS_TO_CLOSE = 10_000;

    private final int port;
    private final List<Socket> sockets = new ArrayList<>();

    IdleConnections(int port) {
        this.port = port;
    }

    /**
     * Opens {@code count} connections and sends the text {@code beginning} on each, for example an incomplete request.
     */
    void open(int count, String beginning) throws IOException {
        for (int one = 0; one < count; one++) {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            sockets.add(socket);
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Opens {@code count} connections from this loopback address and sends nothing on them. */
    void openFrom(byte[] address, int count) throws IOException {
        for (int one = 0; one < count; one++) {
            sockets.add(new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.getByAddress(address), 0));
        }
    }

    /**
     * Returns how many of the {@code newest} connections opened last were closed by the server. Stops counting at the
     * first connection that is still open after ten seconds.
     */
    int closedByServer(int newest) throws IOException {
        int closed = 0;
        for (var socket : sockets.subList(sockets.size() - newest, sockets.size())) {
            socket.setSoTimeout(MILLIS_TO_CLOSE);
            try {
                closed += socket.getInputStream().read() == -1 ? 1 : 0;
            } catch (SocketTimeoutException stillOpen) {
                return closed;
            }
        }
        return closed;
    }

    @Override
    public void close() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }
}
