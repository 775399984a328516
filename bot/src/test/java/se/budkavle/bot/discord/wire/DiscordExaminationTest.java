package se.budkavle.bot.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.budkavle.bot.chat.SandboxVisitor;
import se.budkavle.bot.chat.ServerConfigurationCheck.Finding;
import se.budkavle.bot.chat.ServerConfigurationCheck.Severity;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.schedule.RealClock;
import se.budkavle.bot.text.Phrasebook;
import tools.jackson.databind.JsonNode;

/**
 * Tests that mistakes in a bot's set-up on a Discord server, such as missing permissions, are reported. The bot
 * connects to the local Discord imitation (sandbox).
 */
class DiscordExaminationTest {

    private final TestServer server = new TestServer();
    private int answeredByOthers;
    private final InteractionResponder responder =
            new InteractionResponder(new DiscordSettings("", server.address(), "", DiscordSettings.Library.JDA)) {
                @Override
                int answeredByOthers() {
                    return answeredByOthers;
                }
            };

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aNewServerHasNoFaultsOnceTheCommandsAreRegistered() {
        assertThat(bad(Clock.systemUTC())).containsExactly("Servern känner 2 kommandon annorlunda än jag.");
        assertThat(checks(Clock.systemUTC()).registerCommands()).isEqualTo(2);
        assertThat(bad(Clock.systemUTC())).isEmpty();
        assertThat(said(Severity.WARNING)).isEmpty();
        assertThat(said(Severity.GOOD))
                .contains(
                        "Jag är ansluten till Discord och hör vad som görs.",
                        "Servern känner till alla kommandon.",
                        "Datorns klocka går rätt.",
                        "Min roll har alla rättigheter som behövs.",
                        "Jag får allt som behövs i kanalen.");
    }

    @Test
    void anotherBotWithTheSameTokenIsReported() {
        checks(Clock.systemUTC()).registerCommands();
        answeredByOthers = 2;
        assertThat(bad(Clock.systemUTC()))
                .containsExactly(
                        "Den senaste timmen har en annan bot svarat före mig 2 gånger: den har samma nyckel (token) men en annan databas.");
        answeredByOthers = 0;
        assertThat(bad(Clock.systemUTC())).isEmpty();
    }

    @Test
    void onlyCommandsThatDifferAreRegisteredAgain() throws IOException {
        var path = "applications/" + server.application().orElseThrow() + "/guilds/"
                + server.guild().orElseThrow() + "/commands";
        checks(Clock.systemUTC()).registerCommands();
        var before = server.rest().ask("GET", path, null);
        server.rest().ask("POST", path, RequestBody.json(Map.of("name", "lone", "description", "Something else")));
        server.rest()
                .ask("POST", path, RequestBody.json(Map.of("name", "old", "description", "From an earlier version")));
        assertThat(checks(Clock.systemUTC()).registerCommands()).isEqualTo(2);
        var after = server.rest().ask("GET", path, null);
        assertThat(after.valueStream().map(one -> one.path("name").asString()))
                .containsExactlyInAnyOrder("contract", "lone");
        assertThat(version(after, "contract")).isEqualTo(version(before, "contract"));
        assertThat(version(after, "lone")).isNotEqualTo(version(before, "lone"));
        assertThat(checks(Clock.systemUTC()).registerCommands()).isZero();
    }

    @Test
    void aPermissionDeniedInAChannelIsReportedForThatChannel() {
        SandboxVisitor.change(
                server.address(),
                "channels/" + server.room(),
                Map.of(
                        "overwrites",
                        List.of(Map.of(
                                "id",
                                server.guild().orElseThrow(),
                                "type",
                                0,
                                "allow",
                                "0",
                                "deny",
                                String.valueOf(1L << 11 | 1L << 14)))));
        assertThat(bad(Clock.systemUTC()))
                .contains("I #" + server.room() + " (Rådet) saknar jag: Skicka meddelanden, Bädda in länkar.");
    }

    /**
     * Checks one missing permission at a time. On the web page of the local Discord imitation (sandbox), users can
     * revoke each of these permissions with a button.
     */
    @ParameterizedTest
    @CsvSource({
        "SEND_MESSAGES, Skicka meddelanden",
        "EMBED_LINKS, Bädda in länkar",
        "ATTACH_FILES, Bifoga filer",
        "READ_MESSAGE_HISTORY, Läs meddelandehistorik"
    })
    void aMissingPermissionNeededForPostingIsReportedAsOneFault(String permission, String name) {
        checks(Clock.systemUTC()).registerCommands();
        server.goesWrong(Map.of("denyPermissions", List.of(permission)));
        assertThat(bad(Clock.systemUTC()))
                .containsExactly("Min roll saknar rättigheter: " + name + ". De behövs i varje kanal där jag skriver.");
        assertThat(said(Severity.WARNING)).isEmpty();
        assertThat(said(Severity.GOOD)).noneMatch(words -> words.contains("kanaler") || words.contains("Min roll"));
        server.goesWrong(Map.of("denyPermissions", List.of()));
        assertThat(bad(Clock.systemUTC())).isEmpty();
    }

