package se.budkavle.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.text.Page;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.Delivery.State;
import se.budkavle.storage.delivery.DeliveryQueue;

class DeliverySenderTest {

    private final Workplace work = Workplace.fresh();
    private final Deliveries deliveries = work.get(Deliveries.class);
    private final DeliveryQueue queue = work.get(DeliveryQueue.class);

    @Test
    void aPostMadeJustBeforeACrashIsNotPostedAgain() {
        var id = openRound();
        // Claims (reserves) the queued message for another bot and posts it, but stores no outcome. To the bot under
        // test, the other bot seems to have crashed.
        var now = work.clock().instant();
        queue.claim(id, "another", now.plus(Duration.ofMinutes(2)), now);
        var before = work.chat().post(SmallAssociation.SOCIAL_ROOM, Post.of(id, Page.titled("round.answer-button")));
        work.tick();
        assertThat(deliveries.findById(id).orElseThrow().state()).isEqualTo(State.WAITING);
        work.clock().forward(Duration.ofMinutes(3));
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.SOCIAL_ROOM)).hasSize(1);
        assertThat(deliveries.findById(id).orElseThrow()).satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(State.SENT);
            assertThat(delivery.messageId()).isEqualTo(before);
        });
    }

    @Test
    void onlyTheInstanceThatIsConnectedToTheChatSendsPosts() {
        var id = openRound();
        work.chat().useElsewhere(true);
        work.tick();
        assertThat(deliveries.findById(id).orElseThrow().attempts()).isZero();
        work.chat().useElsewhere(false);
        work.tick();
        assertThat(deliveries.findById(id).orElseThrow().state()).isEqualTo(State.SENT);
    }

    @Test
    void aPostThatTheChatRefusesIsGivenUp() {
        var id = openRound();
        work.chat().failNext(ChatFailure.Kind.REFUSED);
        work.tick();
        work.clock().forward(Duration.ofDays(1));
        work.tick();
        assertThat(deliveries.findById(id).orElseThrow()).satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(State.FAILED);
            assertThat(delivery.reason()).isEqualTo("delivery.refused");
        });
    }

    @Test
    void aFailedPostIsRetriedAfterGrowingPauses() {
        var id = openRound();
        for (int attempt = 0; attempt < 3; attempt++) {
            work.chat().failNext(ChatFailure.Kind.LATER);
        }
        work.tick();
        var first = deliveries.findById(id).orElseThrow().claimedUntil();
        work.clock().set(first.minusMillis(1));
        work.tick();
        assertThat(deliveries.findById(id).orElseThrow().attempts()).isEqualTo(1);
        work.clock().set(first);
        work.tick();
        assertThat(Duration.between(first, deliveries.findById(id).orElseThrow().claimedUntil()))
                .isEqualTo(Duration.ofSeconds(4));
        work.clock().forward(Duration.ofMinutes(1));
        work.tick();
        work.clock().forward(Duration.ofMinutes(1));
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.SOCIAL_ROOM)).hasSize(1);
    }

    @Test
    void theDeliveryRoutinesAreDueWhenAMessageIsToBeSentOrEdited() {
        assertThat(work.get(DeliverySender.class).nextDue(work.clock().instant()))
                .isEmpty();
        var id = openRound();
        assertThat(work.get(DeliverySender.class).nextDue(work.clock().instant()))
                .contains(deliveries.findById(id).orElseThrow().dueAt());
        work.tick();
        assertThat(work.get(LivePostRoutine.class).nextDue(work.clock().instant()))
                .isEmpty();
        work.get(LivePosts.class)
                .refreshNow(deliveries.findById(id).orElseThrow().key());
        assertThat(work.get(LivePostRoutine.class).nextDue(work.clock().instant()))
                .contains(work.clock().instant());
    }

    @Test
    void twoDeliveriesCannotHaveTheSameKey() {
        var now = work.clock().instant();
        deliveries.save(Delivery.of("same", "report", "any", SmallAssociation.SOCIAL_ROOM, now, now));
        assertThatThrownBy(() ->
                        deliveries.save(Delivery.of("same", "report", "any", SmallAssociation.SOCIAL_ROOM, now, now)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    /** Opens a status round in one network. Returns the id of the queued message that announces the round. */
    private String openRound() {
        SmallPlan.settle(work);
        work.as("Samordnare social").runs("plan assign", Map.of("activity", "S1.1", "organisations", "alla"));
        work.as("Samordnare social")
                .runs("round open", Map.of("period", "T3 2026", "due", "+2"))
                .confirms();
        return queue.claimable(work.clock().instant(), true, 10).get(0).id();
    }
}
