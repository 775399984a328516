package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * End-to-end test of the set-up of a Discord server for all networks. People then rearrange the channels, and a bot
 * with only the permissions of its invitation link runs the set-up again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetupJourneyTest {

    private static final String ROOM = "hallbarhetsradet";
    private static final String CHANNEL = "hållbarhetsrådet";

    private RunningBot town;
    private SandboxUser administrator;

    @BeforeAll
    void start() {
        town = RunningBot.withPages("--budkavle.backup.at=03:00");
        administrator = town.as("Förvaltare");
    }

    @AfterAll
    void close() {
        if (town != null) {
            town.close();
        }
    }

    @Test
    @Order(1)
    void theDoctorCommandReportsNoFaultsBeforeTheSetUp() {
        RunningBot.within(
                () -> "the night's backup",
                () -> administrator
                        .runs(ROOM, "budkavle doctor", Map.of())
                        .says()
                        .contains("Allt är bra"));
        assertThat(administrator.runs(ROOM, "budkavle doctor", Map.of()).says())
                .contains(
                        "Allt är bra",
                        "Min roll har alla rättigheter som behövs",
                        "Servern känner till alla kommandon",
                        "i alla 37 kanaler");
    }

    @Test
    @Order(2)
    void setUpLinksExistingChannelsAndCreatesRolesForNetworks() {
        var shown = administrator.runs(ROOM, "budkavle setup", Map.of());
        assertThat(shown.says()).contains("redan finns: **4** · skapas eller ändras: **37**", "koppla kategorin");
        assertThat(roleNames()).doesNotContain("Hållbarhetsrådet");
        assertThat(administrator.presses(shown, "Inrätta").says()).contains("Klart: 41 steg gjordes");
        assertThat(roleNames()).contains("Hållbarhetsrådet", "Socialkola");
        assertThat(administrator.runs(ROOM, "budkavle setup", Map.of()).says()).contains("Allt är inrättat");
    }

    @Test
    @Order(3)
    void setUpMakesTheChannelOfAClosedNetworkVisibleOnlyToItsPeople() {
        assertThat(seenBy("Tjänsteperson Timrå")).contains(CHANNEL);
        town.as("Samordnare miljö").runs(ROOM, "network settings", Map.of("network", ROOM, "closed", true));
        var shown = administrator.runs(ROOM, "budkavle setup", Map.of());
        assertThat(shown.says()).contains("redan finns: **0** · skapas eller ändras: **1**");
        administrator.presses(shown, "Inrätta");
        assertThat(seenBy("Tjänsteperson Timrå")).doesNotContain(CHANNEL);
        RunningBot.within(() -> "the roles", () -> {
            town.door().post("clock", Map.of("advance", "PT11S"));
            return seenBy("Ordförande Hållbarhetsrådet").contains(CHANNEL)
                    && seenBy("Samordnare miljö").contains(CHANNEL);
        });
        assertThat(seenBy("Ledamot Timrå, opposition")).contains(CHANNEL);
    }

    @Test
    @Order(4)
    void renamedChannelsAndRolesAreRecognisedAfterARestart() {
        var channel = town.as("Samordnare miljö").channel(ROOM);
        town.door().patch("channels/" + channel, Map.of("name", "rådet"));
        town.door().patch("roles/" + role("Hållbarhetsrådet").path("id").asString(), Map.of("name", "Rådet"));
        town.restart();
        assertThat(administrator.runs("socialkola", "budkavle setup", Map.of()).says())
                .contains("Allt är inrättat");
        assertThat(seenBy("Samordnare miljö")).contains("rådet");
    }

    @Test
    @Order(5)
    void theDoctorCommandReportsAChannelInWhichTheBotMayNotWrite() {
        var channel = administrator.channel("socialkola");
        var everyone = town.door().get("workspace").path("id").asString();
        town.door()
                .patch(
                        "channels/" + channel,
                        Map.of(
                                "overwrites",
                                List.of(Map.of(
                                        "id", everyone, "type", 0, "allow", "0", "deny", String.valueOf(1 << 11)))));
        assertThat(administrator
                        .runs("barn-och-unga", "budkavle doctor", Map.of())
                        .says())
                .contains("1 fel", "I <#" + channel + "> (Socialkola) saknar jag: Skicka meddelanden", "Behörigheter");
    }

    /**
     * Asserts that the command "budkavle doctor" reports each permission that the bot lacks. The test removes one
     * permission at a time through the sandbox's API.
     */
    @ParameterizedTest
    @Order(6)
    @CsvSource({
        "SEND_MESSAGES, Skicka meddelanden",
        "EMBED_LINKS, Bädda in länkar",
        "ATTACH_FILES, Bifoga filer",
        "READ_MESSAGE_HISTORY, Läs meddelandehistorik",
        "CREATE_EVENTS, Skapa evenemang",
        "MANAGE_CHANNELS, Hantera kanaler",
        "MANAGE_ROLES, Hantera roller"
    })
    void theDoctorCommandReportsEachPermissionThatTheBotLacks(String permission, String name) {
        town.door().post("faults", Map.of("denyPermissions", List.of(permission)));
        assertThat(administrator
                        .runs("barn-och-unga", "budkavle doctor", Map.of())
                        .says())
                .contains("Min roll saknar rättigheter: " + name);
        town.door().post("faults", Map.of("denyPermissions", List.of()));
        assertThat(administrator
                        .runs("barn-och-unga", "budkavle doctor", Map.of())
                        .says())
                .contains("Min roll har alla rättigheter");
    }

    private Set<String> seenBy(String person) {
        return town.door()
                .get("people/" + town.idOf(person) + "/channels")
                .valueStream()
                .map(channel -> channel.path("name").asString())
                .collect(Collectors.toSet());
    }

    private Set<String> roleNames() {
        return town.door()
                .get("workspace")
                .path("roles")
                .valueStream()
                .map(role -> role.path("name").asString())
                .collect(Collectors.toSet());
    }

    private JsonNode role(String name) {
        return town.door()
                .get("workspace")
                .path("roles")
                .valueStream()
                .filter(role -> role.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
