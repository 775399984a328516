package se.budkavle.bot.chat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A TCP proxy that can freeze gateway connections to the local Discord imitation (sandbox). A frozen connection stays
 * open but transfers nothing, like a half-open TCP connection. Connections that are opened later work.
 */
final class FreezingProxy implements AutoCloseable {

    private static final String GATEWAY = "GET /gateway";

    private final URI sandbox;
    private final ServerSocket server;
    private final Queue<Connection> connections = new ConcurrentLinkedQueue<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicBoolean freezeNext = new AtomicBoolean();

    /** A connection through the proxy. Each of its two directions can be frozen separately. */
    private static final class Connection {

        private final Socket near;
        private final Socket far;
        private volatile boolean gateway;
        private volatile boolean toBot = true;
        private volatile boolean toSandbox = true;

        private Connection(Socket near, Socket far) {
            this.near = near;
            this.far = far;
        }

        private void freeze() {
            toBot = false;
            toSandbox = false;
        }

        private void close() {
            for (var socket : new Socket[] {near, far}) {
                try {
                    socket.close();
                } catch (IOException closedAlready) {
                    // The socket is already closed, so the exception is ignored.
                }
            }
        }
    }

    private FreezingProxy(URI sandbox, ServerSocket server) {
        this.sandbox = sandbox;
        this.server = server;
    }

    static FreezingProxy to(URI sandbox) {
        try {
            var proxy = new FreezingProxy(sandbox, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** Returns the number of gateway connections that the bot has opened so far. */
    int opened() {
        return opened.get();
    }

    /** Freezes both directions of all open gateway connections and of the next new connection. */
    void freeze() {
        freezeNext.set(true);
        connections.stream().filter(one -> one.gateway).forEach(Connection::freeze);
    }

    /** Freezes all open gateway connections in the direction to the bot. Data from the bot are still transferred. */
    void silence() {
        connections.stream().filter(one -> one.gateway).forEach(one -> one.toBot = false);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var near = server.accept();
                var one = new Connection(near, new Socket(sandbox.getHost(), sandbox.getPort()));
                connections.add(one);
                start(() -> toSandbox(one));
                start(() -> toBot(one));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void toSandbox(Connection one) {
        pump(one.near, one.far, one, () -> one.toSandbox, first -> {
            if (first.startsWith(GATEWAY)) {
                one.gateway = true;
                if (freezeNext.getAndSet(false)) {
                    one.freeze();
                }
                opened.incrementAndGet();
            }
        });
    }

    private static void toBot(Connection one) {
        pump(one.far, one.near, one, () -> one.toBot, first -> {});
    }

    /**
     * Copies bytes from one socket to the other. While the direction is frozen, drops the bytes and does not pass on
     * the end of the stream.
     */
    private static void pump(Socket from, Socket to, Connection one, BooleanSupplier passes, Consumer<String> first) {
        var bytes = new byte[8192];
        try {
            int count = from.getInputStream().read(bytes);
            first.accept(new String(bytes, 0, Math.max(0, count), StandardCharsets.US_ASCII));
            for (; count >= 0; count = from.getInputStream().read(bytes)) {
                if (passes.getAsBoolean()) {
                    to.getOutputStream().write(bytes, 0, count);
                }
            }
        } catch (IOException cut) {
            // An I/O error ends the connection, like the end of the stream.
        }
        if (passes.getAsBoolean()) {
            one.close();
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "freezing-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        connections.forEach(Connection::close);
    }
}
