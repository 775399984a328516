package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.session.GenericSessionEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.RestConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.BotLimits;
import tools.jackson.databind.JsonNode;

/**
 * Tests that a bot written with the library JDA keeps working after rate limits, server errors, reconnects and
 * invalidated sessions.
 */
class JdaResilienceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Sandbox sandbox;
    private static JDA jda;
    private static ApiClient people;

    @BeforeAll
    static void logIn() throws InterruptedException {
        // The imitation injects an unknown event before every second event. The rate limit windows for messages and
        // channel renames are short, so that the tests need not wait long.
        sandbox = Sandbox.start(SandboxSettings.of(SampleSeed.SEED)
                .withLimits(BotLimits.discords()
                        .with(Json.object()
                                .put("strangeEvery", 2)
                                .put("messageWindowMillis", 1000)
                                .put("renameWindowMillis", 1000)
                                .put("identifyWindowMillis", 0))));
        people = ApiClient.people(sandbox);
        jda = JDABuilder.createLight(sandbox.token())
                .setRestConfig(new RestConfig().setBaseUrl(sandbox.api().toString()))
                .setSessionController(new LocalGateway(sandbox.gateway()))
                .addEventListeners(new Answers())
                .build()
                .awaitReady();
        jda.updateCommands().addCommands(Commands.slash("ping", "Answers")).complete();
    }

    @AfterAll
    static void logOut() {
        jda.shutdownNow();
        sandbox.close();
    }

    @AfterEach
    void everyInteractionWasAnswered() {
        assertThat(people.get("counters").body().path("didNotRespond").asInt()).isZero();
    }

    /** The JDA bot's event listener, which responds to the interactions in these tests. */
    private static final class Answers extends ListenerAdapter {

        @Override
        public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
            event.reply("Pong").setEphemeral(true).queue();
        }
    }

    @Test
    void jdaSendsAllMessagesInOrderDespiteOwnAndSharedRateLimits() {
        TextChannel water = jda.getTextChannelById(sandbox.channelId("water"));
        List<String> wanted =
                IntStream.range(0, 12).mapToObj(i -> "Number " + i).toList();
        wanted.subList(0, 7).forEach(words -> water.sendMessage(words).complete());
        people.post("faults", "{'sharedLimitNext':1}");
        List<CompletableFuture<Message>> sent = wanted.subList(7, 12).stream()
                .map(words -> water.sendMessage(words).submit())
                .toList();
        assertThat(sent.stream()
                        .map(CompletableFuture::join)
                        .map(Message::getId)
                        .distinct())
                .hasSize(5);
        assertThat(people.get("faults").body().path("sharedLimitNext").asInt()).isZero();
        assertThat(people.get("people/" + member() + "/channels/" + water.getId() + "/messages")
                        .body()
                        .findValuesAsString("content"))
                .containsExactlyElementsOf(wanted);
    }

    @Test
    void jdaWaitsForARateLimitThatHasNoHeaders() {
        TextChannel water = jda.getTextChannelById(sandbox.channelId("water"));
        List.of("One", "Two", "Three")
                .forEach(topic -> water.getManager().setTopic(topic).complete());
        await().atMost(PATIENCE).until(() -> "Three".equals(water.getTopic()));
    }

    @Test
    void jdaRetriesAnAnswerAfterAServerError() {
        people.post("faults", "{'failNext':1}");
        assertThat(ping().at("/message/content").asString()).isEqualTo("Pong");
        assertThat(people.get("faults").body().path("failNext").asInt()).isZero();
    }

    @Test
    void jdaResumesTheSessionAfterAReconnectRequest() {
        assertThat(after("reconnect", SessionResumeEvent.class)).succeedsWithin(PATIENCE);
        assertThat(ping().at("/message/content").asString()).isEqualTo("Pong");
    }

    @Test
    void jdaBeginsANewSessionAfterAnInvalidSession() {
        assertThat(after("invalidSession", SessionRecreateEvent.class)).succeedsWithin(PATIENCE);
        assertThat(ping().at("/message/content").asString()).isEqualTo("Pong");
    }

    private static CompletableFuture<GenericSessionEvent> after(
            String fault, Class<? extends GenericSessionEvent> awaited) {
        CompletableFuture<GenericSessionEvent> heard = new CompletableFuture<>();
        jda.listenOnce(awaited).subscribe(heard::complete);
        people.post("faults", "{'" + fault + "':true}");
        return heard;
    }

    private static JsonNode ping() {
        return people.post(
                        "people/" + member() + "/commands",
                        "{'channelId':'" + sandbox.channelId("climate") + "','command':'ping','options':{}}")
                .body();
    }

    private static long member() {
        return sandbox.personId("member");
    }
}
