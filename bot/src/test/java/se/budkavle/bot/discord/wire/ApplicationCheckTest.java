package se.budkavle.bot.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.budkavle.bot.chat.ServerConfigurationCheck.Finding;
import se.budkavle.bot.chat.ServerConfigurationCheck.Severity;

/**
 * Tests that wrong settings in Discord's developer portal are reported. A small HTTP server is a fake of the portal,
 * because the local Discord imitation (sandbox) has none.
 */
class ApplicationCheckTest {

    @Test
    void anApplicationWithTheRecommendedSettingsPassesTheCheck() throws IOException {
        assertThat(looked("{'id': '1', 'flags': 0, 'bot_public': false, 'integration_types_config': {'0': {}}}"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.GOOD));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'flags': 8192} | WARNING | chat.check.intents-more",
                "{'flags': 32768} | WARNING | chat.check.intents-more",
                "{'flags': 524288} | WARNING | chat.check.intents-more",
                "{'bot_public': true} | WARNING | chat.check.public",
                "{'integration_types_config': {'0': {}, '1': {}}} | WARNING | chat.check.user-install",
                "{'interactions_endpoint_url': 'https://example.org'} | BAD | chat.check.endpoint"
            })
    void eachWrongSettingIsReportedWithARemedy(String application, Severity severity, String what) throws IOException {
        assertThat(looked(application))
                .filteredOn(finding -> finding.severity() != Severity.GOOD)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(severity);
                    assertThat(finding.what().key()).isEqualTo(what);
                    assertThat(finding.remedy()).isNotNull();
                });
    }

    private static List<Finding> looked(String application) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v10/applications/@me", exchange -> {
            var body = application.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            return new ApplicationCheck(new RestClient(
                            new DiscordSettings(
                                    "token",
                                    URI.create("http://127.0.0.1:"
                                            + server.getAddress().getPort()),
                                    "",
                                    DiscordSettings.Library.JDA),
                            new GlobalRateLimit()))
                    .look();
        } finally {
            server.stop(0);
        }
    }
}
