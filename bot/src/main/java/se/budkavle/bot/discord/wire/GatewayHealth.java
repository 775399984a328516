package se.budkavle.bot.discord.wire;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import se.budkavle.bot.health.HealthPart;
import se.budkavle.storage.leader.Leadership;

/**
 * Reports whether Discord's gateway is heard of. A connection that seems open but has been silent for longer than two
 * heartbeats is dead. An instance that is not the leader is logged out on purpose.
 */
class GatewayHealth implements HealthPart {

    /** Discord asks for a heartbeat each 41 seconds and acknowledges it at once. */
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
