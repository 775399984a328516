package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.FileUpload;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.BotLimits;
import tools.jackson.databind.JsonNode;

/**
 * Tests a bot written with the library JDA on the imitated Discord: commands, buttons, forms, messages, files and
 * resumed sessions.
 */
class JdaTest {

    private static final List<String> HEARD = new CopyOnWriteArrayList<>();
    private static Sandbox sandbox;
    private static JDA jda;
    private static ApiClient people;

    @BeforeAll
    static void logIn() throws InterruptedException {
        sandbox = Sandbox.start(SandboxSettings.of(SampleSeed.SEED)
                .withPatience(Duration.ofSeconds(60))
                .withLimits(BotLimits.discords().with(Json.object().put("strangeEvery", 2))));
        people = ApiClient.people(sandbox);
        jda = JDABuilder.createLight(
                        sandbox.token(),
                        GatewayIntent.GUILD_MEMBERS,
                        GatewayIntent.GUILD_MESSAGES,
                        GatewayIntent.DIRECT_MESSAGES,
                        GatewayIntent.MESSAGE_CONTENT)
                .setRestConfig(new RestConfig().setBaseUrl(sandbox.api().toString()))
                .setSessionController(new LocalGateway(sandbox.gateway()))
                .setHttpClientBuilder(new OkHttpClient.Builder().readTimeout(Duration.ofSeconds(60)))
                .addEventListeners(new Answers())
                .build()
                .awaitReady();
        jda.updateCommands()
                .addCommands(
                        Commands.slash("round", "Status rounds")
                                .setNameLocalization(DiscordLocale.SWEDISH, "statusrunda")
                                .addSubcommands(new SubcommandData("open", "Opens a round")
                                        .setNameLocalization(DiscordLocale.SWEDISH, "öppna")
                                        .addOptions(
                                                new OptionData(OptionType.STRING, "network", "Which network", true)
                                                        .setAutoComplete(true)
                                                        .setNameLocalization(DiscordLocale.SWEDISH, "nätverk"),
                                                new OptionData(OptionType.USER, "who", "Who"),
                                                new OptionData(OptionType.INTEGER, "days", "How long"))),
                        Commands.slash("later", "Answers later"),
                        Commands.slash("file", "Reads a file")
                                .addOption(OptionType.ATTACHMENT, "file", "The file", true))
                .complete();
    }

    @AfterAll
    static void logOut() {
        jda.shutdownNow();
        sandbox.close();
    }

    /** The JDA bot's event listener, which responds to the interactions in these tests. */
    private static final class Answers extends ListenerAdapter {

        @Override
        public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
            switch (event.getFullCommandName()) {
                case "round open" ->
                    event.reply("Opened " + event.getOption("network").getAsString() + " "
                                    + (event.getOption("who") == null
                                            ? ""
                                            : event.getOption("who").getAsUser().getId()) + " "
                                    + event.getUserLocale().getLocale()
                                    + (event.isFromGuild() ? " in the workspace" : " in private"))
                            .addComponents(ActionRow.of(
                                    Button.primary("press", "Press"),
                                    Button.secondary("form", "Form"),
                                    Button.danger("ask", "Ask")))
                            .setEphemeral(true)
                            .queue();
                case "later" ->
                    event.deferReply(true)
                            .queue(hook -> hook.sendMessage("Here it is")
                                    .queue(first -> hook.sendMessage("And more")
                                            .setEphemeral(true)
                                            .queue()));
                case "file" ->
                    event.getOption("file")
                            .getAsAttachment()
                            .getProxy()
                            .download()
                            .thenAccept(stream -> event.reply(read(stream))
                                    .addFiles(FileUpload.fromData("back".getBytes(StandardCharsets.UTF_8), "back.txt")
                                            .setDescription("The way back"))
                                    .queue());
                default -> {}
            }
        }

