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
 * A way to the sandbox on which connections to the gateway can freeze: they stay open, and nothing comes through any more, as when
 * something between has forgotten them. Those opened later are well.
 */
final class FreezingWay implements AutoCloseable {

    private static final String GATEWAY = "GET /gateway";

    private final URI sandbox;
    private final ServerSocket door;
    private final Queue<Connection> connections = new ConcurrentLinkedQueue<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicBoolean nextToo = new AtomicBoolean();

    /** One connection; the directions freeze apart from each other. */
    private static final class Connection {

        private final Socket near;
        private final Socket far;
        private volatile boolean gateway;
        private volatile boolean towardsBot = true;
        private volatile boolean towardsSandbox = true;

        private Connection(Socket near, Socket far) {
            this.near = near;
            this.far = far;
        }

        private void freeze() {
            towardsBot = false;
            towardsSandbox = false;
        }

        private void close() {
            for (var socket : new Socket[] {near, far}) {
                try {
                    socket.close();
                } catch (IOException closedAlready) {
                    continue;
                }
            }
        }
    }

    private FreezingWay(URI sandbox, ServerSocket door) {
        this.sandbox = sandbox;
        this.door = door;
    }

    static FreezingWay to(URI sandbox) {
        try {
            var way = new FreezingWay(sandbox, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            start(way::letIn);
            return way;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** How many connections to the gateway there have been. */
    int opened() {
        return opened.get();
    }

    /** From now on nothing passes in either direction on the gateway's present connections, nor on the one that is opened next. */
    void freeze() {
        nextToo.set(true);
        connections.stream().filter(one -> one.gateway).forEach(Connection::freeze);
    }

    /** From now on the bot hears nothing on the gateway's present connections, and is heard still. */
    void deafen() {
        connections.stream().filter(one -> one.gateway).forEach(one -> one.towardsBot = false);
    }

    private void letIn() {
        while (!door.isClosed()) {
            try {
                var near = door.accept();
                var one = new Connection(near, new Socket(sandbox.getHost(), sandbox.getPort()));
                connections.add(one);
                start(() -> towardsSandbox(one));
                start(() -> towardsBot(one));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void towardsSandbox(Connection one) {
        pump(one.near, one.far, one, () -> one.towardsSandbox, first -> {
            if (first.startsWith(GATEWAY)) {
                one.gateway = true;
                if (nextToo.getAndSet(false)) {
                    one.freeze();
                }
                opened.incrementAndGet();
            }
        });
    }

    private static void towardsBot(Connection one) {
        pump(one.far, one.near, one, () -> one.towardsBot, first -> { });
    }

    /** Whoever ends a frozen line is not heard on its other side. */
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
            // As good as its end.
        }
        if (passes.getAsBoolean()) {
            one.close();
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "freezing-way");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        connections.forEach(Connection::close);
    }
}
