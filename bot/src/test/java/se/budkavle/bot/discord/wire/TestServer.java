package se.budkavle.bot.discord.wire;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.budkavle.bot.chat.SandboxVisitor;
import se.budkavle.sandbox.Sandbox;
import se.budkavle.sandbox.SandboxSettings;
import se.budkavle.sandbox.Seed;
import se.budkavle.sandbox.SeedCategory;
import se.budkavle.sandbox.SeedChannel;
import se.budkavle.sandbox.SeedPerson;
import tools.jackson.databind.JsonNode;

/**
 * A server in the local Discord imitation (sandbox), which the bot has just joined. The server has one channel, an
 * owner and two people. Tests call the imitation's API without a Discord library.
 */
final class TestServer implements ConnectionState, AutoCloseable {

    private final Sandbox sandbox;
    private final RestClient rest;
    boolean connected = true;

    TestServer() {
        this(Permission.all());
    }

    TestServer(long permissions) {
        sandbox = Sandbox.start(SandboxSettings.of(new Seed(
                        "Server",
                        "sv-SE",
                        List.of(new SeedCategory(
                                "common", "Gemensamt", List.of(new SeedChannel("common-room", "allmänt", "Allt")))),
                        List.of(
                                new SeedPerson("owner", "Ägare", "owner", "sv-SE", "People", true, List.of()),
                                new SeedPerson("one", "Ledamot", "one", "sv-SE", "People", false, List.of()),
                                new SeedPerson("two", "Annan", "two", "sv-SE", "People", false, List.of()))))
                .withBotPermissions(permissions));
        rest = new RestClient(
                new DiscordSettings(sandbox.token(), sandbox.address(), "", DiscordSettings.Library.JDA),
                new GlobalRateLimit());
    }

    RestClient rest() {
        return rest;
    }

    URI address() {
        return sandbox.address();
    }

    String room() {
        return String.valueOf(sandbox.channelId("common-room"));
    }

    String person(String key) {
        return String.valueOf(sandbox.personId(key));
    }

    /** Returns the names of the text channels that the person with this key can see. */
    List<String> seenBy(String key) {
        return SandboxVisitor.read(address(), "people/" + person(key) + "/channels")
                .valueStream()
                .filter(channel -> channel.path("type").asString().equals("text"))
                .map(channel -> channel.path("name").asString())
                .toList();
    }

    void goesWrong(Map<String, ?> fault) {
        SandboxVisitor.tell(address(), "faults", fault);
    }

    JsonNode guild(String path) {
        return rest.call("Asking", "GET", "guilds/" + sandbox.workspaceId() + "/" + path, null);
    }

    @Override
    public boolean connected() {
        return connected;
    }

    @Override
    public Optional<Duration> sinceLastEvent() {
        return Optional.empty();
    }

    @Override
    public ServerResolver served() {
        return new ServerResolver(new DiscordSettings("token", sandbox.address(), "", DiscordSettings.Library.JDA))
                .among(() -> List.of(String.valueOf(sandbox.workspaceId())));
    }

    @Override
    public Optional<String> application() {
        return Optional.of(String.valueOf(sandbox.applicationId()));
    }

    @Override
    public boolean refused() {
        return false;
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
