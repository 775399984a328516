package se.budkavle.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.bot.delivery.BatchFixture.readers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.testing.Database;

/**
 * Tests that a large batch of emails does not delay meeting notices. One subclass runs the tests on SQLite, another on
 * PostgreSQL.
 */
abstract class NoticeBesideBatchContract {

    private static final int NOTICES = 50;
    private static final Duration LITTLE = Duration.ofSeconds(1);

    abstract Database database();

    @Test
    void aNoticeIsSentEvenWhileTheMessagesOfABatchAreStuck() throws Exception {
        try (var notices = new DeliverySenderFixture(database())) {
            var office = new BatchFixture(notices.storage);
            notices.begin();
            office.begin();
            office.order(Addressee.mail("reader@example.org"), office.person("9001"));
            var stuck = new CountDownLatch(2);
            var released = new CountDownLatch(1);
            office.mail.whileSending(any -> waitFor(stuck, released));
            office.chat.whilePosting(any -> waitFor(stuck, released));
            try (var bot = office.new Instance();
                    var postman = notices.new Instance(4)) {
                var look = CompletableFuture.runAsync(bot::look);
                assertThat(stuck.await(1, TimeUnit.MINUTES)).isTrue();
                notices.order("notice", "1");
                postman.look();
                assertThat(notices.said("1")).hasSize(1);
                assertThat(office.mail.letters()).isEmpty();
                released.countDown();
                look.get(1, TimeUnit.MINUTES);
            }
            assertThat(office.mail.letters()).hasSize(1);
            assertThat(office.posted()).hasSize(1);
        }
    }

    @Test
    void aBatchOfTenThousandEmailsDelaysNoNoticeByMoreThanASecond() throws Exception {
        try (var notices = new DeliverySenderFixture(database())) {
            var office = new BatchFixture(notices.storage);
            notices.begin();
            office.begin();
            var batch = office.order(readers(10_000));
            var enough = new AtomicBoolean();
            var took = new ArrayList<Duration>();
            try (var bot = office.new Instance();
                    var postman = notices.new Instance(4)) {
                var sending = CompletableFuture.runAsync(() -> {
                    while (!enough.get() && office.now(batch).state() != Batch.State.DONE) {
                        bot.look();
                    }
                });
                for (int i = 0; i < NOTICES; i++) {
                    int lettersBefore = office.mail.letters().size();
                    long start = System.nanoTime();
                    notices.order("notice:" + i, String.valueOf(i % 10));
                    postman.look();
                    took.add(Duration.ofNanos(System.nanoTime() - start));
                    assertThat(notices.delivery("notice:" + i).isSent()).isTrue();
                    waitForMoreThan(lettersBefore, office);
                }
                enough.set(true);
                sending.get(1, TimeUnit.MINUTES);
            }
            assertThat(took).allMatch(one -> one.compareTo(LITTLE) < 0);
        }
    }

    /**
     * Waits until more than this number of emails are sent, so that the next meeting notice is sent while the batch is
     * running.
     */
    private static void waitForMoreThan(int letters, BatchFixture office) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(2))
                .atMost(Duration.ofMinutes(1))
                .until(() -> office.mail.letters().size() > letters);
    }

    private static void waitFor(CountDownLatch stuck, CountDownLatch released) {
        stuck.countDown();
        try {
            released.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
