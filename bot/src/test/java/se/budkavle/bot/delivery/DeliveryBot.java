package se.budkavle.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.chat.Chat;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.testing.RememberingMail;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.contact.OwnAddresses;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.DeliveryEdits;
import se.budkavle.storage.delivery.DeliveryQueue;
import se.budkavle.storage.delivery.MentionLog;
import se.budkavle.storage.delivery.PrivateChannels;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.People;

/**
 * Sends queued messages for benchmarks, with a given database and chat. Uses the real clock and checks the queue at a
 * fixed interval.
 */
public final class DeliveryBot implements AutoCloseable {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final int AT_ONCE = 50;

    private final Deliveries deliveries;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor();
    private final LaneExecutor lanes;
    private final DeliverySender postman;
    private final DeliveryClaims claims;

    public DeliveryBot(ApplicationContext storage, Duration tick) {
        deliveries = storage.getBean(Deliveries.class);
        var queue = storage.getBean(DeliveryQueue.class);
        transaction = new TransactionTemplate(storage.getBean(PlatformTransactionManager.class));
        jdbc = storage.getBean(JdbcTemplate.class);
        var settings = new DeliverySettings(AT_ONCE, 2, Duration.ofDays(1), Period.ofDays(400));
        claims = new DeliveryClaims(deliveries, queue, new FailureLog(), CLOCK);
        var mail = new RememberingMail();
        lanes = new LaneExecutor(new DeliveryThreadsConfiguration().channelThreads(settings));
        postman = new DeliverySender(
                queue,
                new ComposerRegistry(List.of(new Words())),
                new ChatMessageSender(
                        storage.getBean(Chat.class),
                        storage.getBean(People.class),
                        storage.getBean(PrivateChannels.class),
                        CLOCK),
                mail,
                new MentionEmailQueue(
                        List.of(), storage.getBean(OwnAddresses.class), deliveries, mail, transaction, CLOCK),
                new DailyMentionLimit(
                        storage.getBean(MentionLog.class), settings, storage.getBean(Association.class), CLOCK),
                new FurtherMentionsQueue(
                        claims,
                        deliveries,
                        storage.getBean(DeliveryEdits.class),
                        storage.getBean(MentionLog.class),
                        transaction,
                        CLOCK),
                claims,
                new DeliveryFailureHandler(claims, new RecordingBounceListener(), new FailureLog(), settings, CLOCK),
                new DeliveryExecutors(lanes, lanes, lanes),
                CLOCK);
        ticker.scheduleAtFixedRate(this::look, tick.toMillis(), tick.toMillis(), TimeUnit.MILLISECONDS);
        ticker.scheduleAtFixedRate(
                claims::renew,
                DeliveryClaims.RENEWED_EVERY.toMillis(),
                DeliveryClaims.RENEWED_EVERY.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void look() {
        ItemHandler items = (id, action) -> action.run();
        postman.look(CLOCK.instant(), items);
    }

    /**
     * Queues {@code each} messages for each of the channels, all due now. The messages' keys begin with {@code key}.
     */
    public void order(String key, int each, List<String> channels) {
        transaction.executeWithoutResult(any -> {
            Instant now = CLOCK.instant();
            for (int i = 0; i < each; i++) {
                for (var channel : channels) {
                    deliveries.save(Delivery.of(
                            key + ":" + channel + ":" + i, Words.NAME, "any", Addressee.channel(channel), now, now));
                }
            }
        });
    }

    /**
     * Returns the number of queued messages in this state, such as SENT, whose key begins with {@code key} and a colon.
     * The argument {@code key} may contain SQL wildcards.
     */
    public int count(String key, String state) {
        return jdbc.queryForObject(
                "select count(*) from delivery where matter like ? and state = ?", Integer.class, key + ":%", state);
    }

    /**
     * Returns the delays of messages in milliseconds, shortest delay first. Considers finished messages whose key
     * begins with {@code key} and a colon. The argument {@code key} may contain SQL wildcards.
     */
    public List<Long> lateness(String key) {
        return jdbc.queryForList(
                "select finished_at - due_at from delivery where matter like ? and state <> 'WAITING' order by 1",
                Long.class,
                key + ":%");
    }

    @Override
    public void close() {
        ticker.shutdown();
        lanes.stop();
    }

    private static final class Words implements Composer {

        static final String NAME = "bench";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Composed compose(Delivery delivery) {
            return new Composed.ChatPost(
                    Post.of(delivery.id(), Page.of(null).line(Phrase.words("A notice of a few words"))));
        }
    }
}
