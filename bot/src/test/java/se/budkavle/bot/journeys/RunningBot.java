package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import se.budkavle.bot.delivery.EmailTransport;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.sandbox.Sandbox;
import se.budkavle.storage.testing.Migrated;

/**
 * Starts the whole product for end-to-end tests, as a user would start it, with its own database file and port. Tests
 * act as people through the sandbox, the local imitation of Discord.
 */
final class RunningBot implements AutoCloseable {

    /**
     * The maximum delay between a change and the edit of a posted message, with a margin for slow machines. Tests do
     * not wait the whole time: they continue once the message has been edited.
     */
    private static final Duration EDITED_WITHIN = Duration.ofSeconds(6);

    static final Duration PATIENCE = Duration.ofSeconds(60);
    /**
     * How long the bot may take to respond to an interaction in end-to-end tests. Longer than Discord's three seconds,
     * because a busy build machine may stand still for some seconds.
     */
    private static final Duration RESPONDS_WITHIN = Duration.ofSeconds(20);

    private static final Path CHECKOUT = checkout();

    private final Path folder;
    private final String library;
    private final boolean pages;
    private final ApplicationContextInitializer<ConfigurableApplicationContext> atFirst;
    private final List<String> settings;
    private ConfigurableApplicationContext context;
    private SandboxClient door;
    private int didNotRespondBefore;

    private RunningBot(
            Path folder,
            String library,
            boolean pages,
            ApplicationContextInitializer<ConfigurableApplicationContext> atFirst,
            List<String> settings) {
        this.folder = folder;
        this.library = library;
        this.pages = pages;
        this.atFirst = atFirst;
        this.settings = settings;
    }

    static RunningBot start() {
        return startOn("jda");
    }

    /** Starts the product with this Discord library, jda or javacord. */
    static RunningBot startOn(String library) {
        return startOn(library, none -> {});
    }

    /**
     * Starts the product with this Discord library, jda or javacord.
     *
     * @param atFirst an initialiser that runs after logging is set up and before the sandbox starts
     */
    static RunningBot startOn(String library, ApplicationContextInitializer<ConfigurableApplicationContext> atFirst) {
        return startOn(library, false, atFirst);
    }

    /**
     * Starts the product with an HTTP server, on a free port, for the web pages to which emails link.
     *
     * @param settings command-line arguments of the bot, in addition to the usual ones or in their place
     */
    static RunningBot withPages(String... settings) {
        return withPagesOn("jda", settings);
    }

    /**
     * Starts the product with this Discord library and with an HTTP server for the web pages to which emails link.
     *
     * @param settings command-line arguments of the bot, in addition to the usual ones or in their place
     */
    static RunningBot withPagesOn(String library, String... settings) {
        return startOn(library, true, none -> {}, settings);
    }

