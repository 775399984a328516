package se.budkavle.bot.discord.javacord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.javacord.api.entity.message.MessageBuilder;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.SandboxVisitor;
import tools.jackson.databind.JsonNode;

/**
 * Tests that Javacord, a library written for Discord, works with the local Discord imitation (sandbox) without the
 * bot's adapter. This shows that the imitation behaves like Discord.
 */
class PlainJavacordTest extends PlainJavacordTestBase {

    @Test
    void theBotSeesTheServerAndItsChannels() {
        assertThat(bot.api().getServers()).singleElement().satisfies(server -> {
            assertThat(server.getName()).isEqualTo("Association");
            assertThat(server.getTextChannels())
                    .extracting(channel -> channel.getName())
                    .containsExactly("climate", "water");
        });
        assertThat(SandboxVisitor.read(sandbox.address(), "workspace")
                        .at("/bots/0/online")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void commandsAreListedInThePersonsLanguage() {
        assertThat(swede.commands().findValuesAsString("localName")).contains("fråga", "stad");
        assertThat(guest.commands().findValuesAsString("localName"))
                .contains("ask", "town")
                .doesNotContain("fråga");
    }

    @Test
    void aCommandIsAnsweredPrivately() {
        var answer = swede.use(climate, "ask", Map.of("town", "timra")).path("message");
        assertThat(answer.path("content").asString()).isEqualTo("Asked about timra in sv-SE in the workspace");
        assertThat(answer.path("ephemeral").asBoolean()).isTrue();
        assertThat(guest.sees(climate, answer.path("id").asString())).isNull();
    }

    @Test
    void autocompleteSuggestsValuesWhileAPersonTypes() {
        var suggested = swede.suggestions(climate, "ask", Map.of("town", "Ti"), "town");
        assertThat(suggested.findValuesAsString("name")).containsExactly("Timrå");
        assertThat(suggested.findValuesAsString("value")).containsExactly("timra");
    }

    @Test
    void aSelectMenuAFormAndAButtonAreAnswered() {
        var message = id(swede.use(climate, "choose", Map.of()).path("message"));
        assertThat(swede.press(message, "which", "2").at("/message/content").asString())
                .isEqualTo("Chose [2]");
        var form = guest.press(message, "form").path("form");
        assertThat(form.at("/fields/0/label").asString()).isEqualTo("Cause");
        assertThat(guest.send(form, Map.of("text", "it rained, åäö"))
                        .at("/message/content")
                        .asString())
                .isEqualTo("Because it rained, åäö");
        var pressed = swede.press(message, "press");
        assertThat(pressed.path("kind").asString()).isEqualTo("update");
        assertThat(pressed.at("/message/content").asString()).isEqualTo("Pressed");
        assertThat(pressed.at("/message/components")).isEmpty();
    }

    @Test
    void aSlowCommandIsAcknowledgedFirstAndAnsweredLater() {
        var outcome = swede.use(climate, "later", Map.of());
        assertThat(outcome.path("kind").asString()).isEqualTo("deferred");
        var waiting = id(outcome.path("message"));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(content(swede.sees(climate, waiting))).isEqualTo("Here it is");
            assertThat(swede.sees(climate))
                    .extracting(PlainJavacordTestBase::content)
                    .contains("And more");
        });
        assertThat(guest.sees(climate))
                .extracting(PlainJavacordTestBase::content)
                .doesNotContain("Here it is", "And more");
    }

    @Test
    void theBotReceivesAndSendsFiles() {
        var given = Map.of(
                "name",
                "fråga.txt",
                "contentType",
                "text/plain",
                "base64",
                Base64.getEncoder().encodeToString("från mig".getBytes(StandardCharsets.UTF_8)));
        var answer = id(swede.use(climate, "file", Map.of("file", given)).path("message"));
        await().atMost(PATIENCE)
                .until(() -> swede.sees(climate, answer).path("attachments").size() == 1);
        assertThat(file(swede.sees(climate, answer))).isEqualTo("åter.txt: FRÅN MIG");
        var posted = new MessageBuilder()
                .setContent("A list")
                .addAttachment("a;b".getBytes(StandardCharsets.UTF_8), "lista ö.csv")
                .send(room("climate"))
                .join();
        assertThat(file(swede.sees(climate, posted.getIdAsString()))).endsWith(".csv: a;b");
    }

    @Test
    void directMessagesAndCommandsInThemAreDelivered() {
        var sent = bot.api()
                .getUserById(guest.id())
                .join()
                .sendMessage("Only for you")
                .join();
        var between = sent.getChannel().getIdAsString();
        assertThat(guest.sees(between))
                .extracting(PlainJavacordTestBase::content)
                .contains("Only for you");
        assertThat(guest.use(between, "ask", Map.of("town", "timra"))
                        .at("/message/content")
                        .asString())
                .isEqualTo("Asked about timra in en-US in private");
    }

    /** Returns the name and the content of the only attachment of a message. */
    private static String file(JsonNode message) {
        var file = message.at("/attachments/0");
        return file.path("name").asString() + ": "
                + new String(
                        SandboxVisitor.download(
                                sandbox.address(), file.path("url").asString()),
                        StandardCharsets.UTF_8);
    }

    private static String id(JsonNode any) {
        return any.path("id").asString();
    }
}
