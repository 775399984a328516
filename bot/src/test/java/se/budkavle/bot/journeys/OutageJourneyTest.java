package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** End-to-end test of an outage of Discord. Every message that became due during the outage is sent once afterwards. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutageJourneyTest {

    private static final String ROOM = "hållbarhetsrådet";

    private RunningBot town;
    private SandboxUser coordinator;
    private List<String> rooms;

    @BeforeAll
    void start() {
        town = RunningBot.start();
        coordinator = town.as("Samordnare miljö");
        rooms = town.door()
                .get("people/" + coordinator.id() + "/channels")
                .valueStream()
                .filter(channel -> channel.path("type").asString().equals("text"))
                .map(channel -> channel.path("name").asString())
                .toList();
    }

    @AfterAll
    void close() {
        if (town != null) {
            town.close();
        }
    }

    @Test
    @Order(1)
    void aRoundOpenedJustBeforeAnOutageIsPostedOnceInEachNetworkAfterwards() {
        var told = coordinator.runs(ROOM, "round open", Map.of("period", "T3 2026", "due", "+14"));
        int networks = Integer.parseInt(told.says().replaceAll("(?s).*?(\\d+) inlägg i nätverkens.*", "$1"));
        coordinator.presses(told, "Skicka nu");
        town.door().post("faults", Map.of("gone", true));
        RunningBot.within(() -> "bot is away", () -> !isOnline());
        town.door().post("faults", Map.of("gone", false));
        RunningBot.within(() -> "bot is back", this::isOnline);
        RunningBot.within(
                () -> "all posts", () -> posts("Statusrunda T3 2026 · ").size() == networks);
        assertThat(posts("Statusrunda T3 2026 · ").values()).containsOnly(1L);
    }

    @Test
    @Order(2)
    void theBotAnswersCommandsAfterAnOutage() {
        assertThat(coordinator.runs(ROOM, "round show", Map.of()).says()).contains("Statusrunda T3 2026");
    }

    @Test
    @Order(3)
    void remindersDueDuringAnOutageAreSentOnceAfterwards() {
        town.door().post("faults", Map.of("gone", true));
        RunningBot.within(() -> "bot is away", () -> !isOnline());
        town.moveToWhatIsNext();
        town.door().post("faults", Map.of("gone", false));
        RunningBot.within(() -> "bot is back", this::isOnline);
        RunningBot.within(
                () -> "reminders",
                () -> !posts("Påminnelse: statusrunda T3 2026").isEmpty());
        settle();
        assertThat(posts("Påminnelse: statusrunda T3 2026").values()).containsOnly(1L);
    }

    @Test
    @Order(4)
    void aReportWhosePostingFailsTwiceIsPostedOnce() {
        coordinator.runs(ROOM, "round close", Map.of());
        town.door().post("faults", Map.of("failNext", 2));
        coordinator.awaits(ROOM, post -> post.has("Rapport: statusrunda T3 2026"));
        settle();
        assertThat(posts("Rapport: statusrunda T3 2026")).isEqualTo(Map.of(ROOM, 1L));
        assertThat(posts("Avslutad: statusrunda T3 2026 · ").values()).containsOnly(1L);
    }

    /**
     * Checks the whole bot as on 1 September 2026, when Discord's address for resuming sessions answered with 503 for
     * hours. Button presses during the lost session reach the bot when it resumes the session at the gateway's usual
     * address.
     */
    @Test
    @Order(5)
    void answersGivenDuringAnOutageOfTheResumeAddressAreStoredOnce() {
        var network = "miljo-och-samhallsbyggnad";
        var shown =
                coordinator.runs(network, "round open", Map.of("period", "Q4 2026", "due", "+14", "networks", network));
        coordinator.presses(shown, "Skicka nu");
        var opening = coordinator.awaits(network, post -> post.has("Statusrunda Q4 2026 · "));
        answers("Tjänsteperson Timrå", opening);
        town.door().post("faults", Map.of("resumeAddress", "refused"));
        for (var person : List.of("Tjänsteperson Kramfors", "Tjänsteperson Sundsvall")) {
            town.door().post("faults", Map.of("reconnect", true));
            answers(person, opening);
            RunningBot.within(() -> "bot is back", this::isOnline);
        }
        town.door().post("faults", Map.of("resumeAddress", "works", "reconnect", true));
        answers("Tjänsteperson Örnsköldsvik", opening);
        assertThat(coordinator.runs(network, "round show", Map.of()).says()).contains("**4 av ");
        assertThat(town.count("select count(*) from answer")).isEqualTo(4);
        assertThat(posts("Statusrunda Q4 2026 · ").values()).containsExactly(1L);
    }

    private void answers(String person, DisplayedMessage opening) {
        var asked = town.as(person);
        var questions = asked.presses(opening, "Svara");
        var one = questions.has("[En i taget]") ? asked.presses(questions, "En i taget") : questions;
        assertThat(asked.presses(one, "🟢 enligt plan").says()).contains("✓ Sparat:");
    }

    /** Waits until no work of the bot is due within the next hour, not even a retry. */
    private void settle() {
        RunningBot.within(() -> "nothing due soon", () -> {
            var clock = town.door().get("clock");
            var soon = Instant.parse(clock.path("now").asString()).plus(Duration.ofHours(1));
            return clock.path("next").isNull()
                    || Instant.parse(clock.path("next").asString()).isAfter(soon);
        });
    }

    private boolean isOnline() {
        return town.door().get("workspace").at("/bots/0/online").asBoolean();
    }

    /**
     * Returns, by channel, how many of the bot's public messages have this text. Omits channels without such a message.
     */
    private Map<String, Long> posts(String words) {
        var counts = new TreeMap<String, Long>();
        for (var room : rooms) {
            long found = coordinator.sees(room).stream()
                    .filter(message -> message.isFromBot() && !message.isPrivate() && message.has(words))
                    .count();
            if (found > 0) {
                counts.put(room, found);
            }
        }
        return counts;
    }
}
