package se.budkavle.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.chat.Chat;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.RememberingChat;
import se.budkavle.bot.testing.RememberingMail;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.contact.OwnAddresses;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.BatchRecipients;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.DeliveryEdits;
import se.budkavle.storage.delivery.DeliveryQueue;
import se.budkavle.storage.delivery.DeliveryRetention;
import se.budkavle.storage.delivery.MentionLog;
import se.budkavle.storage.delivery.PrivateChannels;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.OpenStorage;

/**
 * A test fixture that sends queued messages from a real database. Its fake chat records the posted messages. Tests set
 * the texts of the messages.
 */
final class DeliverySenderFixture implements AutoCloseable {

    private static final String WORDS = "words";
    private static final String COUNT = "count";

    private static final Set<Addressee.Kind> LETTERS = Set.of(Addressee.Kind.MAIL, Addressee.Kind.OWN_MAIL);

    final MovableClock clock = new MovableClock();
    final RememberingChat chat = new RememberingChat();
    final RememberingMail mail = new RememberingMail();
    final RecordingBounceListener bounces = new RecordingBounceListener();
    final OpenStorage storage;
    final Deliveries deliveries;
    final DeliveryQueue queue;
    final DeliveryEdits edits;
    final LivePosts posts;
    /** The current texts of the queued messages, by message key. */
    final Map<String, String> words = new ConcurrentHashMap<>();
    /** The accounts that each queued message mentions, by the message's key. */
    final Map<String, Set<String>> mentions = new ConcurrentHashMap<>();
    /**
     * Callbacks that run while a message is being built. Each message removes the first callback from the list and runs
     * it.
     */
    final List<Consumer<Delivery>> whileComposing = new CopyOnWriteArrayList<>();
    /** The keys of queued messages for which building the message must throw an exception. */
    final List<String> poisoned = new CopyOnWriteArrayList<>();
    /** The keys of queued messages that are skipped, because nobody needs them any more. */
    final List<String> useless = new CopyOnWriteArrayList<>();

    DeliverySenderFixture(Database database) {
        storage = OpenStorage.on(database);
        deliveries = storage.get(Deliveries.class);
        queue = storage.get(DeliveryQueue.class);
        edits = storage.get(DeliveryEdits.class);
        posts = new LivePosts(edits, clock);
    }

    /** Resets the fixture: empties the queue, and deletes all posted messages, sent emails and settings of the test. */
    void begin() {
        storage.get(JdbcTemplate.class).update("delete from delivery");
        clock.set(MovableClock.START);
        words.clear();
        mentions.clear();
        whileComposing.clear();
        poisoned.clear();
        useless.clear();
        chat.forgetAll();
        mail.forgetAll();
        bounces.refused.clear();
        for (int i = 0; i < 10; i++) {
            chat.open(String.valueOf(i), "channel " + i);
        }
    }

    /** An instance of the bot's message sending. Tests can run several instances on the same database. */
    final class Instance implements AutoCloseable {

        private final WatchedThreads threads;
        private final WatchedThreads letterThreads = new WatchedThreads(1);
        private final DeliverySender postman;
        private final LivePostRoutine live;
        final DeliveryClaims claims;

        Instance(int atOnce) {
            this(atOnce, chat, clock);
        }

        Instance(int atOnce, Chat chat, Clock clock) {
            var settings = new DeliverySettings(atOnce, 2, Duration.ofDays(1), Period.ofDays(400));
            threads = new WatchedThreads(atOnce);
            var failureLog = new FailureLog();
            claims = new DeliveryClaims(deliveries, queue, failureLog, clock);
            var failureHandler = new DeliveryFailureHandler(claims, bounces, failureLog, settings, clock);
            var factory = new StaticListableBeanFactory();
            var further = new FurtherMentionsComposer(
                    deliveries, storage.get(MentionLog.class), factory.getBeanProvider(ComposerRegistry.class));
            var composers = new ComposerRegistry(List.of(new Words(), further));
            factory.addBean("composers", composers);
            var carrier =
                    new ChatMessageSender(chat, storage.get(People.class), storage.get(PrivateChannels.class), clock);
            var letters = new MentionEmailQueue(
                    List.of(), storage.get(OwnAddresses.class), deliveries, mail, storage.transaction(), clock);
            var limit = new DailyMentionLimit(
                    storage.get(MentionLog.class),
                    settings,
                    new Association("Förbundet", Phrasebook.SWEDISH, ZoneId.of("Europe/Stockholm")),
                    clock);
            var furtherMentions = new FurtherMentionsQueue(
                    claims, deliveries, edits, storage.get(MentionLog.class), storage.transaction(), clock);
            postman = new DeliverySender(
                    queue,
                    composers,
                    carrier,
                    mail,
                    letters,
                    limit,
                    furtherMentions,
                    claims,
                    failureHandler,
                    new DeliveryExecutors(
                            new LaneExecutor(threads), new LaneExecutor(threads), new LaneExecutor(letterThreads)),
                    clock);
            live = new LivePostRoutine(
                    queue,
                    composers,
                    carrier,
                    limit,
                    furtherMentions,
                    claims,
                    failureHandler,
                    new LaneExecutor(threads));
        }

