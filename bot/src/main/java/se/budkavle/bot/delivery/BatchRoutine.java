package se.budkavle.bot.delivery;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.Composer.Composed;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.delivery.Addressee.Kind;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.BatchRecipients;
import se.budkavle.storage.delivery.Batches;

/**
 * Sends batches (mass mailings) in a separate thread pool, so that a large batch does not delay other messages.
 *
 * <p>One thread (lane) sends all messages to chat channels, and another thread sends all private messages. Two threads
 * send emails over each connection that the mail server allows. Each run of this routine ends after some seconds, so
 * that the bot can stop between two runs. The next run of this routine continues to send the batches.
 */
@Component
class BatchRoutine implements Routine, DisposableBean {

    private static final Duration LOOKS_AT_MOST = Duration.ofSeconds(5);
    /** The maximum number of recipients that a thread claims (reserves) before it continues with the next batch. */
    private static final int AT_ONCE = 20;

    private static final String CHANNELS = "channels";
    private static final String PEOPLE = "people";
    private static final String LETTERS = "letters-";
    /**
     * The number of lanes (threads) for each mail connection. While one lane sends an email, another lane stores the
     * result of the previous email.
     */
    private static final int LANES_A_CONNECTION = 2;

    private final Batches batches;
    private final BatchRecipients recipients;
    private final BatchStateTransitions lifecycle;
    private final BatchClaims claims;
    private final BatchSender sender;
    private final ChatMessageSender posts;
    private final EmailTransport letters;
    private final Clock clock;
    private final BatchThreads threads;
    private final SendingRate privatePace;
    private final SendingRate letterPace;
    private final Map<Kind, AtomicInteger> turns =
            Stream.of(Kind.values()).collect(toMap(way -> way, any -> new AtomicInteger()));

    BatchRoutine(
            Batches batches,
            BatchRecipients recipients,
            BatchStateTransitions lifecycle,
            BatchClaims claims,
            BatchSender sender,
            ChatMessageSender posts,
            EmailTransport letters,
            BatchSettings settings,
            Clock clock) {
        this.batches = batches;
        this.recipients = recipients;
        this.lifecycle = lifecycle;
        this.claims = claims;
        this.sender = sender;
        this.posts = posts;
        this.letters = letters;
        this.clock = clock;
        threads = new BatchThreads("batch", 2 + LANES_A_CONNECTION * letters.connections());
        privatePace = SendingRate.withPauses(() -> settings.privatePause()
                .plusMillis(ThreadLocalRandom.current()
                        .nextLong(settings.privateJitter().toMillis() + 1)));
        letterPace = SendingRate.perMinute(letters.perMinute());
    }

    @Override
    public String name() {
        return "batches";
    }

    @Override
    public Duration every() {
        return Duration.ZERO;
    }

    @Override
    public Optional<Instant> nextDue(Instant looked) {
        return batches.underWay().stream()
                .flatMap(batch -> Stream.concat(
                        Stream.ofNullable(batch.startsOrResumesAt()),
                        sending(batch)
                                .map(way -> recipients.nextDueAt(batch.id(), way))
                                .filter(Objects::nonNull)
                                .map(Instant::ofEpochMilli)))
                .min(Instant::compareTo);
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        claims.storeTheRest();
        batches.stoppedInTheMiddle().forEach(batch -> items.handle(batch.id(), () -> lifecycle.settle(batch.id())));
        var underWay = batches.underWay().stream()
                .filter(batch -> batch.isUnderWay() || batch.isDue(now))
                .toList();
        underWay.forEach(batch -> items.handle(batch.id(), () -> lifecycle.settle(batch.id())));
        if (underWay.isEmpty()) {
            return;
        }
        // Messages to channels are sent before emails, so that problems with the mail server do not delay messages to
        // channels.
        long end = System.nanoTime() + LOOKS_AT_MOST.toNanos();
        boolean chatToo = posts.isReady();
        if (chatToo) {
            items.handle(CHANNELS, () -> sendPosts(Kind.CHANNEL, SendingRate.perMinute(0), end));
        }
        var letterLanes = letterLanes();
        try {
            threads.each(
                    Stream.concat(chatToo ? Stream.of(PEOPLE) : Stream.of(), letterLanes.keySet().stream())
                            .toList(),
                    lane -> items.handle(lane, () -> {
                        if (lane.equals(PEOPLE)) {
                            sendPosts(Kind.PERSON, privatePace, end);
                        } else {
                            sendLetters(Objects.requireNonNull(letterLanes.get(lane), lane), end);
                        }
                    }));
        } finally {
            letterLanes.values().forEach(SharedMailConnection::close);
        }
        underWay.stream()
                .filter(batch -> !recipients.anyWaiting(batch.id()))
                .forEach(batch -> items.handle(batch.id(), () -> lifecycle.settle(batch.id())));
    }

    /**
     * Returns a map from the names of the email threads (lanes) to the mail connections that they use. If no mail
     * server is configured, pauses the batches and returns an empty map.
     */
    private Map<String, SharedMailConnection> letterLanes() {
        if (!letters.isReady()) {
            sending(Kind.MAIL).stream()
                    .filter(batch -> recipients.nextDueAt(batch.id(), Kind.MAIL) != null)
                    .forEach(batch -> lifecycle.pauseForAPerson(batch.id(), Kind.MAIL, "delivery.no-mail"));
            return Map.of();
        }
        var connections = Stream.generate(() -> new SharedMailConnection(letters.open()))
                .limit(letters.connections())
                .toList();
        return IntStream.range(0, LANES_A_CONNECTION * connections.size())
                .boxed()
                .collect(toMap(
                        number -> LETTERS + (number + 1), number -> connections.get(number % connections.size())));
    }

    private void sendPosts(Kind way, SendingRate pace, long end) {
        sendInTurn(
                way,
                pace,
                end,
                composed -> begun -> posts.send(
                        begun.addressee(), begun.id(), begun.wasTried(), ((Composed.ChatPost) composed).post()));
    }

    private void sendLetters(SharedMailConnection connection, long end) {
        sendInTurn(Kind.MAIL, letterPace, end, composed -> {
            var mail = connection.write(((Composed.Mail) composed).email());
            return any -> mail.handOver();
        });
    }

    /**
     * Goes through the batches in turn, and sends messages to some recipients of each batch. Stops when no batch has
     * recipients that are due, when the rate limit is used up, or when the given {@code end} time is reached.
     */
    private void sendInTurn(Kind way, SendingRate pace, long end, BatchSender.Transport transport) {
        boolean any = true;
        while (any && System.nanoTime() < end) {
            any = false;
            for (var batch : sending(way)) {
                int most = pace.take(clock.instant(), AT_ONCE);
                if (most == 0) {
                    return;
                }
                int sent = sender.send(batch, way, most, transport);
                pace.giveBack(most - sent);
                any |= sent > 0;
            }
        }
    }

    /**
     * Returns the batches that can send messages of this type now. Each call puts another batch first, so that no batch
     * always comes last when the rate limit stops a run.
     */
    private List<Batch> sending(Kind way) {
        var sending = new ArrayList<>(
                batches.underWay().stream().filter(batch -> batch.sends(way)).toList());
        Collections.rotate(
                sending,
                Objects.requireNonNull(turns.get(way), "each way has turns").incrementAndGet());
        return sending;
    }

    private static Stream<Kind> sending(Batch batch) {
        return Stream.of(Kind.values()).filter(batch::sends);
    }

    @Override
    public void destroy() {
        threads.destroy();
    }
}
