package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** End-to-end test of the commands in a message's context menu: a chat message becomes a decision. */
class MessageCommandJourneyTest {

    private static final String ROOM = "hallbarhetsradet";

    @Test
    void aChatMessageIsRecordedAsADecisionOfTheCurrentMeeting() {
        try (var town = RunningBot.start()) {
            var coordinator = town.as("Samordnare miljö");
            var member = town.as("Ledamot Timrå, majoritet");
            var now = Instant.parse(town.door().get("clock").path("now").asString());
            var day = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("sv"))
                    .format(now.atZone(ZoneId.of("Europe/Stockholm")));
            coordinator.presses(
                    coordinator.runs(
                            ROOM,
                            "meeting plan",
                            Map.of("network", ROOM, "when", day + " 15-17", "title", "Rådets möte")),
                    "Spara mötet");
            town.door().post("clock", Map.of("advance", "PT7H"));
            var message = member.writes(ROOM, "Vi bygger tio laddplatser **nu** @everyone");
            assertThat(member.usesOnMessage(ROOM, message, "Make a decision").says())
                    .contains("Samordnare miljö");
            var form = coordinator.usesOnMessage(ROOM, message, "Make a decision");
            var stored = coordinator.fillsIn(form, Map.of());
            assertThat(stored.isPrivate()).isTrue();
            assertThat(stored.says()).contains("✓ Beslutet är sparat.", "Vi bygger tio laddplatser");
            town.restart();
            assertThat(coordinator.runs(ROOM, "minutes", Map.of()).says())
                    .contains("**Beslut**: Vi bygger tio laddplatser \\*\\*nu\\*\\* \\@everyone", "/" + message + ")");
        }
    }
}