        /** Starts sending the queued messages that are due, and returns before they are sent. */
        void start() {
            postman.look(clock.instant(), (id, action) -> action.run());
        }

        /**
         * Sends the queued messages that are due, and then makes the due edits of posted messages. Returns when all
         * sending and editing is done.
         */
        void look() {
            start();
            threads.awaitIdle();
            letterThreads.awaitIdle();
            live.look(clock.instant(), (id, action) -> action.run());
            threads.awaitIdle();
        }

        @Override
        public void close() {
            threads.close();
            letterThreads.close();
        }
    }

    CleanupRoutine cleanup() {
        return new CleanupRoutine(
                deliveries,
                storage.get(DeliveryRetention.class),
                storage.get(BatchRecipients.class),
                storage.get(AuditLog.class),
                new DeliverySettings(1, 2, Duration.ofDays(1), Period.ofDays(400)),
                storage.transaction(),
                new Association("Förbundet", Phrasebook.SWEDISH, ZoneId.of("Europe/Stockholm")),
                clock);
    }

    String order(String key, String channel) {
        return order(key, Addressee.channel(channel));
    }

    String order(String key, Addressee addressee) {
        words.putIfAbsent(key, "first");
        return deliveries
                .save(Delivery.of(key, WORDS, key, addressee, clock.instant(), clock.instant()))
                .id();
    }

    Delivery delivery(String key) {
        return deliveries.findByKey(key).orElseThrow();
    }

    /** Returns the texts of the messages in a channel, oldest first. */
    List<String> said(String channel) {
        return chat.postsIn(channel).stream()
                .map(posted -> posted.post().page().title().key())
                .toList();
    }

    int edits(String channel) {
        return chat.postsIn(channel).stream()
                .mapToInt(RememberingChat.Posted::edits)
                .sum();
    }

    /** Changes the text of a message and orders an edit of the posted message, in one transaction. */
    void change(String key, String now) {
        storage.transaction().executeWithoutResult(any -> {
            words.put(key, now);
            posts.refresh(key);
        });
    }

    void at(Instant instant, Instance instance) {
        clock.set(instant);
        instance.look();
    }

    /** Makes the message with this key show a counter, which {@link #countOneMore} increments. */
    void countsChanges(String key) {
        words.put(key, COUNT);
    }

    /**
     * Adds an audit log entry for the message with this key, in the caller's transaction. Tests count these entries to
     * see how often the message was changed.
     */
    void countOneMore(String key) {
        storage.get(AuditLog.class).save(AuditEntry.of(null, "count", key, null, clock.instant()));
    }

    private String count(String key) {
        return storage.get(JdbcTemplate.class)
                .queryForObject("select count(*) from audit_entry where subject = ?", String.class, key);
    }

    @Override
    public void close() {
        storage.close();
    }

    /** Builds each message with the text that the test has set for the message's key. */
    private final class Words implements LiveComposer {

        @Override
        public String name() {
            return WORDS;
        }

        @Override
        public Composed compose(Delivery delivery) {
            var now = words.get(delivery.subject());
            if (now.equals(COUNT)) {
                now = count(delivery.subject());
            }
            if (!whileComposing.isEmpty()) {
                whileComposing.remove(0).accept(delivery);
            }
            if (poisoned.contains(delivery.subject())) {
                throw new IllegalStateException("Poisoned because a test said so");
            }
            if (useless.contains(delivery.subject())) {
                return new Composed.Skip("test.useless");
            }
            if (delivery.addressee() != null
                    && LETTERS.contains(delivery.addressee().kind())) {
                return new Composed.Mail(new Email(
                        delivery.id(),
                        delivery.addressee().id(),
                        null,
                        "Network",
                        null,
                        now,
                        Locale.ENGLISH,
                        "<h1>News</h1>",
                        "News",
                        null,
                        null,
                        null,
                        List.of()));
            }
            return new Composed.ChatPost(Post.of(delivery.id(), Page.titled(now))
                    .mentioning(mentions.getOrDefault(delivery.subject(), Set.of())));
        }

        @Override
        public Composed refreshed(Delivery sent) {
            return compose(sent);
        }
    }
}
