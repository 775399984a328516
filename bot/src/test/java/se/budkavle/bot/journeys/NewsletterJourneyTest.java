package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import tools.jackson.databind.JsonNode;

/** An issue of Nätverket för hållbar energi goes out over the real protocols, to the channel, privately and by SMTP; all sums are equal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NewsletterJourneyTest {

    private static final String ROOM = "hallbar-energi";
    private static final int CONTACTS = 200;
    private static final int PRIVATELY = 12;
    private static final int REFUSED = 3;
    private static final int ALL = 1 + PRIVATELY + CONTACTS;
    private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d+");
    private static final Pattern ONE_CLICK = Pattern.compile("(?i)List-Unsubscribe:[^<]*<(http[^>]+)>");

    private Town town;
    private String issue;

    @BeforeAll
    void start() {
        town = Town.withPages();
    }

    @AfterAll
    void close() {
        if (town != null) {
            town.close();
        }
    }

    @Test
    @Order(1)
    void twoHundredContactsAreImported() {
        var csv = "organisation;namn;mejladress\n" + IntStream.rangeClosed(1, CONTACTS)
                .mapToObj(i -> "Företag " + i + ";Kontakt " + i + ";kontakt" + i + "@foretag.example").collect(Collectors.joining("\n"));
        var shown = coordinator().runs(ROOM, "contact import", Map.of("network", ROOM, "file", Map.of("name", "kontakter.csv",
                "base64", Base64.getEncoder().encodeToString(csv.getBytes(StandardCharsets.UTF_8)))));
        assertThat(coordinator().presses(shown, "Spara kontakterna").says()).contains(CONTACTS + " nya");
    }

    @Test
    @Order(2)
    void twelveAskForItPrivately() {
        int asked = 0;
        for (var name : town.door().get("workspace").path("people").valueStream().map(one -> one.path("name").asString()).toList()) {
            asked += asked < PRIVATELY && town.as(name).runs(ROOM, "newsletter subscribe", Map.of("network", ROOM)).says()
                    .contains("som privat meddelande") ? 1 : 0;
        }
        assertThat(asked).isEqualTo(PRIVATELY);
    }

    @Test
    @Order(3)
    void itIsWrittenApprovedAndScheduled() {
        coordinator().runs(ROOM, "network settings", Map.of("network", ROOM, "newsletter-approved", true));
        var form = coordinator().runs(ROOM, "newsletter new", Map.of("networks", ROOM));
        var card = coordinator().fillsIn(form, Map.of("subject", "Energi i höst", "text", "## Det blev av\n\nSolkartan är **klar**."));
        var number = NUMBER.matcher(card.says());
        assertThat(number.find()).isTrue();
        issue = number.group();
        assertThat(coordinator().runs(ROOM, "newsletter send", Map.of("issue", issue)).says()).contains("ska godkänna nyhetsbrevet först");
        var read = town.as("Förvaltare").runs(ROOM, "newsletter approve", Map.of("issue", issue));
        assertThat(town.as("Förvaltare").presses(read, "Godkänn").says()).contains("är godkänt");
        var shown = coordinator().runs(ROOM, "newsletter send", Map.of("issue", issue, "when", today().plusDays(1) + " 10:00"));
        assertThat(shown.says()).contains("Så många exemplar: " + ALL, "en kanal", PRIVATELY + " privata meddelanden", CONTACTS + " mejl");
        assertThat(coordinator().presses(shown, "Skicka").says()).contains("skickas i " + ALL + " exemplar");
    }

    @Test
    @Order(4)
    void everyCopyIsAccountedFor() {
        town.door().post("faults", Map.of("refuseMailNext", REFUSED));
        until("the beginning of the sending", "PT30M", () -> !report().contains("Ingenting är skickat än"));
        until("the end of the sending", "PT4S", () -> report().contains("Utskicket blev färdigt"));
        assertThat(report()).contains("Alla exemplar: " + ALL, "**kanal** – 1 skickat", "**privat meddelande** – " + PRIVATELY + " skickade",
                "**mejl** – " + (CONTACTS - REFUSED) + " skickade, " + REFUSED + " gick inte fram", "visades när utskicket beställdes: " + ALL);
        assertThat(letters()).hasSize(CONTACTS - REFUSED);
        assertThat(letters().stream().map(one -> one.path("to").asString())).doesNotHaveDuplicates();
        assertThat(coordinator().awaits(ROOM, post -> post.has("Energi i höst") && post.has("Solkartan")).says()).contains("Det blev av");
    }

    @Test
    @Order(5)
    void twoLeaveByOneClickAndAreLeftOutNextTime() throws Exception {
        for (var letter : letters().subList(0, 2)) {
            var raw = town.door().text("letters/" + letter.path("id").asString() + "/raw").replaceAll("\r?\n[ \t]+", " ");
            var link = ONE_CLICK.matcher(raw);
            assertThat(link.find()).isTrue();
            for (int twice = 0; twice < 2; twice++) {
                var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(link.group(1)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")).build(), BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
            }
        }
        var form = coordinator().runs(ROOM, "newsletter new", Map.of("networks", ROOM));
        var card = coordinator().fillsIn(form, Map.of("subject", "Energi i vinter", "text", "Mer om det."));
        var number = NUMBER.matcher(card.says());
        assertThat(number.find()).isTrue();
        assertThat(coordinator().runs(ROOM, "newsletter send", Map.of("issue", number.group())).says())
                .contains("Så många exemplar: " + (ALL - 2), "2 har sagt nej");
    }

    private Resident coordinator() {
        return town.as("Samordnare miljö");
    }

    private String report() {
        return coordinator().runs(ROOM, "newsletter report", Map.of("issue", issue)).says();
    }

    private List<JsonNode> letters() {
        return town.door().get("letters/others").valueStream()
                .filter(one -> one.path("subject").asString().equals("Energi i höst")).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(Instant.parse(town.door().get("clock").path("now").asString()), ZoneOffset.UTC);
    }

    /** Lets so much time go by again and again: private messages go out one after another, with pauses. */
    private void until(String what, String step, Callable<Boolean> isSo) {
        Town.within(() -> what, () -> {
            town.door().post("clock", Map.of("advance", step));
            return isSo.call();
        });
    }
}
