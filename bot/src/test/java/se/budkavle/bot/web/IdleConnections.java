package se.budkavle.bot.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Connections to a web server on this machine on which nothing happens after a beginning. */
final class IdleConnections implements AutoCloseable {

    /** Less than the time for which the server lets a connection idle. */
    private static final int MILLIS_TO_CLOSE = 10_000;

    private final int port;
    private final List<Socket> sockets = new ArrayList<>();

    IdleConnections(int port) {
        this.port = port;
    }

    /** Opens so many connections and sends this beginning on each. */
    void open(int count, String beginning) throws IOException {
        for (int one = 0; one < count; one++) {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            sockets.add(socket);
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Opens so many connections from this loopback address and sends nothing. */
    void openFrom(byte[] address, int count) throws IOException {
        for (int one = 0; one < count; one++) {
            sockets.add(new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.getByAddress(address), 0));
        }
    }

    /** Waits for the end of the newest connections, and returns how many of them the server closed at once. */
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
