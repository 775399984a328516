package se.budkavle.bot.journeys;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import se.budkavle.bot.chat.Visitor;
import se.budkavle.sandbox.Sandbox;
import se.budkavle.sandbox.Seed;
import se.budkavle.sandbox.SeedCategory;
import se.budkavle.sandbox.SeedChannel;
import se.budkavle.sandbox.SeedPerson;

/** People who use the command of {@link BotWithNumbers} all the time, each time with a new number. */
final class NumberPressing implements AutoCloseable {

    private static final int PEOPLE = 4;
    private static final int CHANNELS = 30;
    private static final int PAUSE_MILLIS = 100;

    private final Sandbox sandbox;
    private final ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
    private final List<Future<?>> pressing = new ArrayList<>();
    private final AtomicLong numbers = new AtomicLong();
    private final Set<Long> answered = ConcurrentHashMap.newKeySet();
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile boolean ended;
    private long lastAnswer = System.nanoTime();
    private long longestSilence;

    NumberPressing(Sandbox sandbox) {
        this.sandbox = sandbox;
        for (int person = 0; person < PEOPLE; person++) {
            pressing.add(threads.submit(this::press));
        }
    }

    static Seed workspace() {
        var channels = IntStream.range(0, CHANNELS)
                .mapToObj(i -> new SeedChannel("channel" + i, "channel-" + i, null))
                .toList();
        return new Seed(
                "Association",
                "sv-SE",
                List.of(new SeedCategory("all", "All", channels)),
                List.of(new SeedPerson("person", "Person", "person", "sv-SE", null, false, List.of())));
    }

    private Void press() throws InterruptedException {
        while (!ended) {
            long number = numbers.incrementAndGet();
            var outcome = person().use(channel(number / 10), BotWithNumbers.COMMAND, Map.of("number", number));
            if (outcome.toString().contains(BotWithNumbers.text(number))) {
                answered.add(number);
                answerCame();
            } else {
                unanswered.incrementAndGet();
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return null;
    }

    private synchronized void answerCame() {
        longestSilence = Math.max(longestSilence, System.nanoTime() - lastAnswer);
        lastAnswer = System.nanoTime();
    }

    /** Waits until this many more uses of the command have been answered. */
    void awaitAnswers(int more) {
        int before = answered.size();
        await().atMost(Duration.ofMinutes(1)).until(() -> answered.size() >= before + more);
    }

    /** Ends the pressing and waits until the last use has been answered or is too old to be answered. */
    void end() throws Exception {
        ended = true;
        for (var person : pressing) {
            person.get(1, TimeUnit.MINUTES);
        }
    }

    Set<Long> answered() {
        return answered;
    }

    int unanswered() {
        return unanswered.get();
    }

    /** Returns the longest time between two answers. */
    synchronized Duration longestSilence() {
        return Duration.ofNanos(longestSilence);
    }

    /** Returns the numbers of all posts in the channels. */
    List<Long> posts() {
        return IntStream.range(0, CHANNELS)
                .boxed()
                .flatMap(channel -> Visitor.read(
                                sandbox.address(),
                                "people/" + person().id() + "/channels/" + channel(channel) + "/messages?limit=9999")
                        .valueStream())
                // The replies to the command are in the channel too.
                .filter(message -> !message.path("ephemeral").asBoolean())
                .map(message -> BotWithNumbers.number(message.toString()))
                .toList();
    }

    private Visitor person() {
        return new Visitor(sandbox.address(), Long.toUnsignedString(sandbox.personId("person")));
    }

    private String channel(long number) {
        return Long.toUnsignedString(sandbox.channelId("channel" + number % CHANNELS));
    }

    @Override
    public void close() {
        ended = true;
        threads.shutdownNow();
    }
}