    private static RunningBot startOn(
            String library,
            boolean pages,
            ApplicationContextInitializer<ConfigurableApplicationContext> atFirst,
            String... settings) {
        RunningBot town;
        try {
            town = new RunningBot(
                    Files.createTempDirectory("budkavle-town"), library, pages, atFirst, List.of(settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Migrated.sqliteFile(town.folder.resolve("budkavle.db"));
            town.open(0);
            town.beginInTheMorning();
            return town;
        } catch (RuntimeException | Error e) {
            town.close();
            throw e;
        }
    }

    /** Advances the clock to the next working morning, because many messages wait until working hours. */
    private void beginInTheMorning() {
        var times = context.getBean(NoticeTime.class);
        var now = Instant.parse(door.get("clock").path("now").asString());
        var morning = times.morning(times.dayOf(times.soonest(times.endOf(times.dayOf(now)), Instant.MAX, true)));
        door.post("clock", Map.of("advance", Duration.between(now, morning).toString()));
    }

    /** Stops the product and restarts it with the same database, sandbox state and port. */
    void restart() {
        int port = address().getPort();
        assertEveryoneWasAnswered();
        context.close();
        open(port);
    }

    private void open(int port) {
        var application = ExcludeTestBeans.application();
        application.addInitializers(atFirst);
        context = application.run(Stream.concat(
                        settings.stream(),
                        Stream.of(
                                        "--spring.config.location=optional:classpath:/,"
                                                + CHECKOUT.resolve("config").toUri(),
                                        "--budkavle.discord.token=",
                                        "--budkavle.schedule.every=PT0.2S",
                                        // Disables the nightly backups, because journeys move through many nights.
                                        "--budkavle.backup.at=",
                                        "--budkavle.discord.library=" + library,
                                        "--budkavle.catalogue.folder=" + CHECKOUT.resolve("config/catalogue"),
                                        "--budkavle.sandbox.port=" + port,
                                        "--budkavle.web.port=" + (pages ? 0 : -1),
                                        "--budkavle.sandbox.response-limit=" + RESPONDS_WITHIN,
                                        "--budkavle.sandbox.state-file=" + folder.resolve("sandbox.json"),
                                        "--spring.datasource.url=jdbc:sqlite:" + folder.resolve("budkavle.db")
                                                + "?synchronous=OFF")
                                .filter(usual -> !isSet(usual.substring(0, usual.indexOf('=') + 1))))
                .toArray(String[]::new));
        door = new SandboxClient(address());
        var anyone = door.get("workspace").at("/people/0/id").asString();
        within(
                () -> "bot is logged in",
                () -> door.get("workspace").at("/bots/0/online").asBoolean()
                        && door.get("people/" + anyone + "/commands").size() > 0);
        warmUp(anyone);
        didNotRespondBefore = door.get("counters").path("didNotRespond").asInt();
    }

    /** Returns whether the test itself sets the property whose command-line argument begins like this. */
    private boolean isSet(String argument) {
        return settings.stream().anyMatch(setting -> setting.startsWith(argument));
    }

    /**
     * Warms up the bot: runs the slash command /help until the bot replies. Directly after the start, the bot may not
     * yet receive commands.
     */
    private void warmUp(String anyone) {
        var room = door.get("people/" + anyone + "/channels")
                .valueStream()
                .filter(channel -> channel.path("type").asString().equals("text"))
                .findFirst()
                .orElseThrow();
        within(
                () -> "answer to /help",
                () -> !door.post(
                                "people/" + anyone + "/commands",
                                Map.of("channelId", room.path("id").asString(), "command", "help", "options", Map.of()))
                        .path("kind")
                        .asString()
                        .equals("failed"));
    }

    /**
     * Returns the number of interactions to which the bot did not respond. The commands of the warm-up are not counted.
     */
    int didNotRespond() {
        return door.get("counters").path("didNotRespond").asInt() - didNotRespondBefore;
    }

    URI address() {
        return context.getBean(Sandbox.class).address();
    }

    /**
     * Returns the value of a configuration property of the running product. Throws an exception if the property is not
     * set.
     */
    String setting(String name) {
        return context.getEnvironment().getRequiredProperty(name);
    }

    /** Returns the bean with which the bot sends emails. */
    EmailTransport mail() {
        return context.getBean(EmailTransport.class);
    }

    SandboxClient door() {
        return door;
    }

    SandboxUser as(String name) {
        return new SandboxUser(this, idOf(name));
    }

    String idOf(String person) {
        return door.get("workspace")
                .path("people")
                .valueStream()
                .filter(one -> one.path("name").asString().equals(person))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody is called " + person))
                .path("id")
                .asString();
    }

    /**
     * Waits until all posted messages are edited, then advances the clock to the next time at which work of the bot is
     * due.
     */
    void moveToWhatIsNext() {
        settle();
        var before = offset();
        within(() -> "move of the clock", () -> {
            door.post("clock", Map.of("next", true));
            if (offset().minus(before).toSeconds() > 0) {
                return true;
            }
            // The due time has passed meanwhile. This request makes the sandbox find out the next one.
            door.get("clock");
            return false;
        });
    }

    /**
     * Waits until no work of the bot is due. This includes edits of posted messages, which are delayed by a few
     * seconds.
     */
    void settle() {
        within(() -> "what is due now", () -> {
            var clock = door.get("clock");
            // Queries the clock's next due time before the queue. In the opposite sequence, a message could be claimed
            // (reserved) between the two queries, and neither query would find it.
            return !isSending()
                    && (clock.path("next").isNull()
                            || Instant.parse(clock.path("next").asString())
                                    .isAfter(Instant.parse(clock.path("now").asString())
                                            .plus(EDITED_WITHIN)));
        });
    }

    /**
     * Returns whether a queued message is claimed (reserved), because it is being built or sent. During a claim, the
     * clock's next due time is the time at which the claim expires.
     */
    private boolean isSending() {
        return context.getBean(JdbcTemplate.class)
                        .queryForObject("select count(*) from delivery where claimed_by is not null", Integer.class)
                > 0;
    }

    /** Returns the number that this query finds in the bot's database. */
    int count(String query) {
        return context.getBean(JdbcTemplate.class).queryForObject(query, Integer.class);
    }

    /**
     * Returns how far the clock is ahead. Unlike the sandbox's API, does not ask all routines when they are due next.
     */
    private Duration offset() {
        return context.getBean(Sandbox.class).clock().offset();
    }

    /**
     * Waits until the condition holds. Fails the test if the condition does not hold within a minute.
     *
     * @param what the description of the condition in the error message
     */
    static void within(Supplier<String> what, Callable<Boolean> isSo) {
        await(what.get()).atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(isSo);
    }

    /**
     * Searches for a file in the root folder of the repository and then in its parent folders. Returns the path of the
     * file, or null if it is not found.
     */
    static Path beside(String file) {
        return Stream.iterate(CHECKOUT, path -> path != null, Path::getParent)
                .map(path -> path.resolve(file))
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
    }

    private static Path checkout() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .filter(path -> Files.isDirectory(path.resolve("config/catalogue")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No folder above this one has config/catalogue"));
    }

    /** Asserts that the bot responded to every interaction. Then stops the product and deletes its files. */
    @Override
    public void close() {
        try {
            if (door != null) {
                assertEveryoneWasAnswered();
            }
        } finally {
            if (context != null) {
                context.close();
            }
            deleteFiles();
        }
    }

    private void assertEveryoneWasAnswered() {
        assertThat(didNotRespond()).as("how often the bot did not respond").isZero();
    }

    private void deleteFiles() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
