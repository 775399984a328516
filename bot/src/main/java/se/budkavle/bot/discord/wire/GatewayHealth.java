package se.budkavle.bot.discord.wire;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import se.budkavle.bot.health.HealthPart;
import se.budkavle.storage.leader.Leadership;

/**
 * Reports whether the connection to Discord's gateway works. An open connection on which nothing has arrived for two
 * minutes counts as down. Reports "unknown" for an instance of the bot that is not connected and not the leader,
 * because only the leader logs in.
 */
class GatewayHealth implements HealthPart {

    /**
     * The longest time without any event after which a connection still counts as up. Discord requests a heartbeat
     * every 41 seconds and acknowledges each heartbeat immediately.
     */
    static final Duration SILENCE = Duration.ofMinutes(2);

    private final ConnectionState connection;
    private final Leadership leadership;

    GatewayHealth(ConnectionState connection, Leadership leadership) {
        this.connection = connection;
        this.leadership = leadership;
    }

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public Health health() {
        var health = connection.connected() || leadership.isLeader() ? ofConnection() : Health.unknown();
        connection.sinceLastEvent().ifPresent(since -> health.withDetail("lastEventSecondsAgo", since.toSeconds()));
        return health.withDetail("role", leadership.isLeader() ? "leader" : "follower")
                .build();
    }

    private Health.Builder ofConnection() {
        if (connection.refused()) {
            return HealthPart.down("token-refused");
        }
        if (!connection.connected()) {
            return HealthPart.down("not-connected");
        }
        return connection
                        .sinceLastEvent()
                        .filter(since -> since.compareTo(SILENCE) > 0)
                        .isPresent()
                ? HealthPart.down("silent")
                : Health.up();
    }
}
