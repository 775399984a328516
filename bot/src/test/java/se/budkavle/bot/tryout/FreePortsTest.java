package se.budkavle.bot.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Tests that a tryout starts although another program uses one of the configured ports. */
class FreePortsTest {

    @ParameterizedTest
    @ValueSource(strings = {"budkavle.sandbox", "budkavle.web", "budkavle.health"})
    void aPortInUseIsReplacedByAFreePort(String server) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int chosen = Integer.parseInt(chosen(server, Map.of(server + ".port", taken.getLocalPort())));
            assertThat(chosen).isPositive().isNotEqualTo(taken.getLocalPort());
            new ServerSocket(chosen, 1, InetAddress.getLoopbackAddress()).close();
        }
    }

    @Test
    void aConfiguredPortThatIsFreeIsKept() throws IOException {
        int free;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = closed.getLocalPort();
        }
        assertThat(chosen("budkavle.web", Map.of("budkavle.web.port", free))).isEqualTo(String.valueOf(free));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0})
    void portsMinusOneAndZeroAreLeftUnchanged(int port) {
        assertThat(chosen("budkavle.web", Map.of("budkavle.web.port", port))).isEqualTo(String.valueOf(port));
    }

    @Test
    void aPortIsKeptIfTheConfiguredAddressDoesNotBelongToThisMachine() {
        assertThat(chosen("budkavle.web", Map.of("budkavle.web.port", 8081, "budkavle.web.address", "192.0.2.1")))
                .isEqualTo("8081");
    }

    private static String chosen(String server, Map<String, Object> configured) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("configured", configured));
        FreePorts.choose(environment);
        return environment.getProperty(server + ".port");
    }
}
