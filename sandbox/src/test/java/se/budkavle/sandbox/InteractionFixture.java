package se.budkavle.sandbox;

import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/**
 * A test fixture: an imitated Discord with a connected bot. A test makes a person cause an interaction, reads the
 * interaction that the bot receives, and responds as the bot.
 */
final class InteractionFixture implements AutoCloseable {

    final Sandbox sandbox;
    final ApiClient discord;
    final ApiClient people;
    private final GatewayClient bot;
    private CompletableFuture<ApiClient.Answer> outcome;

    InteractionFixture() {
        sandbox = Sandbox.start(SandboxSettings.of(SampleSeed.SEED));
        discord = ApiClient.discord(sandbox);
        people = ApiClient.people(sandbox);
        people.post("limits", "{'rates':false}");
        bot = GatewayClient.loggedIn(sandbox);
    }

    /** Registers a global command with this definition and returns its id. */
    String command(String definition) {
        return discord.post(commands(), definition).body().path("id").asString();
    }

    String commands() {
        return "applications/" + sandbox.applicationId() + "/commands";
    }

    String channel() {
        return Long.toString(sandbox.channelId("climate"));
    }

    /** Posts a message as the bot in the test channel and returns the message's id. */
    String post(String body) {
        return discord.post("channels/" + channel() + "/messages", body)
                .body()
                .path("id")
                .asString();
    }

    /**
     * Causes an interaction as this person and returns the interaction that the bot receives. Posts to the API of the
     * sandbox's web page; {@code what} is the last part of the path. The test gets the HTTP response later, from
     * {@link #outcome}.
     */
    JsonNode interact(String person, String what, String body) {
        String path = "people/" + sandbox.personId(person) + "/" + what;
        outcome = CompletableFuture.supplyAsync(() -> people.post(path, body), work -> new Thread(work).start());
        return bot.event("INTERACTION_CREATE").path("d");
    }

    /**
     * Posts to the API of the sandbox's web page as this person, and returns the HTTP response. Tests use this method
     * for requests that are refused, because the bot then receives no interaction.
     */
    ApiClient.Answer refused(String person, String what, String body) {
        return people.post("people/" + sandbox.personId(person) + "/" + what, body);
    }

    JsonNode useCommand(String person, String command) {
        return interact(person, "commands", "{'channelId':'" + channel() + "','command':'" + command + "'}");
    }

    JsonNode outcome() {
        return outcome.join().body();
    }

    ApiClient.Answer answer(JsonNode interaction, String body) {
        return discord.post(
                "interactions/" + interaction.path("id").asString() + "/"
                        + interaction.path("token").asString() + "/callback",
                body);
    }

    GatewayClient bot() {
        return bot;
    }

    @Override
    public void close() {
        bot.close();
        sandbox.close();
    }
}
