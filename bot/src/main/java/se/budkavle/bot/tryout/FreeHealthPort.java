package se.budkavle.bot.tryout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Serves health and metrics on any free port if the configured port is taken, so that two tryouts can run on one
 * machine.
 */
final class FreeHealthPort {

    private static final Logger log = LoggerFactory.getLogger(FreeHealthPort.class);
    private static final String PORT = "budkavle.health.port";
    private static final int DEFAULT = 8082;

    private FreeHealthPort() {}

    static void choose(ConfigurableEnvironment environment) {
        int port = environment.getProperty(PORT, Integer.class, DEFAULT);
        var address = environment.getProperty("budkavle.health.address", "127.0.0.1");
        if (port <= 0) {
            return;
        }
        try {
            new ServerSocket(port, 1, InetAddress.getByName(address)).close();
        } catch (IOException e) {
            log.info("{}:{} is taken ({}): health and metrics get another port", address, port, e.getMessage());
            environment.getPropertySources().addFirst(new MapPropertySource("free-health-port", Map.of(PORT, 0)));
        }
    }
}