        @Override
        public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
            event.replyChoiceStrings(event.getFocusedOption().getValue() + "imate", "water")
                    .queue();
        }

        @Override
        public void onButtonInteraction(ButtonInteractionEvent event) {
            switch (event.getComponentId()) {
                case "press" -> event.editMessage("Pressed").setComponents().queue();
                case "form" ->
                    event.replyModal(Modal.create("cause", "Why?")
                                    .addComponents(Label.of(
                                            "Cause",
                                            TextInput.create("text", TextInputStyle.PARAGRAPH)
                                                    .setMaxLength(100)
                                                    .build()))
                                    .build())
                            .queue();
                case "ask" ->
                    event.reply("Which?")
                            .setEphemeral(true)
                            .addComponents(ActionRow.of(StringSelectMenu.create("which")
                                    .addOption("One", "1")
                                    .addOption("Two", "2")
                                    .build()))
                            .queue();
                default ->
                    event.deferEdit()
                            .queue(hook -> hook.editOriginal("Edited later").queue());
            }
        }

        @Override
        public void onStringSelectInteraction(StringSelectInteractionEvent event) {
            event.editMessage("Chose " + event.getValues()).setComponents().queue();
        }

        @Override
        public void onModalInteraction(ModalInteractionEvent event) {
            event.reply("Because " + event.getValue("text").getAsString())
                    .setEphemeral(true)
                    .queue();
        }

        @Override
        public void onMessageReceived(MessageReceivedEvent event) {
            if (event.getAuthor().getId().equals(Long.toString(person("guest")))) {
                HEARD.add(event.getMessage().getContentRaw());
            }
        }

        private static String read(InputStream stream) {
            try (stream) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (java.io.IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
        }
    }

    @Test
    void theBotReceivesTheGuild() {
        assertThat(jda.getGuilds()).singleElement().satisfies(guild -> {
            assertThat(guild.getName()).isEqualTo("Association");
            assertThat(guild.getTextChannels()).extracting(TextChannel::getName).containsExactly("climate", "water");
            assertThat(guild.getTextChannelById(sandbox.channelId("climate"))
                            .getParentCategory()
                            .getName())
                    .isEqualTo("Environment");
        });
        assertThat(people.get("workspace").body().at("/bots/0/online").asBoolean())
                .isTrue();
    }

    @Test
    void commandsAreListedInThePersonsLanguage() {
        assertThat(people.get("people/" + person("member") + "/commands").body().findValuesAsString("localName"))
                .contains("statusrunda öppna", "nätverk");
        assertThat(people.get("people/" + person("guest") + "/commands").body().findValuesAsString("localName"))
                .contains("round open", "network");
    }

    @Test
    void aCommandIsAnsweredPrivately() {
        JsonNode outcome = use("round open", "{'network':'climate','who':'" + person("member") + "','days':3}");
        assertThat(outcome.path("kind").asString()).isEqualTo("message");
        assertThat(outcome.at("/message/content").asString())
                .isEqualTo("Opened climate " + person("member") + " sv-SE in the workspace");
        assertThat(outcome.at("/message/ephemeral").asBoolean()).isTrue();
        assertThat(outcome.at("/message/usedCommand/name").asString()).isEqualTo("round open");
    }

    @Test
    void autocompletionReturnsSuggestions() {
        JsonNode choices = people.post(
                        "people/" + person("member") + "/autocomplete",
                        "{'channelId':'" + channel()
                                + "','command':'round open','options':{'network':'cl'},'focused':'network'}")
                .body();
        assertThat(choices.findValuesAsString("value")).containsExactly("climate", "water");
    }

    @Test
    void aButtonChangesItsMessage() {
        JsonNode outcome = press(use("round open", "{'network':'x'}").path("message"), "press", "[]");
        assertThat(outcome.path("kind").asString()).isEqualTo("update");
        assertThat(outcome.at("/message/content").asString()).isEqualTo("Pressed");
        assertThat(outcome.at("/message/components")).isEmpty();
    }

    @Test
    void aFormIsOpenedAndSubmitted() {
        JsonNode form = press(use("round open", "{'network':'x'}").path("message"), "form", "[]")
                .path("form");
        assertThat(form.at("/fields/0/label").asString()).isEqualTo("Cause");
        JsonNode outcome = people.post(
                        "people/" + person("member") + "/forms/"
                                + form.path("id").asString(),
                        "{'values':{'text':'it rained'}}")
                .body();
        assertThat(outcome.at("/message/content").asString()).isEqualTo("Because it rained");
    }

    @Test
    void aSelectIsAnswered() {
        JsonNode question = press(use("round open", "{'network':'x'}").path("message"), "ask", "[]")
                .path("message");
        assertThat(press(question, "which", "['2']").at("/message/content").asString())
                .isEqualTo("Chose [2]");
    }

    @Test
    void aDeferredResponseIsFilledLater() {
        JsonNode outcome = use("later", "{}");
        assertThat(outcome.path("kind").asString()).isEqualTo("deferred");
        String id = outcome.at("/message/id").asString();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(said(id)).isEqualTo("Here it is");
            assertThat(messages("member").findValuesAsString("content")).contains("And more");
        });
        assertThat(messages("guest").findValuesAsString("content")).doesNotContain("Here it is", "And more");
    }

    @Test
    void filesAreReceivedAndSent() throws Exception {
        String base64 = Base64.getEncoder().encodeToString("sent words".getBytes(StandardCharsets.UTF_8));
        JsonNode message = use("file", "{'file':{'name':'a.txt','base64':'" + base64 + "'}}")
                .path("message");
        assertThat(message.path("content").asString()).isEqualTo("sent words");
        JsonNode file = message.at("/attachments/0");
        assertThat(file.path("name").asString()).isEqualTo("back.txt");
        assertThat(file.path("description").asString()).isEqualTo("The way back");
        assertThat(java.net.URI.create(file.path("url").asString()).toURL().openStream())
                .hasBinaryContent("back".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theBotCanSendAndReceiveMessagesInAPrivateChannel() {
        Message sent = jda.retrieveUserById(person("guest"))
                .complete()
                .openPrivateChannel()
                .complete()
                .sendMessage("Hello")
                .complete();
        String channel = sent.getChannelId();
        assertThat(people.get("people/" + person("guest") + "/channels/" + channel + "/messages")
                        .body()
                        .findValuesAsString("content"))
                .contains("Hello");
        JsonNode answer = people.post(
                        "people/" + person("guest") + "/commands",
                        "{'channelId':'" + channel + "','command':'round open','options':{'network':'x'}}")
                .body();
        assertThat(answer.at("/message/content").asString()).endsWith("en-US in private");
        assertThat(people.get("people/" + person("member") + "/channels/" + channel + "/messages")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aMessageIsPostedEditedReadAndDeleted() {
        TextChannel channel = jda.getTextChannelById(sandbox.channelId("water"));
        Message posted = channel.sendMessage("First <@" + person("member") + ">")
                .addFiles(
                        FileUpload.fromData(new ByteArrayInputStream("a;b".getBytes(StandardCharsets.UTF_8)), "ö.csv"))
                .complete();
        assertThat(posted.getAttachments().get(0).getFileName()).isEqualTo("ö.csv");
        posted.editMessage("Second").complete();
        assertThat(channel.retrieveMessageById(posted.getId()).complete().getContentRaw())
                .isEqualTo("Second");
        assertThat(channel.getHistory().retrievePast(5).complete())
                .extracting(Message::getContentRaw)
                .contains("Second");
        assertThat(posted.getMentions().getUsers()).hasSize(1);
        posted.delete().complete();
        assertThat(channel.getHistory().retrievePast(5).complete())
                .extracting(Message::getId)
                .doesNotContain(posted.getId());
    }

    @Test
    void theBotResumesAndReceivesMissedEvents() {
        people.post("faults", "{'gone':true}");
        await().atMost(Duration.ofSeconds(60)).until(() -> jda.getStatus() != JDA.Status.CONNECTED);
        people.post(
                "people/" + person("guest") + "/channels/" + channel() + "/messages", "{'content':'said meanwhile'}");
        people.post("faults", "{'gone':false}");
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(HEARD).contains("said meanwhile"));
        await().atMost(Duration.ofSeconds(60)).until(() -> jda.getStatus() == JDA.Status.CONNECTED);
        assertThat(HEARD).doesNotHaveDuplicates();
    }

    private static JsonNode use(String command, String options) {
        return people.post(
                        "people/" + person("member") + "/commands",
                        "{'channelId':'" + channel() + "','command':'" + command + "','options':" + options + "}")
                .body();
    }

    private static JsonNode press(JsonNode message, String customId, String values) {
        return people.post(
                        "people/" + person("member") + "/press",
                        "{'messageId':'" + message.path("id").asString() + "','customId':'" + customId + "','values':"
                                + values + "}")
                .body();
    }

    private static JsonNode messages(String key) {
        return people.get("people/" + person(key) + "/channels/" + channel() + "/messages")
                .body();
    }

    private static String said(String messageId) {
        for (JsonNode message : messages("member").values()) {
            if (message.path("id").asString().equals(messageId)) {
                return message.path("content").asString();
            }
        }
        return List.of().toString();
    }

    private static long person(String key) {
        return sandbox.personId(key);
    }

    private static long channel() {
        return sandbox.channelId("climate");
    }
}
