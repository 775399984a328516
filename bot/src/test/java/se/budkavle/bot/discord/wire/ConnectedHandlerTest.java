package se.budkavle.bot.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Tests what is logged for the operator if the bot is logged in but serves no Discord server. The bot is either in no
 * server, or in several and must be told which to serve.
 */
class ConnectedHandlerTest {

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void stop() {
        logger().detachAppender(log);
    }

    @Test
    void theInvitationLinkIsLoggedOnceForABotInNoServerOfDiscord() {
        arriveTwice("https://discord.com");
        assertThat(said())
                .containsOnlyOnce("Invitation: https://discord.com/oauth2/authorize?client_id=42&integration_type=0"
                        + "&scope=bot+applications.commands&permissions=17592454597648");
        assertThat(said()).contains("The bot is in no workspace: open the invitation");
    }

    @Test
    void noInvitationLinkIsLoggedForAServerOtherThanDiscord() {
        arriveTwice("http://127.0.0.1:1");
        assertThat(said()).noneMatch(words -> words.startsWith("Invitation"));
    }

    @Test
    void aBotInTwoServersWithoutASettingLogsBothIdsAndRegistersNoCommands() {
        var settings = new DiscordSettings("token", URI.create("http://127.0.0.1:1"), "", DiscordSettings.Library.JDA);
        try (var handler = new ConnectedHandler(
                settings, new CommandRegistrar(new RestClient(settings, new GlobalRateLimit()), List.of()))) {
            handler.connected(new Joined(settings, "971404710083777001", "971404710083777002"));
            await().until(() -> said().stream().anyMatch(words -> words.contains("does nothing in any")));
            assertThat(said())
                    .singleElement()
                    .asString()
                    .contains("budkavle.discord.guild", "971404710083777001, 971404710083777002");
        }
    }

    private void arriveTwice(String api) {
        var settings = new DiscordSettings("token", URI.create(api), "", DiscordSettings.Library.JDA);
        try (var handler = new ConnectedHandler(
                settings, new CommandRegistrar(new RestClient(settings, new GlobalRateLimit()), List.of()))) {
            handler.connected(new Joined(settings));
            handler.connected(new Joined(settings));
            await().until(() -> said().stream()
                            .filter(words -> words.contains("in no workspace"))
                            .count()
                    == 2);
        }
    }

    private List<String> said() {
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(ConnectedHandler.class);
    }

    /** A stub of the connection of a bot that is logged in and a member of these Discord servers. */
    private record Joined(DiscordSettings settings, String... guilds) implements ConnectionState {

        @Override
        public boolean connected() {
            return true;
        }

        @Override
        public Optional<Duration> sinceLastEvent() {
            return Optional.empty();
        }

        @Override
        public ServerResolver served() {
            return new ServerResolver(settings).among(() -> List.of(guilds));
        }

        @Override
        public Optional<String> application() {
            return Optional.of("42");
        }

        @Override
        public boolean refused() {
            return false;
        }
    }
}
