package se.budkavle.bot.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import se.budkavle.storage.leader.Leadership;

class GatewayHealthTest {

    private final ConnectionState connection = mock(ConnectionState.class);
    private final Leadership leadership = mock(Leadership.class);
    private final GatewayHealth gateway = new GatewayHealth(connection, leadership);

    @BeforeEach
    void connected() {
        when(leadership.isLeader()).thenReturn(true);
        when(connection.connected()).thenReturn(true);
        heard(Duration.ofSeconds(41));
    }

    @Test
    void aConnectionThatReceivesPacketsIsReportedAsUp() {
        assertThat(gateway.health().getStatus()).isEqualTo(Status.UP);
        assertThat(gateway.health().getDetails())
                .containsOnlyKeys("lastEventSecondsAgo", "role")
                .containsEntry("lastEventSecondsAgo", 41L)
                .containsEntry("role", "leader");
    }

    @Test
    void anOpenConnectionWithoutPacketsForTwoMinutesIsReportedAsDown() {
        heard(Duration.ofMinutes(2));
        assertThat(gateway.health().getStatus()).isEqualTo(Status.UP);
        heard(Duration.ofSeconds(121));
        assertThat(reason()).isEqualTo("silent");
    }

    @Test
    void aLoggedOutBotIsReportedAsDownWithTheReason() {
        when(connection.connected()).thenReturn(false);
        assertThat(reason()).isEqualTo("not-connected");
        when(connection.refused()).thenReturn(true);
        assertThat(reason()).isEqualTo("token-refused");
    }

    @Test
    void theHealthOfAnInstanceThatIsNotTheLeaderIsUnknown() {
        when(connection.connected()).thenReturn(false);
        when(leadership.isLeader()).thenReturn(false);
        assertThat(gateway.health().getStatus()).isEqualTo(Status.UNKNOWN);
        assertThat(gateway.health().getDetails()).containsEntry("role", "follower");
    }

    private void heard(Duration since) {
        when(connection.sinceLastEvent()).thenReturn(Optional.of(since));
    }

    private Object reason() {
        var health = gateway.health();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        return health.getDetails().get("reason");
    }
}
