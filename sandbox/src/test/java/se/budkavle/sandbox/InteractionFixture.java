package se.budkavle.sandbox;

import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** A sandbox with a bot that uses no library, and with people who cause interactions; returns what the bot receives. */
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

    /** Registers a global command and returns its id. */
    String command(String definition) {
        return discord.post(commands(), definition).body().path("id").asString();
    }

    String commands() {
        return "applications/" + sandbox.applicationId() + "/commands";
    }

    String channel() {
        return Long.toString(sandbox.channelId("climate"));
    }

    /** Posts a message of the bot in the channel and returns its id. */
    String post(String body) {
        return discord.post("channels/" + channel() + "/messages", body)
                .body()
                .path("id")
                .asString();
    }

    /**
     * Calls the page's API as a person, under {@code people/{p}/}, and returns the interaction that the bot receives;
     * {@link #outcome} has the reply.
     */
    JsonNode interact(String person, String what, String body) {
        String path = "people/" + sandbox.personId(person) + "/" + what;
        outcome = CompletableFuture.supplyAsync(() -> people.post(path, body), work -> new Thread(work).start());
        return bot.event("INTERACTION_CREATE").path("d");
    }

    /** Calls the page's API as a person and returns the refusal; no interaction is awaited. */
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
