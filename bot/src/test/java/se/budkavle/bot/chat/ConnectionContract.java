package se.budkavle.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import se.budkavle.sandbox.SandboxSettings;
import se.budkavle.sandbox.workspace.BotLimits;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Tests that every Discord adapter reconnects after its gateway connection has died, and stops connecting once Discord
 * has refused the bot's token.
 */
@Tag("waits")
public abstract class ConnectionContract extends AdapterTestBase {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int HEARTBEAT_MILLIS = 2_000;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Set<Thread> earlier = Thread.getAllStackTraces().keySet();
    private FreezingProxy proxy;

    /**
     * Returns a regular expression that matches the names of the Java threads on which this chat adapter logs in and
     * reconnects.
     */
    protected abstract Pattern threads();

    @BeforeEach
    void begin() {
        log.start();
        logger().addAppender(log);
        // Gives the bot more time to respond to an interaction than Discord does, so that the test can receive late
        // responses after a reconnection.
        logIn(
                SandboxSettings.of(seed())
                        .withPatience(LONG)
                        .withLimits(BotLimits.discords()
                                .with(JsonNodeFactory.instance.objectNode().put("heartbeatMillis", HEARTBEAT_MILLIS))),
                sandbox -> {
                    proxy = FreezingProxy.to(sandbox);
                    return proxy.address();
                });
    }

    @AfterEach
    void end() {
        logOut();
        proxy.close();
        logger().detachAppender(log);
    }

    @Test
    void aRevokedTokenEndsTheSessionAndIsLoggedOnce() {
        faults(Map.of("revokeToken", true));
        await().atMost(PATIENCE).until(() -> adapter.connection().refused());
        assertThat(adapter.connection().connected()).isFalse();
        assertThat(adapter.connection().guild()).isEmpty();
        var chat = adapter.chat();
        assertFails(ChatFailure.Kind.LATER, () -> chat.post(channel, Post.of("revoked", page("x"))));
        assertFails(ChatFailure.Kind.LATER, () -> chat.edit(channel, "1", Post.of("revoked", page("x"))));
        assertFails(ChatFailure.Kind.LATER, () -> chat.find(channel, "revoked"));
        assertFails(ChatFailure.Kind.LATER, () -> chat.saveEvent(event("event-revoked", "Möte", 1)));
        assertFails(ChatFailure.Kind.LATER, chat::channels);
        // Waits until the adapter's connection threads have ended, because the adapter cannot connect again without
        // them.
        await().atMost(LONG)
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> !earlier.contains(thread)
                                && threads().matcher(thread.getName()).matches()));
        assertThat(proxy.opened()).isLessThanOrEqualTo(2);
        assertThat(log.list.stream()
                        .map(ILoggingEvent::getFormattedMessage)
                        .filter(said -> said.contains("refuses the token")))
                .singleElement()
                .asString()
                .contains("budkavle.discord.token", "Make a new token");
    }

    @Test
    void aFrozenGatewayConnectionIsReplaced() {
        proxy.freeze();
        await().atMost(LONG)
                .until(() -> proxy.opened() > 2 && adapter.connection().connected());
        assertThat(said(swede, swede.use(channel, "lone", Map.of()))).contains("Hej");
    }

    @Test
    void interactionsDuringASilentConnectionAreHandledAfterReconnecting() {
        var post = post("deaf");
        proxy.silence();
        assertThat(said(guest, guest.press(post, "contract:press:7"))).contains("Pressed 7");
        assertThat(proxy.opened()).isGreaterThan(1);
    }

    @Test
    void theBotReconnectsAtTheUsualAddressIfTheResumeAddressRespondsWithStatus503() {
        faults(Map.of("resumeAddress", "refused", "reconnect", true));
        await().atMost(LONG).until(() -> proxy.opened() > 2);
        await().atMost(LONG).until(() -> adapter.connection().connected());
        assertThat(said(swede, swede.use(channel, "lone", Map.of()))).contains("Hej");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut", "silent"})
    void aSessionThatCannotBeResumedIsReplacedAfterAMinute(String state) {
        faults(Map.of("resumeAddress", state, "reconnect", true));
        await().atMost(LONG).until(() -> !adapter.connection().connected());
        adapter.passTime(Duration.ofSeconds(61));
        await().atMost(LONG).until(() -> adapter.connection().connected());
        assertThat(said(swede, swede.use(channel, "lone", Map.of()))).contains("Hej");
        assertThat(adapter.chat().post(channel, Post.of("replaced", page("Back"))))
                .isNotEmpty();
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("se.budkavle.bot");
    }
}
