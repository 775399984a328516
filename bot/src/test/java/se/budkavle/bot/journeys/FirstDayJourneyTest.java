package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import se.budkavle.bot.discord.wire.Permission;
import se.budkavle.sandbox.Sandbox;
import se.budkavle.sandbox.SandboxSettings;
import se.budkavle.sandbox.Seed;
import se.budkavle.sandbox.SeedPerson;
import tools.jackson.databind.JsonNode;

/**
 * Tests the set-up on a new Discord server, imitated locally, that has no channels for the bot yet. A person who may
 * manage the server runs the set-up command.
 */
@Tag("waits")
class FirstDayJourneyTest {

    private static final int AREAS = 4;
    private static final int NETWORKS = 37;

    @TempDir
    private Path folder;

    private Sandbox server;
    private SandboxClient door;
    private String manager;
    private String room;

    @BeforeEach
    void open() {
        server = Sandbox.start(SandboxSettings.of(new Seed(
                        "Server",
                        "sv-SE",
                        List.of(),
                        List.of(new SeedPerson("manager", "Någon", "manager", "sv-SE", null, true, List.of()))))
                .withBotPermissions(Permission.all()));
        door = new SandboxClient(server.address());
        manager = String.valueOf(server.personId("manager"));
        room = door.post("channels", Map.of("name", "allmänt")).path("id").asString();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void setUpCreatesOneChannelAndRolePerNetworkEvenIfTheBotStopsMeanwhile() {
        requireARoomAndARoleForEachNetwork("jda");
    }

    @Tag("thorough")
    @Test
    void setUpWithJavacordCreatesOneChannelAndRolePerNetwork() {
        requireARoomAndARoleForEachNetwork("javacord");
    }

    private void requireARoomAndARoleForEachNetwork(String library) {
        try (var bot = start(library)) {
            assertThat(bot.isRunning()).isTrue();
            assertThat(shown("budkavle doctor").says())
                    .contains("37 nätverk saknar kanal", "Ingen är utsedd till förvaltare");
            var draft = shown("budkavle setup");
            assertThat(draft.says()).contains("redan finns: **0** · skapas eller ändras: **78**");
            door.post(
                    "people/" + manager + "/press",
                    Map.of("messageId", draft.id(), "customId", draft.button("Inrätta")));
            RunningBot.within(() -> "half of it", () -> names("roles").size() > NETWORKS / 2);
        }
        try (var again = start(library)) {
            assertThat(again.isRunning()).isTrue();
            RunningBot.within(
                    () -> "the bot in the server",
                    () -> shown("budkavle setup").says().contains("redan finns"));
            var rest = shown("budkavle setup");
            door.post(
                    "people/" + manager + "/press", Map.of("messageId", rest.id(), "customId", rest.button("Inrätta")));
            RunningBot.within(
                    () -> "the rest", () -> shown("budkavle setup").says().contains("Allt är inrättat"));
        }
        assertThat(channels("category")).hasSize(AREAS).doesNotHaveDuplicates();
        assertThat(channels("text"))
                .hasSize(NETWORKS + 1)
                .doesNotHaveDuplicates()
                .contains("hållbarhetsrådet", "vits-gruppen");
        assertThat(names("roles"))
                .doesNotHaveDuplicates()
                .contains("Hållbarhetsrådet", "VITS-gruppen")
                .hasSizeGreaterThanOrEqualTo(NETWORKS);
    }

    private ConfigurableApplicationContext start(String library) {
        var bot = ExcludeTestBeans.application()
                .run(
                        "--spring.config.location=optional:classpath:/,"
                                + RunningBot.beside("config").toUri(),
                        "--budkavle.discord.token=" + server.token(),
                        "--budkavle.discord.api=" + server.address(),
                        "--budkavle.discord.library=" + library,
                        "--budkavle.web.port=-1",
                        "--budkavle.catalogue.folder=" + RunningBot.beside("config/catalogue"),
                        "--budkavle.health.file=" + folder.resolve("alive"),
                        "--spring.datasource.url=jdbc:sqlite:" + folder.resolve("budkavle.db"));
        RunningBot.within(
                () -> "the commands",
                () -> door.get("people/" + manager + "/commands").size() > 0);
        RunningBot.within(
                () -> "an answer", () -> !use("help").path("kind").asString().equals("failed"));
        return bot;
    }

    /**
     * Runs a slash command and returns the bot's reply. If the bot has only acknowledged the command, waits for the
     * reply.
     */
    private DisplayedMessage shown(String command) {
        var message = use(command).path("message").path("id").asString();
        RunningBot.within(
                () -> "the answer to " + command, () -> !message(message).isThinking());
        return message(message);
    }

    private DisplayedMessage message(String id) {
        return door.get("people/" + manager + "/channels/" + room + "/messages?limit=100")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(id))
                .map(DisplayedMessage::of)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode use(String command) {
        return door.post(
                "people/" + manager + "/commands", Map.of("channelId", room, "command", command, "options", Map.of()));
    }

    private List<String> names(String what) {
        var standing = Set.of("@everyone", "Manage Server");
        return door.get("workspace")
                .path(what)
                .valueStream()
                .map(one -> one.path("name").asString())
                .filter(name -> !standing.contains(name))
                .toList();
    }

    private List<String> channels(String type) {
        var names = new ArrayList<String>();
        door.get("people/" + manager + "/channels")
                .valueStream()
                .filter(channel -> channel.path("type").asString().equals(type))
                .forEach(channel -> names.add(channel.path("name").asString()));
        return names;
    }
}
