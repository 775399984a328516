package se.budkavle.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.schedule.DaemonThreadFactory;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.testing.RememberingChat;
import se.budkavle.storage.NewId;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.delivery.BatchRecipients;
import se.budkavle.storage.delivery.Batches;
import se.budkavle.storage.delivery.PrivateChannels;
import se.budkavle.storage.directory.People;

/**
 * Sends batches of emails for benchmarks, with a given database and a given connection to a mail server. Uses the real
 * clock.
 */
public final class BatchBot implements AutoCloseable {

    private static final Clock CLOCK = Clock.systemUTC();

    private final Batches batches;
    private final BatchRecipients recipients;
    private final TransactionTemplate transaction;
    private final BatchRoutine routine;
    private final BatchClaims claims;
    private final ScheduledExecutorService renewal =
            Executors.newSingleThreadScheduledExecutor(new DaemonThreadFactory("renewal"));

    public BatchBot(ApplicationContext storage, EmailTransport letters) {
        batches = storage.getBean(Batches.class);
        recipients = storage.getBean(BatchRecipients.class);
        transaction = new TransactionTemplate(storage.getBean(PlatformTransactionManager.class));
        var settings = new BatchSettings(Duration.ofSeconds(2), Duration.ofSeconds(2), 10, Duration.ofDays(2));
        claims = new BatchClaims(recipients, transaction, CLOCK);
        var progress =
                new BatchStateTransitions(batches, recipients, storage.getBean(AuditLog.class), transaction, CLOCK);
        var failures = new BatchFailureHandler(
                claims, progress, new RecordingBounceListener(), new FailureLog(), settings, CLOCK);
        routine = new BatchRoutine(
                batches,
                recipients,
                progress,
                claims,
                new BatchSender(new BatchComposerRegistry(List.of(new News())), claims, failures, progress),
                new ChatMessageSender(
                        new RememberingChat(),
                        storage.getBean(People.class),
                        storage.getBean(PrivateChannels.class),
                        CLOCK),
                letters,
                settings,
                CLOCK);
        long every = DeliveryClaims.RENEWED_EVERY.toMillis();
        renewal.scheduleAtFixedRate(claims::renew, every, every, TimeUnit.MILLISECONDS);
    }

    /**
     * Stores a batch with this number of email recipients.
     *
     * @return the id of the batch
     */
    public String order(int letters) {
        return transaction.execute(any -> {
            Instant now = CLOCK.instant();
            var batch = batches.save(Batch.of("bench:" + NewId.next(), News.NAME, "any", now, now));
            recipients.saveEach(IntStream.range(0, letters)
                    .mapToObj(i -> BatchRecipient.of(
                            batch,
                            Addressee.mail("reader" + i + "@example.org"),
                            "Reader " + i,
                            null,
                            null,
                            List.of("list:network")))
                    .iterator());
            return batch.id();
        });
    }

    public void look() {
        ItemHandler items = (id, action) -> action.run();
        routine.look(CLOCK.instant(), items);
    }

    public boolean isDone(String batchId) {
        return batches.findById(batchId).orElseThrow().state() == Batch.State.DONE;
    }

    /** Returns an email with the same text for every recipient of the benchmark. */
    public static Email letter(String id, String to) {
        return new Email(
                id,
                to,
                null,
                "Network",
                null,
                "News",
                Locale.ENGLISH,
                "<h1>News</h1><p>" + "A line of news. ".repeat(100) + "</p>",
                "News\n\n" + "A line of news. ".repeat(100),
                null,
                null,
                null,
                List.of());
    }

    @Override
    public void close() {
        routine.destroy();
    }

    private static final class News implements BatchComposer {

        static final String NAME = "bench";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Composer.Composed compose(Batch batch, BatchRecipient recipient) {
            return new Composer.Composed.Mail(
                    letter(recipient.id(), recipient.addressee().id()));
        }
    }
}
