package se.budkavle.bot.journeys;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/**
 * An SMTP server for tests that counts how often it accepts each email. Emails are identified by the Message-ID header.
 */
final class CountingMailServer implements AutoCloseable {

    private static final Pattern MESSAGE_ID = Pattern.compile("(?mi)^Message-ID:\\s*<([^>]+)>");

    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private final SMTPServer server;

    CountingMailServer() {
        BasicMessageListener counts = (context, from, to, bytes) -> {
            var id = MESSAGE_ID.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
            taken.merge(id.find() ? id.group(1) : "none", 1, Integer::sum);
        };
        server = SMTPServer.port(0)
                .hostName("localhost")
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler(counts)
                .build();
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    /** Returns how many times each email was accepted. The keys are Message-IDs. */
    Map<String, Integer> taken() {
        return Map.copyOf(taken);
    }

    @Override
    public void close() {
        server.stop();
    }
}
