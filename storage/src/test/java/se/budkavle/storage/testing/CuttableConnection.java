package se.budkavle.storage.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Forwards TCP connections to a local port, and can imitate a cut cable. While the cable is cut, nothing arrives at
 * either end and no connection is closed. Data that were sent in the meantime arrive after the repair.
 */
public final class CuttableConnection implements AutoCloseable {

    private static final int BUFFER_BYTES = 8192;

    private final int target;
    private final ServerSocket server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private boolean cut;

    public CuttableConnection(int target) {
        this.target = target;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    public synchronized void cut() {
        cut = true;
    }

    public synchronized void mend() {
        cut = false;
        notifyAll();
    }

    private void accept() throws IOException, InterruptedException {
        while (true) {
            var near = opened(server.accept());
            run(() -> {
                awaitMended();
                var far = opened(new Socket(InetAddress.getLoopbackAddress(), target));
                run(() -> forward(far, near));
                forward(near, far);
            });
        }
    }

    private Socket opened(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        sockets.add(socket);
        return socket;
    }

    private void forward(Socket from, Socket to) throws IOException, InterruptedException {
        var buffer = new byte[BUFFER_BYTES];
        try (from;
                to) {
            int length;
            while ((length = from.getInputStream().read(buffer)) >= 0) {
                awaitMended();
                to.getOutputStream().write(buffer, 0, length);
            }
            // While the wire is cut, the end of a connection must not reach the other side either.
            awaitMended();
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private synchronized void awaitMended() throws InterruptedException {
        while (cut) {
            wait();
        }
    }

    private interface Forwarding {

        void run() throws IOException, InterruptedException;
    }

    private static void run(Forwarding forwarding) {
        var thread = new Thread(
                () -> {
                    try {
                        forwarding.run();
                    } catch (IOException | InterruptedException e) {
                        // Either side has closed the connection, or the test has ended.
                        Thread.currentThread().interrupt();
                    }
                },
                "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        mend();
        server.close();
        for (var socket : sockets) {
            socket.close();
        }
    }
}
