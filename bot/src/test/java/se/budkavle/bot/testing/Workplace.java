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
 * Runs the whole bot in tests: all features on a real database, which contains the {@link SmallAssociation}. Fakes in
 * memory replace the chat and the mail server.
 *
 * <p>The database is SQLite, or PostgreSQL if the test class has the annotation {@link OnPostgres}.
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

    /**
     * Resets the database, the clock, the chat and the mail, and returns the bot. A test class calls this method in a
     * field initialiser, so that every test starts from the same state.
     */
    public static Workplace fresh() {
        var workplace = new Workplace();
        workplace.clock().set(MovableClock.START);
        workplace.machine().set(MovableClock.START);
        workplace.chat().forgetAll();
        workplace.mail().forgetAll();
        workplace.workspace().forgetAll();
        workplace.get(KnownAddress.class).open(true);
        var association = workplace.get(SmallAssociation.class);
        association.openRooms();
        WorkplaceContext.reset(association::settle);
        // Runs the routines (background jobs) once, so that their intervals start with this test and not with the
        // previous one.
        workplace.tick();
        return workplace;
    }

    /** Restarts the bot's Spring context on the same database. The chat and the clock are not reset. */
    public void restart() {
        WorkplaceContext.restart();
    }

    /**
     * Returns a test user who acts as the person with this name and can run commands and press buttons. Throws an
     * {@code AssertionError} if no person in the database has the name.
     */
    public TestUser as(String name) {
        var person = get(People.class).findAllByOrderByName().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody is called " + name));
        return new TestUser(
                this,
                new Caller(person.accountId(), name, Phrasebook.SWEDISH, false, true),
                SmallAssociation.COMMON_ROOM);
    }

    /** Returns a test user with this display name, whose chat account belongs to no person in the database. */
    public TestUser asStranger(String displayName) {
        return stranger(displayName, false);
    }

    /**
     * Returns a test user who has the permission to manage the chat server, but whose chat account belongs to no person
     * in the database.
     */
    public TestUser asServerManager(String displayName) {
        return stranger(displayName, true);
    }

    /**
     * Runs every routine (background job) that is due, then moves the clock forward by ten seconds, so that polling
     * routines are due again at the next call. Fails the test if a routine fails.
     */
    public void tick() {
        tickWhateverFails();
        get(Routines.class).failure().ifPresent(cause -> {
            throw new AssertionError("A routine failed", cause);
        });
    }

    /**
     * Runs every routine (background job) that is due and moves the clock forward. Ignores failures of routines, for
     * tests that expect a failure.
     */
    public void tickWhateverFails() {
        get(Routines.class).tick();
        clock().forward(BETWEEN_TWO_LOOKS);
    }

    /**
     * Moves the clock in steps until {@code end}. Each step goes to the next time at which a routine (background job)
     * has work to do, and runs the routines that are due.
     */
    public void runUntil(Instant end) {
        var due = dueTimes();
        while (clock().instant().isBefore(end)) {
            moveToNext(due, end);
            tick();
            due = dueTimes();
            // A second run sends the messages that the first run has queued.
            if (due.stream().anyMatch(at -> !at.isAfter(clock().instant()))) {
                tick();
                due = dueTimes();
            }
        }
    }

    /**
     * Moves the clock to the next time at which a routine (background job) has work to do, but not past {@code latest}.
     * The clock moves at most twelve hours, so that routines without planned times run too.
     */
    public void moveToNextDue(Instant latest) {
        moveToNext(dueTimes(), latest);
    }

    private void moveToNext(List<Instant> due, Instant latest) {
        var now = clock().instant();
        var halfADay = now.plus(Duration.ofHours(12));
        var last = halfADay.isBefore(latest) ? halfADay : latest;
        clock().set(due.stream()
                .filter(at -> at.isAfter(now) && at.isBefore(last))
                .min(Instant::compareTo)
                .orElse(last));
    }

    /** Returns the next due time of each routine that has one, in no particular order. */
    private List<Instant> dueTimes() {
        var routines = get(Routines.class);
        return routines.names().stream()
                .flatMap(name -> routines.nextDue(name).stream())
                .toList();
    }

    /**
     * Returns the next time at which the routine (background job) with this name has work to do; empty if no work is
     * planned.
     */
    public Optional<Instant> nextDue(String routine) {
        return get(Routines.class).nextDue(routine);
    }

    /**
     * Returns a posted chat message as plain text in Swedish, the association's language. A button is written as
     * [label].
     */
    public String says(RememberingChat.Posted posted) {
        return new PlainTextRenderer(get(Phrasebook.class), Phrasebook.SWEDISH).of(posted.post());
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

    /** Returns the clock of the simulated computer, which stands still unless a test moves it. */
    public MovableClock machine() {
        return WorkplaceContext.machine();
    }

    /** Returns the bot's only bean of this type, for example a service or a repository. */
    public <T> T get(Class<T> type) {
        return context().getBean(type);
    }

    /** Returns all beans of this type, in no particular order. */
    public <T> Collection<T> all(Class<T> type) {
        return context().getBeansOfType(type).values();
    }

    /** Returns a map from each table's name to the number of its rows. */
    public Map<String, Long> rows() {
        return WorkplaceContext.rows();
    }

    /**
     * Returns a map from each table's name to the table's rows, each row as one text. A test compares the maps before
     * and after an action.
     */
    public Map<String, List<String>> contents() {
        return WorkplaceContext.contents();
    }

    /** Returns the Spring application context, for example to register a bean that only one test needs. */
    public ConfigurableApplicationContext context() {
        return WorkplaceContext.context();
    }

    private TestUser stranger(String displayName, boolean managesServer) {
        var accountId = STRANGERS.computeIfAbsent(displayName, any -> String.valueOf(8_000 + STRANGERS.size()));
        return new TestUser(
                this,
                new Caller(accountId, displayName, Phrasebook.SWEDISH, managesServer, true),
                SmallAssociation.COMMON_ROOM);
    }
}
