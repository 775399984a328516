package se.budkavle.sandbox;

import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** A bot without a library and the people who use it: what they do comes back as the bot hears it. */
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

    /** The id of a command that is registered for everywhere. */
    String command(String definition) {
        return discord.post(commands(), definition).body().path("id").asString();
    }

    String commands() {
        return "applications/" + sandbox.applicationId() + "/commands";
    }

    String channel() {
        return Long.toString(sandbox.channelId("climate"));
    }

    /** The id of a new message of the bot in the channel. */
    String said(String body) {
        return discord.post("channels/" + channel() + "/messages", body).body().path("id").asString();
    }

    /** What the bot hears when a person does this under {@code people/{p}/}; what comes of it is in {@link #outcome}. */
    JsonNode does(String person, String what, String body) {
        String path = "people/" + sandbox.personId(person) + "/" + what;
        outcome = CompletableFuture.supplyAsync(() -> people.post(path, body), work -> new Thread(work).start());
        return bot.event("INTERACTION_CREATE").path("d");
    }

    /** Who does this is refused, and the bot hears nothing. */
    ApiClient.Answer cannot(String person, String what, String body) {
        return people.post("people/" + sandbox.personId(person) + "/" + what, body);
    }

    JsonNode uses(String person, String command) {
        return does(person, "commands", "{'channelId':'" + channel() + "','command':'" + command + "'}");
    }

    JsonNode outcome() {
        return outcome.join().body();
    }

    ApiClient.Answer answer(JsonNode interaction, String body) {
        return discord.post("interactions/" + interaction.path("id").asString() + "/" + interaction.path("token").asString() + "/callback", body);
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
