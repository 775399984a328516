package se.budkavle.bot.journeys;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
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
import java.util.stream.Stream;
import se.budkavle.bot.chat.SandboxVisitor;
import se.budkavle.sandbox.Sandbox;
import se.budkavle.sandbox.Seed;
import se.budkavle.sandbox.SeedCategory;
import se.budkavle.sandbox.SeedChannel;
import se.budkavle.sandbox.SeedPerson;

/**
 * Simulates people who use two commands continuously: the command of {@link NumberCommandBot} with a new number each
 * time, and {@code /absence set} with a new day each time.
 */
final class CommandLoad implements AutoCloseable {

    private static final int PEOPLE = 4;
    private static final int CHANNELS = 30;
    private static final int PAUSE_MILLIS = 100;
    private static final LocalDate FIRST_DAY = LocalDate.of(2040, 1, 1);
    /** The maximum number of checks for a delayed reply, which take five seconds in total. */
    private static final int LOOKS = 50;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final Sandbox sandbox;
    private final ExecutorService threads = Executors.newFixedThreadPool(PEOPLE + 1);
    private final List<Future<?>> pressing = new ArrayList<>();
    private final AtomicLong numbers = new AtomicLong();
    private final Set<Long> answered = ConcurrentHashMap.newKeySet();
    private final Set<String> absences = ConcurrentHashMap.newKeySet();
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile boolean ended;
    private long lastAnswer;
    private long longestSilence;

    CommandLoad(Sandbox sandbox) {
        this.sandbox = sandbox;
        for (int person = 0; person < PEOPLE; person++) {
            pressing.add(threads.submit(this::press));
        }
        pressing.add(threads.submit(this::setAbsences));
    }

    static Seed workspace() {
        var channels = IntStream.range(0, CHANNELS).mapToObj(i -> new SeedChannel("channel" + i, "channel-" + i, null));
        var rounds = Stream.of(new SeedChannel(RoundOpening.ROOM, RoundOpening.ROOM, null));
        return new Seed(
                "Association",
                "sv-SE",
                List.of(new SeedCategory(
                        "all", "All", Stream.concat(channels, rounds).toList())),
                List.of(
                        new SeedPerson("person", "Person", "person", "sv-SE", null, false, List.of()),
                        new SeedPerson("asked", RoundOpening.ASKED, "asked", "sv-SE", null, false, List.of())));
    }

    private Void press() throws InterruptedException {
        awaitCommand(NumberCommandBot.COMMAND);
        while (!ended) {
            long number = numbers.incrementAndGet();
            if (isAnswered(
                    NumberCommandBot.COMMAND, Map.of("number", number), number / 10, NumberCommandBot.text(number))) {
                answered.add(number);
                answerCame();
            } else {
                unanswered.incrementAndGet();
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return null;
    }

    /** Stores an absence for one more day every second. */
    private Void setAbsences() throws InterruptedException {
        awaitCommand("absence set");
        for (var day = FIRST_DAY; !ended; day = day.plusDays(1)) {
            if (isAnswered(
                    "absence set", Map.of("from", day.toString(), "until", day.toString()), 0, "Sparat: borta")) {
                absences.add(day.toString());
            }
            TimeUnit.SECONDS.sleep(1);
        }
        return null;
    }

    /**
     * Waits until the leader, the active instance of the bot, has logged in and registered this command. An earlier use
     * of the command would fail.
     */
    private void awaitCommand(String command) {
        await().atMost(LONGEST_WAIT).until(() -> person().commands().toString().contains(command));
    }

    private boolean isAnswered(String command, Map<String, ?> options, long inChannel, String text)
            throws InterruptedException {
        var channel = channel(inChannel);
        var shown = person().use(channel, command, options);
        var message = shown.path("message").path("id").asString();
        // A slow reply starts with an acknowledgement, and the text follows as an edit.
        for (int looks = 0; looks < LOOKS && shown.path("kind").asString().equals("deferred"); looks++) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            var now = person().sees(channel, message);
            if (now != null && now.toString().contains(text)) {
                shown = now;
            }
        }
        return shown.toString().contains(text);
    }

    private synchronized void answerCame() {
        long now = System.nanoTime();
        if (lastAnswer != 0) {
            longestSilence = Math.max(longestSilence, now - lastAnswer);
        }
        lastAnswer = now;
    }

    /**
     * Waits until {@code more} further uses of the command have been answered. Fails at once if one of the simulated
     * people has failed.
     */
    void awaitAnswers(int more) {
        int before = answered.size();
        await().atMost(LONGEST_WAIT).until(() -> {
            for (var person : pressing) {
                if (person.isDone()) {
                    person.get();
                }
            }
            return answered.size() >= before + more;
        });
    }

    /** Stops the simulated people. Waits until their final commands have got a reply, or can no longer get one. */
    void end() throws Exception {
        ended = true;
        for (var person : pressing) {
            person.get(1, TimeUnit.MINUTES);
        }
    }

    Set<Long> answered() {
        return answered;
    }

    /** Returns the days for which the bot has confirmed a stored absence. */
    Set<String> absences() {
        return absences;
    }

    int unanswered() {
        return unanswered.get();
    }

    /** Returns the longest time between two consecutive replies of the bot. */
    synchronized Duration longestSilence() {
        return Duration.ofNanos(longestSilence);
    }

    /**
     * Reads the number that is shown in each of the bot's posts in the channels. Returns a list with one number for
     * each channel message.
     */
    List<Long> posts() {
        return IntStream.range(0, CHANNELS)
                .boxed()
                .flatMap(channel -> SandboxVisitor.read(
                                sandbox.address(),
                                "people/" + person().id() + "/channels/" + channel(channel) + "/messages?limit=9999")
                        .valueStream())
                // The channel also contains the replies to the command, which are ephemeral.
                .filter(message -> !message.path("ephemeral").asBoolean())
                .map(message -> NumberCommandBot.number(message.toString()))
                .toList();
    }

    private SandboxVisitor person() {
        return new SandboxVisitor(sandbox.address(), Long.toUnsignedString(sandbox.personId("person")));
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
