package se.budkavle.bot.tryout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Replaces configured ports that other programs use with free ports, so that a tryout also starts on a machine where
 * the configured ports are in use.
 */
final class FreePorts {

    private static final Logger log = LoggerFactory.getLogger(FreePorts.class);
    private static final String LOOPBACK = "127.0.0.1";
    private static final List<Server> SERVERS = List.of(
            new Server("budkavle.sandbox", 8080),
            new Server("budkavle.web", 8081),
            new Server("budkavle.health", 8082));

    private FreePorts() {}

    static void choose(ConfigurableEnvironment environment) {
        Map<String, Object> replaced = new HashMap<>();
        for (var server : SERVERS) {
            int port = environment.getProperty(server.prefix() + ".port", Integer.class, server.port());
            var address = environment.getProperty(server.prefix() + ".address", LOOPBACK);
            if (port > 0 && opened(port, address).isEmpty()) {
                // Changes nothing if no port can be opened at this address, because the address is then wrong and the
                // server's own error message reports it.
                opened(0, address).ifPresent(free -> {
                    log.info(
                            "{}:{} is taken by another program: {}.port is now {}",
                            address,
                            port,
                            server.prefix(),
                            free);
                    replaced.put(server.prefix() + ".port", free);
                });
            }
        }
        if (!replaced.isEmpty()) {
            environment.getPropertySources().addFirst(new MapPropertySource("free-ports", replaced));
        }
    }

    /**
     * Opens the port and closes it again; for port 0, opens any free port. Returns the port's number; empty if the port
     * cannot be opened.
     */
    private static Optional<Integer> opened(int port, String address) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            return Optional.of(socket.getLocalPort());
        } catch (IOException e) {
            log.debug("{}:{} cannot be opened", address, port, e);
            return Optional.empty();
        }
    }

    /** A server of the tryout, with the prefix of its settings and its default port. */
    private record Server(String prefix, int port) {}
}
