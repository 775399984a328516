package se.budkavle.bot.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Opens TCP connections to a local web server and leaves them idle, to test the server's limits on connections. */
final class IdleConnections implements AutoCloseable {

    /**
     * How many milliseconds the test waits for the server to close a connection. The wait is shorter than the server's
     * idle timeout, so that connections closed because of that timeout are not counted.
     */
    private static final int MILLIS_TO_CLOSE = 10_000;

    private static final int BETWEEN_BYTES = 500;

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

    /**
     * Opens a connection and sends the beginning of a request, then one byte every half second until the server closes
     * the connection. Returns how long the server kept the connection open. Returns empty if the connection is still
     * open after {@code most}.
     */
    Optional<Duration> trickle(String beginning, Duration most) throws IOException {
        open(1, beginning);
        var socket = sockets.get(sockets.size() - 1);
        long start = System.nanoTime();
        for (var passed = Duration.ZERO;
                passed.compareTo(most) < 0;
                passed = Duration.ofNanos(System.nanoTime() - start)) {
            if (isClosedByServer(socket, BETWEEN_BYTES)) {
                return Optional.of(passed);
            }
            try {
                socket.getOutputStream().write('a');
            } catch (SocketException closed) {
                return Optional.of(passed);
            }
        }
        return Optional.empty();
    }

    /** Opens {@code count} connections from this loopback address and sends nothing on them. */
    void openFrom(byte[] address, int count) throws IOException {
        for (int one = 0; one < count; one++) {
            sockets.add(new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.getByAddress(address), 0));
        }
    }

    /**
     * Counts the connections that the server has closed. Returns as soon as {@code expected} are closed, or after ten
     * seconds. Checks all connections, because the server may accept them in another order than they were opened.
     */
    int closedByServer(int expected) throws IOException {
        var closed = new HashSet<Socket>();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MILLIS_TO_CLOSE);
        while (closed.size() < expected && System.nanoTime() < end) {
            for (var socket : sockets) {
                if (isClosedByServer(socket, 1)) {
                    closed.add(socket);
                }
            }
        }
        return closed.size();
    }

    private static boolean isClosedByServer(Socket socket, int millis) throws IOException {
        socket.setSoTimeout(millis);
        try {
            return socket.getInputStream().read(new byte[4096]) == -1;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }
}
