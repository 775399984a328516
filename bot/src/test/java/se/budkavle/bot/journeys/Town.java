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
import se.budkavle.bot.delivery.LetterCarrier;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.sandbox.Sandbox;

/** The whole product, started as a user starts it, on files and a port of its own. */
final class Town implements AutoCloseable {

    /** A loaded machine is slow; what is over earlier is not waited for. */
    private static final Duration EDITED_WITHIN = Duration.ofSeconds(6);

    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path CHECKOUT = checkout();

    private final Path folder;
    private final String library;
    private final boolean pages;
    private final ApplicationContextInitializer<ConfigurableApplicationContext> atFirst;
    private final List<String> settings;
    private ConfigurableApplicationContext context;
    private Door door;
    private int didNotRespondBefore;

    private Town(
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

    static Town start() {
        return startOn("jda");
    }

    /** With this library on the line to Discord. */
    static Town startOn(String library) {
        return startOn(library, none -> {});
    }

    /** With this library, and with something done once logging is set up and before the sandbox starts. */
    static Town startOn(String library, ApplicationContextInitializer<ConfigurableApplicationContext> atFirst) {
        return startOn(library, false, atFirst);
    }

    /**
     * Starts the town with the pages that letters link to, on a free port; further settings are given like those of the
     * bot.
     */
    static Town withPages(String... settings) {
        return startOn("jda", true, none -> {}, settings);
    }

    private static Town startOn(
            String library,
            boolean pages,
            ApplicationContextInitializer<ConfigurableApplicationContext> atFirst,
            String... settings) {
        Town town;
        try {
            town = new Town(Files.createTempDirectory("budkavle-town"), library, pages, atFirst, List.of(settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            town.open(0);
            town.beginInTheMorning();
            return town;
        } catch (RuntimeException | Error e) {
            town.close();
            throw e;
        }
    }

    /** On the next working day: what is set going at night waits for the morning. */
    private void beginInTheMorning() {
        var times = context.getBean(NoticeTime.class);
        var now = Instant.parse(door.get("clock").path("now").asString());
        var morning = times.morning(times.dayOf(times.soonest(times.endOf(times.dayOf(now)), Instant.MAX, true)));
        door.post("clock", Map.of("advance", Duration.between(now, morning).toString()));
    }

    /** Everything ends, and starts again on the same files and at the same address. */
    void restart() {
        int port = address().getPort();
        assertEveryoneWasAnswered();
        context.close();
        open(port);
    }

    private void open(int port) {
        var application = OnlyTheProduct.application();
        application.addInitializers(atFirst);
        context = application.run(Stream.concat(
                        settings.stream(),
                        Stream.of(
                                "--spring.config.location=optional:classpath:/,"
                                        + CHECKOUT.resolve("config").toUri(),
                                "--budkavle.discord.token=",
                                "--budkavle.schedule.every=PT0.1S",
                                "--budkavle.discord.library=" + library,
                                "--budkavle.catalogue.folder=" + CHECKOUT.resolve("config/catalogue"),
                                "--budkavle.sandbox.port=" + port,
                                "--budkavle.web.port=" + (pages ? 0 : -1),
                                "--budkavle.sandbox.state-file=" + folder.resolve("sandbox.json"),
                                "--spring.datasource.url=jdbc:sqlite:" + folder.resolve("budkavle.db")))
                .toArray(String[]::new));
        door = new Door(address());
        var anyone = door.get("workspace").at("/people/0/id").asString();
        within(
                () -> "bot is logged in",
                () -> door.get("workspace").at("/bots/0/online").asBoolean()
                        && door.get("people/" + anyone + "/commands").size() > 0);
        warmUp(anyone);
        didNotRespondBefore = door.get("counters").path("didNotRespond").asInt();
    }

    /** A loaded machine may need more than Discord's three seconds for what is done the first time in a process. */
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

    /** How often, since everything was ready, the bot was not heard within Discord's three seconds. */
    int didNotRespond() {
        return door.get("counters").path("didNotRespond").asInt() - didNotRespondBefore;
    }

    URI address() {
        return context.getBean(Sandbox.class).address();
    }

    /** Returns the bot's connection to the mail server. */
    LetterCarrier mail() {
        return context.getBean(LetterCarrier.class);
    }

    Door door() {
        return door;
    }

    Resident as(String name) {
        return new Resident(this, idOf(name));
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

    /** Moves the clock to the next due time, after posts show the latest changes. */
    void moveToWhatIsNext() {
        settle();
        var before = offset();
        within(() -> "move of the clock", () -> {
            door.post("clock", Map.of("next", true));
            return offset() > before;
        });
    }

    /** Waits until everything that is due is done, including edits of posts, which follow a change within seconds. */
    void settle() {
        within(() -> "what is due now", () -> {
            var clock = door.get("clock");
            // The clock is read first, because what waits now may be claimed before the second reading.
            return !isSending()
                    && (clock.path("next").isNull()
                            || Instant.parse(clock.path("next").asString())
                                    .isAfter(Instant.parse(clock.path("now").asString())
                                            .plus(EDITED_WITHIN)));
        });
    }

    /** Tells whether a post is being written or sent; until it is done, the next moment is the end of its claim. */
    private boolean isSending() {
        return context.getBean(JdbcTemplate.class)
                        .queryForObject("select count(*) from delivery where claimed_by is not null", Integer.class)
                > 0;
    }

    private long offset() {
        return door.get("clock").path("offsetSeconds").asLong();
    }

    /** Goes on as soon as it is so. */
    static void within(Supplier<String> what, Callable<Boolean> isSo) {
        await(what.get()).atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(isSo);
    }

    /** A file of the checkout's top folder, or of the folders above it. */
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

    /** Each journey ends with this: nobody ever saw that the bot did not respond. */
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
        assertThat(didNotRespond())
                .as("how often the bot did not respond within three seconds")
                .isZero();
    }

    private void deleteFiles() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
