package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Tests that the log contains no tokens, private links, passwords, email addresses, names or texts that people typed.
 * All loggers have the level TRACE. The bot runs a status round and a meeting, with emails and web pages, using each
 * Discord library.
 */
@ExtendWith(OutputCaptureExtension.class)
class SecretsInLogsTest {

    private static final String ROOM = "miljo-och-samhallsbyggnad";
    private static final String ANSWERER = "Tjänsteperson Timrå";
    private static final String COORDINATOR = "Samordnare miljö";
    private static final String ADDRESS = "personlig.adress@hemma.example";
    private static final String PASSWORD = "losen0rdet";
    private static final String WORD = "vattuminskning";
    /**
     * The first characters of every interaction token that the sandbox (the local imitation of Discord) issues, in
     * Base64.
     */
    private static final String INTERACTION_TOKEN = "aW50ZXJhY3Rpb246";

    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/[\\w/?=.-]+");
    private static final Pattern TOKEN = Pattern.compile("[\\w-]{22,}");

    private final HttpClient http = HttpClient.newHttpClient();
    private final TreeSet<String> links = new TreeSet<>();

    @ParameterizedTest
    @ValueSource(strings = {"jda", "javacord"})
    void theLogContainsNoPrivateDataOrSecrets(String library, CapturedOutput output)
            throws IOException, InterruptedException {
        String botToken;
        try (var town = RunningBot.withPagesOn(
                library,
                "--logging.level.root=trace",
                "--budkavle.mail.password=" + PASSWORD,
                "--spring.datasource.password=" + PASSWORD)) {
            botToken = town.setting("budkavle.discord.token");
            letLettersCome(town);
            askAndAnswer(town);
            meet(town);
            read(town);
        } finally {
            LoggingSystem.get(getClass().getClassLoader())
                    .setLogLevel(LoggerFactory.getLogger("ROOT").getName(), LogLevel.INFO);
        }
        assertThat(links)
                .as("links to a feed, a confirmation, a round and a meeting")
                .hasSizeGreaterThan(4);
        var secrets = Stream.concat(
                        links.stream()
                                .flatMap(link -> TOKEN.matcher(link).results().map(found -> found.group())),
                        Stream.of(
                                botToken,
                                INTERACTION_TOKEN,
                                PASSWORD,
                                ADDRESS,
                                ADDRESS.split("@")[0],
                                WORD,
                                ANSWERER,
                                COORDINATOR))
                .toList();
        var lines = output.getAll().lines().toList();
        assertThat(lines).as("the bot's own lines").anyMatch(line -> line.contains("Logged in"));
        assertThat(lines.stream()
                        .filter(line -> secrets.stream().anyMatch(line::contains))
                        .map(line -> line.substring(0, Math.min(300, line.length())))
                        .toList())
                .isEmpty();
    }

    /** Gives a person a confirmed email address and turns on emails about Discord messages that mention the person. */
    private void letLettersCome(RunningBot town) throws IOException, InterruptedException {
        var reader = town.as(ANSWERER);
        var form = reader.presses(reader.runs(ROOM, "mine", Map.of()), "Ange mejladress");
        reader.fillsIn(form, Map.of("address", ADDRESS));
        post(linkInLetter(town, "/newsletter/address/"));
        reader.presses(reader.runs(ROOM, "mine", Map.of()), "Få det också med mejl");
    }

    private void askAndAnswer(RunningBot town) throws IOException, InterruptedException {
        var coordinator = town.as(COORDINATOR);
        var shown = coordinator.runs(ROOM, "round open", Map.of("period", "T3 2026", "due", "+14", "networks", ROOM));
        coordinator.presses(shown, "Skicka nu");
        var opening = coordinator.awaits(ROOM, post -> post.has("Statusrunda T3 2026"));
        var answerer = town.as("Tjänsteperson Kramfors");
        var form = answerer.presses(answerer.presses(opening, "Svara"), "⚠️ risk för avvikelse");
        answerer.fillsIn(form, Map.of("state", "AT_RISK", "cause", WORD, "measure", WORD));
        var page = linkInLetter(town, "/round/answer/");
        get(page);
        post(page);
        coordinator.runs(ROOM, "round close", Map.of());
        coordinator.awaits(ROOM, post -> post.has("Statusrapport") || post.has("Rapport"));
    }

    private void meet(RunningBot town) throws IOException, InterruptedException {
        var coordinator = town.as(COORDINATOR);
        var planned = coordinator.runs(
                ROOM, "meeting plan", Map.of("network", ROOM, "when", "+10 9-12", "title", WORD, "place", WORD));
        coordinator.presses(planned, "Spara mötet");
        town.settle();
        var notice = coordinator.awaits(ROOM, post -> post.has("Kallelse:"));
        town.as(ANSWERER).presses(notice, "Kommer");
        get(linkInLetter(town, "/meeting/answer/"));
        town.door()
                .post(
                        "people/" + coordinator.id() + "/autocomplete",
                        Map.of(
                                "channelId",
                                coordinator.channel(ROOM),
                                "command",
                                "meeting show",
                                "options",
                                Map.of("meeting", WORD),
                                "focused",
                                "meeting"));
    }

    private void read(RunningBot town) throws IOException, InterruptedException {
        var said = town.as(ANSWERER).runs(ROOM, "calendar feed", Map.of()).says();
        var link = LINK.matcher(said);
        assertThat(link.find()).as(said).isTrue();
        get(remembered(link.group()));
        get(remembered(link.group().replace(".ics", "x.ics")));
        get(remembered(link.group() + "%00"));
        town.settle();
    }

    /** Waits for an email with a link to this web page and returns the link. */
    private String linkInLetter(RunningBot town, String page) {
        RunningBot.within(
                () -> "letter with " + page, () -> !linksInLetters(town, page).isEmpty());
        return remembered(linksInLetters(town, page).get(0));
    }

    private List<String> linksInLetters(RunningBot town, String page) {
        return town.door()
                .get("letters/others")
                .valueStream()
                .flatMap(letter -> LINK.matcher(town.door()
                                .get("letters/" + letter.path("id").asString())
                                .path("text")
                                .asString())
                        .results()
                        .map(found -> found.group())
                        .filter(link -> link.contains(page)))
                .toList();
    }

    private String remembered(String link) {
        links.add(link);
        return link;
    }

    private void get(String link) throws IOException, InterruptedException {
        http.send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.discarding());
    }

    private void post(String link) throws IOException, InterruptedException {
        http.send(
                HttpRequest.newBuilder(URI.create(link))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("words=" + WORD))
                        .build(),
                BodyHandlers.discarding());
    }
}
