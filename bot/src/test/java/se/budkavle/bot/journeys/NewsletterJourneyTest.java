package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import se.budkavle.bot.paper.TableRow;
import se.budkavle.bot.paper.UploadedTableFile;
import tools.jackson.databind.JsonNode;

/**
 * End-to-end test of a newsletter issue over the real protocols: channel messages, private messages, SMTP, and bounces
 * over IMAP. Readers unsubscribe and subscribe again through links, and all totals agree.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NewsletterJourneyTest {

    private static final String ROOM = "hallbar-energi";
    /**
     * The channel in which the test repeatedly runs the command for the newsletter's report. In the network's own
     * channel, the replies would displace other messages from the newest 100.
     */
    private static final String ELSEWHERE = "hallbarhetsradet";

    private static final int CONTACTS = 200;
    private static final int PRIVATELY = 12;
    private static final int REFUSED = 3;
    private static final int BOUNCED = 3;
    private static final int PAUSED = REFUSED + BOUNCED;
    private static final int LEAVE = 2;
    private static final int ALL = 1 + PRIVATELY + CONTACTS;
    private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d+");
    private static final Pattern ONE_CLICK = Pattern.compile("(?i)List-Unsubscribe:[^<]*<(http[^>]+)>");

    private static final Pattern UNDO = Pattern.compile("name=\"undo\" value=\"(\\d+)\"");
    private static final Pattern ARCHIVE = Pattern.compile("http\\S+?/nyhetsbrev/[\\w-]+");
    private static final Pattern SUM = Pattern.compile("\\d+");

    private final GreenMail imap = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final HttpClient http = HttpClient.newHttpClient();
    private RunningBot town;
    private GreenMailUser mailbox;
    private List<String> privately;
    private String issue;

    @BeforeAll
    void start() {
        imap.start();
        mailbox = imap.setUser("studs@example.org", "studs", "hemligt");
        town = RunningBot.withPages(
                "--budkavle.mail.bounces.host=127.0.0.1",
                "--budkavle.mail.bounces.port=" + imap.getImap().getPort(),
                "--budkavle.mail.bounces.tls=none",
                "--budkavle.mail.bounces.username=studs",
                "--budkavle.mail.bounces.password=hemligt",
                "--budkavle.mail.bounces.every=PT1S");
    }

    @AfterAll
    void close() {
        if (town != null) {
            town.close();
        }
        imap.stop();
    }

    @Test
    @Order(1)
    void twoHundredContactsAreImported() {
        var csv = "organisation;namn;mejladress\n"
                + IntStream.rangeClosed(1, CONTACTS)
                        .mapToObj(i -> "Företag " + i + ";Kontakt " + i + ";kontakt" + i + "@foretag.example")
                        .collect(Collectors.joining("\n"));
        var shown = coordinator()
                .runs(
                        ROOM,
                        "contact import",
                        Map.of(
                                "network",
                                ROOM,
                                "file",
                                Map.of(
                                        "name",
                                        "kontakter.csv",
                                        "base64",
                                        Base64.getEncoder().encodeToString(csv.getBytes(StandardCharsets.UTF_8)))));
        assertThat(coordinator().presses(shown, "Spara kontakterna").says()).contains(CONTACTS + " nya");
    }

    @Test
    @Order(2)
    void peopleSubscribeToPrivateMessages() {
        privately = town.door()
                .get("workspace")
                .path("people")
                .valueStream()
                .map(one -> one.path("name").asString())
                .filter(name -> town.as(name)
                        .runs(ROOM, "newsletter subscribe", Map.of("network", ROOM))
                        .says()
                        .contains("som privat meddelande"))
                .limit(PRIVATELY)
                .toList();
        assertThat(privately).hasSize(PRIVATELY);
    }

    @Test
    @Order(3)
    void theIssueCanBeScheduledOnlyAfterItsApproval() {
        coordinator().runs(ROOM, "network settings", Map.of("network", ROOM, "newsletter-approved", true));
        var form = coordinator().runs(ROOM, "newsletter new", Map.of("networks", ROOM));
        var card = coordinator()
                .fillsIn(form, Map.of("subject", "Energi i höst", "text", "## Det blev av\n\nSolkartan är **klar**."));
        var number = NUMBER.matcher(card.says());
        assertThat(number.find()).isTrue();
        issue = number.group();
        assertThat(coordinator()
                        .runs(ROOM, "newsletter send", Map.of("issue", issue))
                        .says())
                .contains("ska godkänna nyhetsbrevet först");
        var read = town.as("Förvaltare").runs(ROOM, "newsletter approve", Map.of("issue", issue));
        assertThat(town.as("Förvaltare").presses(read, "Godkänn").says()).contains("är godkänt");
        var shown = coordinator()
                .runs(ROOM, "newsletter send", Map.of("issue", issue, "when", today().plusDays(1) + " 10:00"));
        assertThat(shown.says())
                .contains(
                        "Så många exemplar: " + ALL,
                        "en kanal",
                        PRIVATELY + " privata meddelanden",
                        CONTACTS + " mejl");
        assertThat(namesIn(shown)).isEqualTo(ALL);
        assertThat(coordinator().presses(shown, "Skicka").says()).contains("skickas i " + ALL + " exemplar");
    }

    @Test
    @Order(4)
    void theReportHasAnOutcomeForEveryCopyOfTheIssue() {
        town.door().post("faults", Map.of("refuseMailNext", REFUSED));
        until("the beginning of the sending", "PT30M", () -> !report().contains("Ingenting är skickat än"));
        until("the end of the sending", "PT4S", () -> report().contains("Utskicket blev färdigt"));
        assertThat(report())
                .contains(
                        "Alla exemplar: " + ALL,
                        "**kanal** – 1 skickat",
                        "**privat meddelande** – " + PRIVATELY + " skickade",
                        "**mejl** – " + (CONTACTS - REFUSED) + " skickade, " + REFUSED + " gick inte fram",
                        "visades när utskicket beställdes: " + ALL);
        assertThat(letters()).hasSize(CONTACTS - REFUSED);
        assertThat(letters().stream().map(one -> one.path("to").asString())).doesNotHaveDuplicates();
        assertThat(coordinator()
                        .awaits(ROOM, post -> post.has("Energi i höst") && post.has("Solkartan"))
                        .says())
                .contains("Det blev av");
        var bot = town.door().get("workspace").at("/bots/0/name").asString();
        assertThat(privately)
                .allSatisfy(name -> assertThat(town.as(name).sees(bot).stream().filter(post -> post.has("Solkartan")))
                        .hasSize(1));
    }

    @Test
    @Order(5)
    void threeEmailsBounceAndTheirContactsArePaused() throws Exception {
        for (var letter : letters().subList(0, BOUNCED)) {
            mailbox.deliver(BounceReport.of(letter, raw(letter).split("\r?\n\r?\n")[0]));
        }
        until("the reports of the mail servers", "PT1M", () -> report().contains(BOUNCED + " kom tillbaka"));
        assertThat(report())
                .contains(
                        "Alla exemplar: " + ALL,
                        "**mejl** – " + (CONTACTS - REFUSED - BOUNCED) + " skickade, " + REFUSED + " gick inte fram, "
                                + BOUNCED + " kom tillbaka");
        until(
                "word to the coordinator",
                "PT30M",
                () -> coordinator().sees(ROOM).stream().anyMatch(post -> post.has("pausade")));
        assertThat(coordinator()
                        .runs(ROOM, "contact list", Map.of("network", ROOM, "state", "PAUSED"))
                        .says())
                .contains(PAUSED + " kontakter");
        var folders = imap.getManagers().getImapHostManager();
        assertThat(folders.getFolder(mailbox, "Budkavle").getMessageCount()).isEqualTo(BOUNCED);
        assertThat(folders.getInbox(mailbox).getMessageCount()).isZero();
    }

    @Test
    @Order(6)
    void readersUnsubscribeByOneClickOrOnTheWebPage() throws Exception {
        for (var letter : letters().subList(BOUNCED, BOUNCED + LEAVE)) {
            for (int twice = 0; twice < 2; twice++) {
                posts(leaveLink(letter), "List-Unsubscribe=One-Click");
            }
        }
        assertThat(preview()).contains("Så många exemplar: " + (ALL - PAUSED - LEAVE), LEAVE + " har sagt nej");
        var page = leaveLink(letters().get(BOUNCED + LEAVE));
        assertThat(gets(page)).contains("Sluta få nyhetsbrevet?");
        assertThat(preview()).as("the page is open").contains(LEAVE + " har sagt nej");
        var undo = UNDO.matcher(posts(page, ""));
        assertThat(undo.find()).isTrue();
        assertThat(preview())
                .contains("Så många exemplar: " + (ALL - PAUSED - LEAVE - 1), (LEAVE + 1) + " har sagt nej");
        assertThat(posts(page, "undo=" + undo.group(1))).contains("Sluta få nyhetsbrevet?");
        assertThat(preview()).contains("Så många exemplar: " + (ALL - PAUSED - LEAVE), LEAVE + " har sagt nej");
    }

    @Test
    @Order(7)
    void theSentIssueAppearsInTheArchiveAndTheFeed() throws Exception {
        var link = ARCHIVE.matcher(coordinator()
                .runs(ROOM, "newsletter archive", Map.of("network", ROOM, "public", true))
                .says());
        assertThat(link.find()).isTrue();
        assertThat(gets(link.group())).contains("Energi i höst").doesNotContain("Energi i vinter");
        assertThat(gets(link.group() + "/" + issue))
                .contains("<h1>Energi i höst</h1>", "Solkartan är <strong>klar</strong>");
        assertThat(gets(link.group() + "/atom.xml"))
                .contains("<feed", "Energi i höst", "Solkartan")
                .doesNotContain("Energi i vinter");
        assertThat(report()).contains("Alla exemplar: " + ALL, "visades när utskicket beställdes: " + ALL);
        assertThat(report().lines()
                        .filter(line -> line.startsWith("**"))
                        .flatMap(line -> SUM.matcher(line).results())
                        .mapToInt(sum -> Integer.parseInt(sum.group()))
                        .sum())
                .isEqualTo(ALL);
        assertThat(1 + privately.size() + letters().size() + REFUSED).isEqualTo(ALL);
    }

    /** Creates another newsletter issue by command and returns the text of its preview before sending. */
    private String preview() {
        var form = coordinator().runs(ROOM, "newsletter new", Map.of("networks", ROOM));
        var card = coordinator().fillsIn(form, Map.of("subject", "Energi i vinter", "text", "Mer om det."));
        var number = NUMBER.matcher(card.says());
        assertThat(number.find()).isTrue();
        return coordinator()
                .runs(ROOM, "newsletter send", Map.of("issue", number.group()))
                .says();
    }

    /**
     * Returns the number of recipients in the attached spreadsheet, which has a header row and one row for each
     * recipient.
     */
    private int namesIn(DisplayedMessage shown) {
        var rows = new ArrayList<TableRow>();
        new UploadedTableFile("names.xlsx", town.door().file(shown.attachment(".xlsx")))
                .rows(header -> 1, 1, rows::add);
        return rows.size() - 1;
    }

    private String leaveLink(JsonNode letter) {
        var link = ONE_CLICK.matcher(raw(letter).replaceAll("\r?\n[ \t]+", " "));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private String raw(JsonNode letter) {
        return town.door().text("letters/" + letter.path("id").asString() + "/raw");
    }

    private String posts(String address, String form) throws Exception {
        return answer(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private String gets(String address) throws Exception {
        return answer(HttpRequest.newBuilder(URI.create(address)));
    }

    private String answer(HttpRequest.Builder request) throws Exception {
        var answer = http.send(request.header("Accept-Language", "sv").build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private SandboxUser coordinator() {
        return town.as("Samordnare miljö");
    }

    private String report() {
        return coordinator()
                .runs(ELSEWHERE, "newsletter report", Map.of("issue", issue))
                .says();
    }

    private List<JsonNode> letters() {
        return town.door()
                .get("letters/others")
                .valueStream()
                .filter(one -> one.path("subject").asString().equals("Energi i höst"))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                Instant.parse(town.door().get("clock").path("now").asString()), ZoneOffset.UTC);
    }

    /**
     * Repeatedly advances the clock by {@code step} until the condition holds. Private messages need several steps,
     * because the bot pauses between them.
     *
     * @param step an ISO 8601 duration
     */
    private void until(String what, String step, Callable<Boolean> isSo) {
        RunningBot.within(() -> what, () -> {
            town.door().post("clock", Map.of("advance", step));
            return isSo.call();
        });
    }
}
