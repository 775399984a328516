package se.budkavle.bot.discord.javacord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.javacord.api.entity.message.Message;
import org.javacord.api.util.event.ListenerManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.SandboxVisitor;

/**
 * Tests that Javacord without the bot's adapter recovers from lost connections and rate limits. Uses the local Discord
 * imitation (sandbox).
 */
@Tag("waits")
class PlainJavacordResilienceTest extends PlainJavacordTestBase {

    @Test
    void afterALostConnectionTheSessionIsResumedWithTheMissedEvents() {
        var lost = new CompletableFuture<Boolean>();
        var resumed = new CompletableFuture<Boolean>();
        var listening = List.of(
                bot.api().addLostConnectionListener(event -> lost.complete(true)),
                bot.api().addResumeListener(event -> resumed.complete(true)));
        tell(Map.of("gone", true));
        assertThat(lost).succeedsWithin(PATIENCE);
        SandboxVisitor.change(sandbox.address(), "channels/" + climate, Map.of("topic", "Meanwhile"));
        tell(Map.of("gone", false));
        assertThat(resumed).succeedsWithin(PATIENCE);
        await().atMost(PATIENCE)
                .until(() -> room("climate")
                        .asServerTextChannel()
                        .orElseThrow()
                        .getTopic()
                        .equals("Meanwhile"));
        listening.forEach(ListenerManager::remove);
        assertThat(swede.use(climate, "ask", Map.of("town", "x"))
                        .at("/message/content")
                        .asString())
                .startsWith("Asked about x");
    }

    @Test
    void theSessionIsResumedIfTheGatewayRequestsAReconnection() {
        var resumed = new CompletableFuture<Boolean>();
        var listening = bot.api().addResumeListener(event -> resumed.complete(true));
        tell(Map.of("reconnect", true));
        assertThat(resumed).succeedsWithin(PATIENCE);
        listening.remove();
        assertThat(swede.use(climate, "ask", Map.of("town", "x"))
                        .at("/message/content")
                        .asString())
                .startsWith("Asked about x");
    }

    @Test
    void requestsWaitUntilAChannelsOrASharedRateLimitEnds() {
        var water = room("water");
        var wanted = IntStream.range(0, 12).mapToObj(i -> "Number " + i).toList();
        // If each message waits for the previous one, Javacord forgets that the rate limit is exhausted, and a request
        // gets status 429. If messages are sent at once, Javacord keeps within the rate limit.
        wanted.subList(0, 7).forEach(words -> water.sendMessage(words).join());
        tell(Map.of("sharedLimitNext", 1));
        var sent = wanted.subList(7, 12).stream().map(water::sendMessage).toList();
        assertThat(sent.stream()
                        .map(CompletableFuture::join)
                        .map(Message::getId)
                        .distinct())
                .hasSize(5);
        assertThat(SandboxVisitor.read(sandbox.address(), "faults")
                        .path("sharedLimitNext")
                        .asInt())
                .isZero();
        assertThat(swede.sees(id(sandbox.channelId("water"))))
                .extracting(PlainJavacordTestBase::content)
                .containsExactlyElementsOf(wanted);
    }

    @Test
    void requestsWaitUntilARateLimitThatNoHeaderAnnouncesEnds() {
        var water = room("water").asServerTextChannel().orElseThrow();
        List.of("One", "Two", "Three").forEach(topic -> water.updateTopic(topic).join());
        await().atMost(PATIENCE).until(() -> water.getTopic().equals("Three"));
    }
}
