package se.budkavle.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;
import se.budkavle.bot.chat.ChatFailure.Kind;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.Delivery.State;

/**
 * Tests that a posted message is edited after every change of the data that it shows, even if edits fail at first. One
 * subclass runs the tests on SQLite, another on PostgreSQL.
 */
abstract class LivePostsContract {

    private static final String KEY = "live";

    private static DeliverySenderFixture outbox;
    private DeliverySenderFixture.Instance bot;

    /**
     * Creates the fixture with the database and the queue, once for all tests of a subclass, because this takes
     * seconds.
     */
    abstract DeliverySenderFixture open();

    @BeforeEach
    void begin() {
        if (outbox == null) {
            outbox = open();
        }
        outbox.begin();
        bot = outbox.new Instance(1);
        outbox.order(KEY, "1");
    }

    @AfterAll
    static void end() {
        outbox.close();
        outbox = null;
    }

    @Test
    void anEditThatIsNoLongerNeededIsNotMade() {
        outbox.order("useless", "2");
        try (var postman = outbox.new Instance(1)) {
            postman.look();
            outbox.useless.add("useless");
            outbox.change("useless", "second");
            outbox.at(MovableClock.START.plusSeconds(60), postman);
        }
        assertThat(outbox.said("2")).containsExactly("first");
        assertThat(outbox.delivery("useless").reason()).isEqualTo("test.useless");
        assertThat(outbox.queue.nextRefreshAt()).isNull();
    }

    @Test
    void manyChangesWithinSecondsLeadToOneEdit() {
        bot.look();
        for (int i = 1; i <= 40; i++) {
            outbox.change(KEY, "change " + i);
            outbox.clock.forward(Duration.ofMillis(100));
            bot.look();
        }
        assertThat(outbox.said("1")).containsExactly("first");
        assertThat(outbox.queue.nextRefreshAt())
                .isEqualTo(MovableClock.START.plusSeconds(5).toEpochMilli());
        at(5);
        assertThat(outbox.said("1")).containsExactly("change 40");
        assertThat(outbox.edits("1")).isEqualTo(1);
        assertThat(outbox.queue.nextRefreshAt()).isNull();
        at(60);
        assertThat(outbox.edits("1")).as("nothing more has changed").isEqualTo(1);
    }

    @Test
    void aPostIsEditedEveryFiveSecondsDuringContinualChanges() {
        bot.look();
        for (int second = 1; second <= 20; second++) {
            outbox.change(KEY, "change " + second);
            at(second);
        }
        assertThat(outbox.edits("1")).isEqualTo(4);
    }

    @Test
    void aPostIsEditedAtOnceIfAnImmediateEditIsRequested() {
        bot.look();
        outbox.change(KEY, "second");
        outbox.posts.refreshNow(KEY);
        bot.look();
        assertThat(outbox.said("1")).containsExactly("second");
        assertThat(outbox.edits("1")).isEqualTo(1);
    }

    @Test
    void aChangeBeforeThePostIsSentNeedsNoEdit() {
        outbox.change(KEY, "second");
        bot.look();
        at(60);
        assertThat(outbox.said("1")).containsExactly("second");
        assertThat(outbox.edits("1")).isZero();
    }

    @Test
    void aChangeWhileThePostIsBeingComposedLeadsToAnEdit() {
        outbox.whileComposing.add(any -> outbox.change(KEY, "second"));
        bot.look();
        at(5);
        assertThat(outbox.said("1")).containsExactly("second");
    }

    @Test
    void aChangeWhileAnEditIsBeingComposedLeadsToAnotherEdit() {
        bot.look();
        outbox.change(KEY, "second");
        outbox.whileComposing.add(any -> outbox.change(KEY, "third"));
        at(5);
        assertThat(outbox.said("1")).containsExactly("second");
        at(10);
        assertThat(outbox.said("1")).containsExactly("third");
        assertThat(outbox.edits("1")).isEqualTo(2);
    }

    @Test
    void aChangeWhoseTransactionIsRolledBackLeadsToNoEdit() {
        bot.look();
        outbox.storage.transaction().executeWithoutResult(status -> {
            outbox.posts.refresh(KEY);
            status.setRollbackOnly();
        });
        at(60);
        assertThat(outbox.edits("1")).isZero();
    }

    @Test
    void whileTheChatIsUnavailableAnEditIsRetriedAfterDoublingPauses() {
        bot.look();
        outbox.change(KEY, "second");
        outbox.clock.forward(Duration.ofSeconds(5));
        for (var pause : List.of(2, 4, 8, 16, 32, 64, 128, 256, 300, 300)) {
            outbox.chat.failNext(Kind.LATER);
            bot.look();
            assertThat(sent().reason()).isEqualTo("delivery.later");
            var again = sent().claimedUntil();
            assertThat(Duration.between(outbox.clock.instant(), again).toSeconds())
                    .isEqualTo((long) pause);
            outbox.posts.refreshNow(KEY);
            outbox.at(again.minusMillis(1), bot);
            assertThat(outbox.edits("1")).isZero();
            outbox.clock.set(again);
        }
        bot.look();
        assertThat(outbox.said("1")).containsExactly("second");
        assertThat(sent()).satisfies(shown -> {
            assertThat(shown.state()).isEqualTo(State.SENT);
            assertThat(shown.reason()).isNull();
            assertThat(shown.shown()).isEqualTo(shown.touched());
        });
    }

