package se.budkavle.bot.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Tests that a tryout serves health although another one uses the configured port. */
class FreeHealthPortTest {

    @Test
    void aTakenPortGivesWayToAnyFreeOne() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(chosenFor(taken.getLocalPort())).isEqualTo("0");
        }
    }

    @Test
    void aFreePortStays() throws IOException {
        int free;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = closed.getLocalPort();
        }
        assertThat(chosenFor(free)).isEqualTo(String.valueOf(free));
    }

    @Test
    void aPortThatIsTurnedOffStaysOff() {
        assertThat(chosenFor(-1)).isEqualTo("-1");
    }

    private static String chosenFor(int port) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("configured", Map.of("budkavle.health.port", port)));
        FreeHealthPort.choose(environment);
        return environment.getProperty("budkavle.health.port");
    }
}
