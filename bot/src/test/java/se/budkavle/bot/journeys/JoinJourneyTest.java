package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** End-to-end test: a new person asks to join a network, and a coordinator confirms the request. */
class JoinJourneyTest {

    private static final String ROOM = "hallbarhetsradet";

    @Test
    void aNewPersonBecomesAMemberOnceACoordinatorConfirmsTheRequest() {
        try (var town = RunningBot.start()) {
            var newcomer = town.as("Ny, utan roll");
            var coordinator = town.as("Samordnare miljö");
            assertThat(newcomer.runs(ROOM, "status", Map.of()).says()).contains("/nätverk gå-med");

            assertThat(newcomer.runs(
                                    ROOM,
                                    "network join",
                                    Map.of(
                                            "network",
                                            ROOM,
                                            "organisation",
                                            "timra",
                                            "role",
                                            "SUBSTITUTE",
                                            "faction",
                                            "MAJORITY"))
                            .says())
                    .contains("Tack! Din förfrågan till Hållbarhetsrådet");
            var request = coordinator.awaits(ROOM, post -> post.has("någon vill gå med"));
            assertThat(request.says()).contains("Ny, utan roll vill gå med som ersättare");
            assertThat(request.mentions()).contains("Samordnare miljö");

            assertThat(newcomer.presses(request, "Bekräfta").says()).contains("Det kan bara samordnaren");
            assertThat(coordinator.presses(request, "Bekräfta").says())
                    .contains("Klart: Ny, utan roll är nu ersättare");
            newcomer.awaits(ROOM, post -> post.has("✓ Bekräftat av Samordnare miljö"));
            assertThat(newcomer.runs(ROOM, "status", Map.of()).says()).contains("Ingenting väntar på ditt svar");

            coordinator.presses(
                    coordinator.runs(ROOM, "round open", Map.of("period", "T3 2026", "due", "+14", "networks", ROOM)),
                    "Skicka nu");
            assertThat(coordinator
                            .awaits(ROOM, post -> post.has("Samordnarnas egna frågor: statusrunda T3 2026"))
                            .isFromBot())
                    .isTrue();
            assertThat(newcomer.runs(ROOM, "network show", Map.of("network", ROOM))
                            .says())
                    .contains("Ny, utan roll");
        }
    }
}