    @Test
    void anEditIsRepeatedIfTheResponseIsLost() {
        bot.look();
        outbox.change(KEY, "second");
        outbox.chat.loseNextAnswer();
        at(5);
        assertThat(sent().refreshAt()).isNotNull();
        at(7);
        assertThat(outbox.said("1")).containsExactly("second");
        assertThat(sent().refreshAt()).isNull();
    }

    @Test
    void anEditClaimedByACrashedInstanceIsMadeByAnotherInstance() {
        bot.look();
        outbox.change(KEY, "second");
        outbox.clock.forward(Duration.ofSeconds(5));
        var dead = outbox.new Instance(1);
        assertThat(dead.claims.toRefresh(sent().id())).isNotNull();
        at(5 + 7);
        assertThat(outbox.edits("1")).isZero();
        at(5 + 8);
        assertThat(outbox.said("1")).containsExactly("second");
        assertThat(sent().refreshAt()).isNull();
    }

    @Test
    void theEditOfADeletedPostIsNotRetriedUntilTheNextChange() {
        bot.look();
        outbox.chat.deletePost(sent().messageId());
        outbox.change(KEY, "second");
        at(5);
        assertThat(sent()).satisfies(gone -> {
            assertThat(gone.state()).isEqualTo(State.SENT);
            assertThat(gone.reason()).isEqualTo("delivery.channel-gone");
            assertThat(gone.refreshAt()).isNull();
        });
        int attempts = sent().attempts();
        at(3600);
        assertThat(sent().attempts()).isEqualTo(attempts);
        outbox.change(KEY, "third");
        at(3605);
        assertThat(sent().attempts()).isEqualTo(attempts + 1);
    }

    @Test
    void anEditThatCannotBeComposedIsGivenUpAfterADayUntilTheNextChange() {
        bot.look();
        outbox.poisoned.add(KEY);
        outbox.change(KEY, "second");
        at(5);
        at(5 + 24 * 3600 - 1);
        assertThat(sent().reason()).isEqualTo("delivery.incident");
        at(5 + 24 * 3600 + 300);
        assertThat(sent().reason()).isEqualTo("delivery.given-up");
        assertThat(sent().refreshAt()).isNull();
        outbox.poisoned.clear();
        outbox.change(KEY, "third");
        at(5 + 24 * 3600 + 305);
        assertThat(outbox.said("1")).containsExactly("third");
        assertThat(sent().reason()).isNull();
    }

    @Test
    void aPostThatWasNeverSentIsNotEdited() {
        outbox.chat.failNext(Kind.REFUSED);
        bot.look();
        outbox.change(KEY, "second");
        outbox.change("there is none", "any");
        at(60);
        assertThat(outbox.said("1")).isEmpty();
        assertThat(sent().state()).isEqualTo(State.FAILED);
        assertThat(outbox.queue.nextRefreshAt()).isNull();
    }

    @Test
    void anEditDelaysNoPostToTheSameChannel() {
        bot.look();
        outbox.change(KEY, "second");
        outbox.chat.failNext(Kind.LATER);
        at(5);
        outbox.order("another", "1");
        bot.look();
        assertThat(outbox.said("1")).containsExactly("first", "first");
    }

    @Test
    void twoInstancesLoseNoneOfManySimultaneousChanges() throws Exception {
        outbox.countsChanges(KEY);
        var left = new AtomicInteger(4);
        var writers = IntStream.range(0, 4)
                .mapToObj(any -> new Thread(() -> {
                    for (int i = 0; i < 25; i++) {
                        countOne();
                    }
                    left.decrementAndGet();
                }))
                .toList();
        try (var other = outbox.new Instance(2)) {
            var bots = List.of(bot, other).stream()
                    .map(one -> new Thread(() -> {
                        while (left.get() > 0
                                || outbox.queue.nextRefreshAt() != null
                                || outbox.queue.nextDueAt() != null) {
                            moveToTheNextEdit();
                            one.look();
                        }
                    }))
                    .toList();
            bots.forEach(Thread::start);
            writers.forEach(Thread::start);
            for (var bot : bots) {
                bot.join(TimeUnit.SECONDS.toMillis(60));
            }
        }
        assertThat(outbox.said("1")).containsExactly("100");
        assertThat(sent()).satisfies(shown -> {
            assertThat(shown.touched()).isEqualTo(100);
            assertThat(shown.shown()).isEqualTo(100);
        });
    }

    /**
     * Moves the clock to the time of the next edit, if that time is at most five seconds ahead. A longer step might end
     * a bot's claim (reservation) of an edit, and another bot would repeat that edit.
     */
    private static void moveToTheNextEdit() {
        var next = outbox.queue.nextRefreshAt();
        var now = outbox.clock.instant();
        if (next != null
                && next > now.toEpochMilli()
                && next <= now.plusSeconds(5).toEpochMilli()) {
            outbox.clock.set(Instant.ofEpochMilli(next));
        }
    }

    /** Stores one change in a transaction, as the press of a button does. Retries the transaction after a conflict. */
    private static void countOne() {
        while (true) {
            try {
                outbox.storage.transaction().executeWithoutResult(any -> {
                    outbox.countOneMore(KEY);
                    outbox.posts.refresh(KEY);
                });
                return;
            } catch (ConcurrencyFailureException e) {
                Thread.onSpinWait();
            }
        }
    }

    private void at(int seconds) {
        outbox.at(MovableClock.START.plusSeconds(seconds), bot);
    }

    private static Delivery sent() {
        return outbox.delivery(KEY);
    }
}
