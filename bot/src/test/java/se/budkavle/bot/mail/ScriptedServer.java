package se.budkavle.bot.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A fake SMTP server for tests, with a scripted response to each command: an error, silence, or a closed connection.
 */
final class ScriptedServer implements AutoCloseable {

    static final String HANG_UP = "hang up";
    static final String SILENCE = "silence";

    final AtomicInteger connections = new AtomicInteger();
    /**
     * The Message-IDs of the emails that the server received completely, even if the server then responded with an
     * error.
     */
    final List<String> handedOver = new CopyOnWriteArrayList<>();

    private final Map<String, Queue<String>> script = new HashMap<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final ServerSocket server;

    ScriptedServer() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    /**
     * Sets the server's responses to the next occurrences of an SMTP command. Afterwards, the server responds with
     * success again.
     *
     * @param command GREETING, EHLO, AUTH, MAIL, RCPT, DATA, or END for the last line of an email's data
     */
    ScriptedServer answering(String command, String... answers) {
        synchronized (script) {
            script.computeIfAbsent(command, any -> new ArrayDeque<>()).addAll(List.of(answers));
        }
        return this;
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                open.add(socket);
                connections.incrementAndGet();
                start(() -> talk(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket;
                var in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            if (!answer(socket, "GREETING", "220 scripted")) {
                return;
            }
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var command = line.toUpperCase(Locale.ROOT).split("[ :]")[0];
                var usual = switch (command) {
                    case "EHLO" -> "250-scripted\r\n250 AUTH PLAIN";
                    case "AUTH" -> "235 welcome";
                    case "DATA" -> "354 go on";
                    case "QUIT" -> "221 bye";
                    default -> "250 fine";
                };
                if (!answer(socket, command, usual) || command.equals("QUIT")) {
                    return;
                }
                if (command.equals("DATA") && lastAnswer.startsWith("354")) {
                    for (var data = in.readLine(); data != null && !data.equals("."); data = in.readLine()) {
                        if (data.startsWith("Message-ID: ")) {
                            handedOver.add(data.substring("Message-ID: ".length()));
                        }
                    }
                    if (!answer(socket, "END", "250 taken")) {
                        return;
                    }
                }
            }
        } catch (IOException e) {
            // The client has closed the connection, so the thread of this connection ends.
        }
    }

    private volatile String lastAnswer = "";

    private boolean answer(Socket socket, String command, String usual) throws IOException {
        String answer;
        synchronized (script) {
            var waiting = script.get(command);
            answer = waiting == null || waiting.isEmpty() ? usual : waiting.remove();
        }
        lastAnswer = answer;
        if (answer.equals(HANG_UP)) {
            return false;
        }
        if (!answer.equals(SILENCE)) {
            socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }
        return !answer.startsWith("421");
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "scripted-mail-server");
        thread.setDaemon(true);
        thread.start();
    }
}
