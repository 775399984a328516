package se.budkavle.bot.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ConfigurableApplicationContext;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.schedule.Routines;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.directory.People;

/**
 * The whole bot without a chat service: all features on real storage, seeded with {@link SmallAssociation}.
 *
 * <p>On SQLite, unless the test class says {@link OnPostgres}.
 *
 * <pre>{@code
 * private final Workplace work = Workplace.fresh();
 *
 * work.as("Samordnare miljö").runs("network show", Map.of("network", "hallbarhetsradet")).says()
 * }</pre>
 */
public final class Workplace {

    private static final Duration BETWEEN_TWO_LOOKS = Duration.ofSeconds(10);
    private static final Map<String, String> STRANGERS = new ConcurrentHashMap<>();

    private Workplace() {}

    /** As on the first day; a test class has it in a field, and each of its tests gets it fresh. */
    public static Workplace fresh() {
        var workplace = new Workplace();
        WorkplaceContext.clear();
        workplace.clock().set(MovableClock.START);
        workplace.chat().forgetAll();
        workplace.mail().forgetAll();
        workplace.workspace().forgetAll();
        workplace.get(KnownAddress.class).open(true);
        workplace.get(SmallAssociation.class).settle();
        // What pauses between two looks has looked now, and not at some later moment of the test before.
        workplace.tick();
        return workplace;
    }

    /** The bot is stopped and started again on the same database; the chat and the clock go on. */
    public void restart() {
        WorkplaceContext.restart();
    }

    /** Someone known, by name. */
    public Colleague as(String name) {
        var person = get(People.class).findAllByOrderByName().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody is called " + name));
        return new Colleague(
                this, new Caller(person.accountId(), name, Phrasebook.SWEDISH, false), SmallAssociation.COMMON_ROOM);
    }

    /** A chat account that is tied to nobody. */
    public Colleague asStranger(String displayName) {
        return stranger(displayName, false);
    }

    /** A chat account that may manage the workspace and is tied to nobody. */
    public Colleague asServerManager(String displayName) {
        return stranger(displayName, true);
    }

    /**
     * Everything that looks whether something is due looks once, and time goes on until it may look again: what is done
     * at two looks that follow each other is seen. A failure ends the test.
     */
    public void tick() {
        tickWhateverFails();
        get(Routines.class).failure().ifPresent(cause -> {
            throw new AssertionError("A routine failed", cause);
        });
    }

    /** The same, for tests in which something is to fail. */
    public void tickWhateverFails() {
        get(Routines.class).tick();
        clock().forward(BETWEEN_TWO_LOOKS);
    }

    /** Runs all routines until this time, whenever one of them has something to do. */
    public void runUntil(Instant end) {
        while (clock().instant().isBefore(end)) {
            moveToNextDue(end);
            tick();
            // The second run sends what the first one has queued.
            tick();
        }
    }

    /**
     * Moves the clock to the next time at which a routine has something to do; routines that only poll run twice a day.
     */
    public void moveToNextDue(Instant latest) {
        var now = clock().instant();
        var halfADay = now.plus(Duration.ofHours(12));
        var last = halfADay.isBefore(latest) ? halfADay : latest;
        var routines = get(Routines.class);
        clock().set(routines.names().stream()
                .flatMap(name -> routines.nextDue(name).stream())
                .filter(at -> at.isAfter(now) && at.isBefore(last))
                .min(Instant::compareTo)
                .orElse(last));
    }

    /** When this routine will have something to do. */
    public Optional<Instant> nextDue(String routine) {
        return get(Routines.class).nextDue(routine);
    }

    /** The words of a post, buttons as [label], in the association's language. */
    public String says(RememberingChat.Posted posted) {
        return new Words(get(Phrasebook.class), Phrasebook.SWEDISH).of(posted.post());
    }

    public RememberingChat chat() {
        return get(RememberingChat.class);
    }

    public RememberingMail mail() {
        return get(RememberingMail.class);
    }

    public RememberingWorkspace workspace() {
        return get(RememberingWorkspace.class);
    }

    public MovableClock clock() {
        return get(MovableClock.class);
    }

    /** Any part of the bot or the storage. */
    public <T> T get(Class<T> type) {
        return context().getBean(type);
    }

    /** All parts of a kind, in no order. */
    public <T> Collection<T> all(Class<T> type) {
        return context().getBeansOfType(type).values();
    }

    /** How many rows each table has. */
    public Map<String, Long> rows() {
        return WorkplaceContext.rows();
    }

    /** Returns the contents of all tables, for comparison. */
    public Map<String, List<String>> contents() {
        return WorkplaceContext.contents();
    }

    /** Returns the application context, for code that looks up its own beans. */
    public ConfigurableApplicationContext context() {
        return WorkplaceContext.context();
    }

    private Colleague stranger(String displayName, boolean managesServer) {
        var accountId = STRANGERS.computeIfAbsent(displayName, any -> String.valueOf(8_000 + STRANGERS.size()));
        return new Colleague(
                this,
                new Caller(accountId, displayName, Phrasebook.SWEDISH, managesServer),
                SmallAssociation.COMMON_ROOM);
    }
}
