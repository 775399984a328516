package se.budkavle.bot.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * An HTTP proxy that appends its client's address to the header X-Forwarded-For, as nginx does with
 * {@code $proxy_add_x_forwarded_for}. The proxy forwards one GET request per connection.
 */
final class ForwardingProxy implements AutoCloseable {

    private static final String FORWARDED = "X-Forwarded-For: ";

    private final ServerSocket listening;
    private final int target;

    private ForwardingProxy(ServerSocket listening, int target) {
        this.listening = listening;
        this.target = target;
    }

    /** Starts a proxy on a free port. The proxy forwards requests to the server on the local port {@code target}. */
    static ForwardingProxy to(int target) throws IOException {
        var proxy = new ForwardingProxy(new ServerSocket(0), target);
        var thread = new Thread(proxy::run, "proxy");
        thread.setDaemon(true);
        thread.start();
        return proxy;
    }

    /** Sends a GET request from this loopback address to the proxy, and returns the status code of the response. */
    int get(String path, String from, String forwardedFor) throws IOException {
        try (var socket = new Socket(
                InetAddress.getLoopbackAddress(), listening.getLocalPort(), InetAddress.getByName(from), 0)) {
            send(
                    socket,
                    "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + FORWARDED + forwardedFor
                            + "\r\n\r\n");
            return Integer.parseInt(reader(socket).readLine().split(" ")[1]);
        }
    }

    private void run() {
        while (!listening.isClosed()) {
            try (var client = listening.accept()) {
                forward(client);
            } catch (IOException e) {
                if (!listening.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void forward(Socket client) throws IOException {
        var head = new StringBuilder();
        var lines = reader(client);
        for (var line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
            head.append(line)
                    .append(
                            line.startsWith(FORWARDED)
                                    ? ", " + client.getInetAddress().getHostAddress()
                                    : "")
                    .append("\r\n");
        }
        try (var server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            send(server, head + "\r\n");
            server.getInputStream().transferTo(client.getOutputStream());
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