    /**
     * Checks one missing permission at a time. On the web page of the local Discord imitation (sandbox), users can
     * revoke each of these permissions with a button.
     */
    @ParameterizedTest
    @CsvSource({"CREATE_EVENTS, Skapa evenemang", "MANAGE_CHANNELS, Hantera kanaler", "MANAGE_ROLES, Hantera roller"})
    void aMissingPermissionNotNeededForPostingIsAWarning(String permission, String name) {
        checks(Clock.systemUTC()).registerCommands();
        server.goesWrong(Map.of("denyPermissions", List.of(permission)));
        assertThat(said(Severity.WARNING))
                .singleElement()
                .asString()
                .startsWith("Min roll saknar rättigheter: " + name + ".");
        assertThat(bad(Clock.systemUTC())).isEmpty();
        server.goesWrong(Map.of("denyPermissions", List.of()));
        assertThat(said(Severity.WARNING)).isEmpty();
    }

    @Test
    void permissionsDeniedInAChannelAreReportedSeparatelyFromThoseMissingInTheRole() {
        checks(Clock.systemUTC()).registerCommands();
        SandboxVisitor.change(
                server.address(),
                "channels/" + server.room(),
                Map.of(
                        "overwrites",
                        List.of(Map.of(
                                "id",
                                server.guild().orElseThrow(),
                                "type",
                                0,
                                "allow",
                                "0",
                                "deny",
                                String.valueOf(1L << 11 | 1L << 14)))));
        server.goesWrong(Map.of("denyPermissions", List.of("EMBED_LINKS")));
        assertThat(bad(Clock.systemUTC()))
                .containsExactly(
                        "Min roll saknar rättigheter: Bädda in länkar. De behövs i varje kanal där jag skriver.",
                        "I #" + server.room() + " (Rådet) saknar jag: Skicka meddelanden.");
    }

    @Test
    void aHiddenChannelIsReported() {
        server.goesWrong(Map.of("hideChannel", server.room()));
        assertThat(bad(Clock.systemUTC()))
                .contains("Rådet har en kanal som jag inte ser: den är borttagen eller dold.");
    }

    @Test
    void permissionsMissingInTheBotsRoleAreReportedInOneWarning() {
        SandboxVisitor.change(
                server.address(),
                "applications/" + server.application().orElseThrow(),
                Map.of("permissions", String.valueOf(Permission.number(Permission.POSTING))));
        assertThat(said(Severity.WARNING))
                .containsExactly("Min roll saknar rättigheter: Skapa evenemang, Hantera kanaler, Hantera roller."
                        + " De två om att hantera behövs bara för /budkavle inrätta och för att dela ut roller.");
    }

    @Test
    void theAdministratorPermissionIsReportedAsMoreThanNeeded() {
        SandboxVisitor.change(
                server.address(), "applications/" + server.application().orElseThrow(), Map.of("permissions", "8"));
        assertThat(said(Severity.WARNING))
                .contains("Jag är administratör i servern, alltså med fler rättigheter än jag behöver.");
    }

    @Test
    void aWrongClockIsReported() {
        assertThat(bad(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5))))
                .anyMatch(words -> words.matches("Datorns klocka går \\d+ sekunder fel .*"));
    }

    @Test
    void aLostConnectionIsReported() {
        server.connected = false;
        assertThat(bad(Clock.systemUTC())).contains("Jag är inte ansluten till Discord.");
    }

    @Test
    void oneFailedCheckDoesNotHideTheOtherChecks() {
        server.goesWrong(Map.of("failNext", 1));
        assertThat(bad(Clock.systemUTC()))
                .contains(
                        "Jag kunde inte ta reda på hur programmet är inställt.",
                        "Servern känner 2 kommandon annorlunda än jag.");
    }

    @Test
    void everyPermissionHasANameInBothLanguages() {
        var words = new Phrasebook(ZoneId.of("Europe/Stockholm"));
        assertThat(Permission.values())
                .allSatisfy(permission ->
                        assertThat(words.knows("chat.permission." + permission)).isTrue());
    }

    private List<String> bad(Clock machine) {
        return said(Severity.BAD, machine);
    }

    private List<String> said(Severity severity) {
        return said(severity, Clock.systemUTC());
    }

    private List<String> said(Severity severity, Clock machine) {
        var words = new Phrasebook(ZoneId.of("Europe/Stockholm"));
        return checks(machine).look(Map.of(server.room(), "Rådet")).stream()
                .filter(one -> one.severity() == severity)
                .map(Finding::what)
                .map(what -> words.say(what, Phrasebook.SWEDISH))
                .toList();
    }

    private DiscordExamination checks(Clock machine) {
        var sheet = new CommandWriter(new Phrasebook(ZoneId.of("Europe/Stockholm")))
                .of(List.of(Spec.of("contract menu"), Spec.of("lone")));
        return new DiscordExamination(
                server.rest(),
                server,
                new CommandRegistrar(server.rest(), sheet),
                responder,
                new ClockComparison(server.rest(), new RealClock(machine), System::nanoTime));
    }

    private static String version(JsonNode commands, String name) {
        return commands.valueStream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("version")
                .asString();
    }
}
