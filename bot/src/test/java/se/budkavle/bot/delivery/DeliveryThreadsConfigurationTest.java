package se.budkavle.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.RememberingMail;
import se.budkavle.storage.delivery.DeliveryQueue;
import se.budkavle.storage.delivery.DeliveryQueue.Due;

/**
 * Tests that channel messages, private messages, emails and edits are sent by separate threads. A blocked thread then
 * does not delay the other kinds of messages.
 */
class DeliveryThreadsConfigurationTest {

    private static final int MANY = 200;

    private final CountDownLatch released = new CountDownLatch(1);
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Map<String, LaneExecutor> lanes;

    DeliveryThreadsConfigurationTest() {
        context.registerBean(
                DeliverySettings.class, () -> new DeliverySettings(50, 2, Duration.ofDays(1), Period.ofDays(400)));
        context.registerBean(EmailTransport.class, RememberingMail::new);
        context.register(DeliveryThreadsConfiguration.class);
        context.refresh();
        lanes = context.getBeansOfType(LaneExecutor.class);
    }

    @AfterEach
    void close() {
        released.countDown();
        context.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"channelLanes", "privateLanes", "letterLanes", "editLanes"})
    void messagesOfOneKindThatBlockTheirThreadsDelayNoOtherKind(String kind) throws Exception {
        var stuck = lanes.get(kind);
        IntStream.range(0, MANY).forEach(lane -> stuck.start("stuck " + lane, "any", this::stand));
        var others = new HashMap<>(lanes);
        others.remove(kind);
        assertThat(others).hasSize(3);
        var done = new CountDownLatch(others.size());
        others.values()
                .forEach(other -> other.start("free", "any", any -> {
                    done.countDown();
                    return Optional.empty();
                }));
        assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void postsAreEditedByThreadsReservedForEdits() throws Exception {
        var queue = mock(DeliveryQueue.class);
        var carrier = mock(ChatMessageSender.class);
        var claims = mock(DeliveryClaims.class);
        var thread = new CompletableFuture<String>();
        when(carrier.isReady()).thenReturn(true);
        when(queue.refreshable(any())).thenReturn(List.of(new Due("id", "CHANNEL:1")));
        when(claims.toRefresh("id")).thenAnswer(any -> {
            thread.complete(Thread.currentThread().getName());
            return null;
        });
        context.getBeanFactory().registerSingleton("queue", queue);
        context.getBeanFactory().registerSingleton("carrier", carrier);
        context.getBeanFactory().registerSingleton("claims", claims);
        List.of(
                        ComposerRegistry.class,
                        DailyMentionLimit.class,
                        FurtherMentionsQueue.class,
                        DeliveryFailureHandler.class)
                .forEach(one -> context.getBeanFactory().registerSingleton(one.getName(), mock(one)));
        var routine = context.getBeanFactory().createBean(LivePostRoutine.class);
        routine.look(MovableClock.START, (id, action) -> action.run());
        assertThat(thread.get(1, TimeUnit.MINUTES)).startsWith("live-posts");
    }

    @Test
    void eachKindOfAddresseeHasThreadsOfItsOwn() {
        var ofAddressees = context.getBean(DeliveryExecutors.class);
        assertThat(List.of("CHANNEL:1", "PERSON:1", "MAIL:a@example.org", "OWN_MAIL:1", "id"))
                .extracting(lane -> ofAddressees.of(new Due("id", lane)))
                .containsExactly(
                        lanes.get("channelLanes"),
                        lanes.get("privateLanes"),
                        lanes.get("letterLanes"),
                        lanes.get("letterLanes"),
                        lanes.get("channelLanes"));
    }

    private Optional<String> stand(String item) {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
