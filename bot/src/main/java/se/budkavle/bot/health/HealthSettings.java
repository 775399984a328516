package se.budkavle.bot.health;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings for monitoring, from config/application.yaml.
 *
 * @param file the file for monitoring; its modification time is updated regularly, but is a very old time while a part
 *     of the bot is down
 * @param port the port of the endpoints for monitoring; negative for none, 0 for any free port
 * @param address the network address to which the endpoints are bound
 */
@ConfigurationProperties("budkavle.health")
public record HealthSettings(
        @DefaultValue("data/alive") Path file,
        @DefaultValue("8082") int port,
        @DefaultValue("127.0.0.1") String address) {}
