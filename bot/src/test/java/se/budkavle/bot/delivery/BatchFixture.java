package se.budkavle.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.RememberingChat;
import se.budkavle.bot.testing.RememberingMail;
import se.budkavle.bot.text.Page;
import se.budkavle.storage.NewId;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.delivery.BatchRecipients;
import se.budkavle.storage.delivery.Batches;
import se.budkavle.storage.delivery.DeliveryPauses;
import se.budkavle.storage.delivery.PrivateChannels;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.OpenStorage;

/**
 * A test fixture that sends batches of messages from a real database. Its fake chat and mail server only record the
 * received messages.
 */
final class BatchFixture implements AutoCloseable {

    static final String WORDS = "words";

    final MovableClock clock = new MovableClock();
    final RememberingChat chat = new RememberingChat();
    final RememberingMail mail = new RememberingMail();
    final RecordingBounceListener bounces = new RecordingBounceListener();
    final OpenStorage storage;
    final Batches batches;
    final BatchRecipients recipients;
    final BatchControl control;
    /** The recipients for whom building the message must throw an exception. */
    final List<Addressee> poisoned = new CopyOnWriteArrayList<>();
    /** The recipients who have opted out since the batch was created. */
    final List<Addressee> ended = new CopyOnWriteArrayList<>();

    private final List<String> accounts = new ArrayList<>();

    BatchFixture(Database database) {
        this(OpenStorage.on(database));
    }

    BatchFixture(OpenStorage storage) {
        this.storage = storage;
        batches = storage.get(Batches.class);
        recipients = storage.get(BatchRecipients.class);
        control = new BatchControl(
                batches, recipients, storage.get(DeliveryPauses.class), storage.get(AuditLog.class), clock);
    }

    /** Resets the fixture: deletes all batches, people and sent messages, and all failures that the test has set up. */
    void begin() {
        var jdbc = storage.get(JdbcTemplate.class);
        List.of("recipient", "batch", "audit_entry", "person").forEach(table -> jdbc.update("delete from " + table));
        clock.set(MovableClock.START);
        chat.forgetAll();
        mail.forgetAll();
        bounces.refused.clear();
        poisoned.clear();
        ended.clear();
        accounts.clear();
        for (int i = 0; i < 10; i++) {
            chat.open(String.valueOf(i), "channel " + i);
        }
    }

    /** An instance of the bot's batch sending. Tests can run several instances on the same database. */
    final class Instance implements AutoCloseable {

        final BatchRoutine routine;
        final BatchClaims claims = new BatchClaims(recipients, storage.transaction(), clock);

        Instance() {
            this(3);
        }

        Instance(int errorsInARow) {
            var settings =
                    new BatchSettings(Duration.ofSeconds(2), Duration.ofSeconds(2), errorsInARow, Duration.ofDays(2));
            var progress = new BatchStateTransitions(
                    batches, recipients, storage.get(AuditLog.class), storage.transaction(), clock);
            var failures = new BatchFailureHandler(claims, progress, bounces, new FailureLog(), settings, clock);
            var sender = new BatchSender(new BatchComposerRegistry(List.of(new Words())), claims, failures, progress);
            routine = new BatchRoutine(
                    batches,
                    recipients,
                    progress,
                    claims,
                    sender,
                    new ChatMessageSender(chat, storage.get(People.class), storage.get(PrivateChannels.class), clock),
                    mail,
                    settings,
                    clock);
        }

        void look() {
            ItemHandler items = (id, action) -> action.run();
            routine.look(clock.instant(), items);
        }

        void lookAfter(Duration pause) {
            clock.forward(pause);
            look();
        }

        @Override
        public void close() {
            routine.destroy();
        }
    }

    /** Creates a batch for these recipients. The batch is due now. */
    Batch order(Addressee... addressees) {
        return order(clock.instant(), addressees);
    }

    Batch order(Instant dueAt, Addressee... addressees) {
        return storage.transaction().execute(any -> {
            var batch = batches.save(Batch.of("sending:" + NewId.next(), WORDS, "issue", dueAt, clock.instant()));
            var rows = List.of(addressees).stream()
                    .map(one -> BatchRecipient.of(
                            batch,
                            one,
                            null,
                            one.kind() == Addressee.Kind.PERSON ? one.id() : null,
                            null,
                            List.of("list:network")))
                    .iterator();
            recipients.saveEach(rows);
            return batch;
        });
    }

    static Addressee reader(int number) {
        return Addressee.mail("reader" + number + "@example.org");
    }

    static Addressee[] readers(int many) {
        var all = new Addressee[many];
        for (int i = 0; i < many; i++) {
            all[i] = reader(i);
        }
        return all;
    }

    /** Stores a person with this chat account and returns the person as an addressee of messages. */
    Addressee person(String account) {
        accounts.add(account);
        return Addressee.person(storage.get(People.class)
                .save(Person.of("Någon", null, account, clock.instant()))
                .id());
    }

    Batch now(Batch batch) {
        return batches.findById(batch.id()).orElseThrow();
    }

    BatchRecipient row(Batch batch, Addressee addressee) {
        return recipients.page(batch.id(), "", Integer.MAX_VALUE).stream()
                .filter(row -> addressee.equals(row.addressee()))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the number of recipients in each delivery state, such as SENT. The bot's reports use the same query. */
    Map<String, Integer> sums(Batch batch) {
        var sums = new TreeMap<String, Integer>();
        recipients.tally(batch.id()).forEach(one -> sums.merge(one.state().name(), one.recipients(), Integer::sum));
        return sums;
    }

    /** Returns the addresses of all sent emails, sorted. */
    List<String> lettersTo() {
        return mail.letters().stream().map(Email::to).sorted().toList();
    }

    List<String> posted() {
        return chat.posts().stream().map(RememberingChat.Posted::channelId).toList();
    }

    @Override
    public void close() {
        storage.close();
    }

    private final class Words implements BatchComposer {

        @Override
        public String name() {
            return WORDS;
        }

        @Override
        public Composer.Composed compose(Batch batch, BatchRecipient recipient) {
            if (poisoned.contains(recipient.addressee())) {
                throw new IllegalStateException("Poisoned because a test said so");
            }
            if (ended.contains(recipient.addressee())) {
                return new Composer.Composed.Ended();
            }
            return recipient.way() == Addressee.Kind.MAIL
                    ? new Composer.Composed.Mail(new Email(
                            recipient.id(),
                            recipient.addressee().id(),
                            null,
                            "Network",
                            null,
                            "News",
                            Locale.ENGLISH,
                            "<h1>News</h1>",
                            "News",
                            null,
                            null,
                            null,
                            List.of()))
                    : new Composer.Composed.ChatPost(Post.of(recipient.id(), Page.titled("news")));
        }
    }
}
