package se.budkavle.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.budkavle.bot.testing.DiscordReader;
import se.budkavle.bot.text.Phrase;
import se.budkavle.sandbox.workspace.BotLimits;
import se.budkavle.storage.InvisibleCharacterFilter;

/**
 * Tests that every Discord adapter handles commands, buttons, select menus and forms, and delivers the bot's replies.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ChatContract extends AdapterTestBase {

    @BeforeAll
    void begin() {
        logIn(BotLimits.discords());
    }

    @AfterAll
    void end() {
        logOut();
    }

    @AfterEach
    void nothingWaitsAnyMore() {
        acts.slow.countDown();
        acts.slow = new CountDownLatch(1);
        faults(Map.of("latencyMillis", 0));
    }

    @Test
    void commandsAppearInThePersonsLanguage() {
        assertThat(swede.commands()).anySatisfy(command -> {
            assertThat(command.path("name").asString()).isEqualTo("contract pick");
            assertThat(command.path("localName").asString()).isEqualTo("prov välj");
            assertThat(command.path("description").asString()).isEqualTo("Väljer ett nätverk");
            assertThat(command.path("options").path(0).path("localName").asString())
                    .isEqualTo("nätverk");
        });
        assertThat(guest.commands()).anySatisfy(command -> {
            assertThat(command.path("localName").asString()).isEqualTo("contract pick");
            assertThat(command.path("description").asString()).isEqualTo("Picks a network");
        });
    }

    @Test
    void messageCommandsAppearInThePersonsLanguage() {
        assertThat(swede.commands()).anySatisfy(command -> {
            assertThat(command.path("kind").asString()).isEqualTo("message");
            assertThat(command.path("name").asString()).isEqualTo("Contract quote");
            assertThat(command.path("localName").asString()).isEqualTo("Citera i prov");
        });
    }

    @Test
    void aMessageCommandReceivesTheMessageOnWhichItWasUsed() {
        var written = guest.writes(channel, "Tio platser <@" + swede.id() + "> <:ok:1234>\nbyggs **nu**");
        var form = swede.useOnMessage(channel, "Contract quote", written).path("form");
        assertThat(form.path("fields").path(1).path("value").asString())
                .isEqualTo(channel + "|" + written + "|" + guest.id()
                        + "|Tio platser @Samordnare miljö :ok:\nbyggs **nu**");
        var sent = swede.send(form, Map.of("cause", "x", "measure", ""));
        assertThat(message(sent).path("ephemeral").asBoolean()).isTrue();
    }

    @Test
    void aMessageCommandRefusesAMessageThatHasOnlyAnEmbed() {
        var post = post("card-only");
        assertThat(said(swede, swede.useOnMessage(channel, "Contract quote", post)))
                .contains("Meddelandet har ingen text att ta med");
    }

    @Test
    void optionChoicesAppearInThePersonsLanguage() {
        assertThat(swede.commands().toString()).contains("{\"name\":\"Liten\",\"value\":\"SMALL\"}");
        assertThat(guest.commands().toString()).contains("{\"name\":\"Small\",\"value\":\"SMALL\"}");
    }

    @Test
    void aCommandReceivesOptionsOfEveryType() {
        var heard = said(
                swede,
                swede.use(
                        channel,
                        "contract echo",
                        Map.of(
                                "text",
                                "åäö",
                                "day",
                                "4/12",
                                "number",
                                7,
                                "flag",
                                true,
                                "who",
                                guest.id(),
                                "where",
                                channel,
                                "size",
                                "LARGE")));
        assertThat(DiscordReader.read(heard).text())
                .contains(
                        "text=åäö",
                        "day=2026-12-04",
                        "number=7",
                        "flag=true",
                        "who=Account[id=" + guest.id() + ", displayName=Guest, isBot=false]",
                        "where=" + channel,
                        "size=LARGE");
    }

    @Test
    void anOptionForAPersonRefusesABot() {
        var heard = said(
                swede, swede.use(channel, "contract echo", Map.of("who", String.valueOf(sandbox.applicationId()))));
        assertThat(DiscordReader.read(heard).text()).contains("är en bot och ingen person");
    }

    @Test
    void aLongReplyIsSplitIntoSeveralEmbedsWithoutLosingText() {
        var answer = answer(swede, swede.use(channel, "contract long", Map.of("lines", 45)));
        assertThat(answer.path("embeds").size()).isGreaterThan(1);
        assertThat(text(answer)).contains("line 1 ", "line 45 ");
        assertThat(answer.path("attachments")).isEmpty();
    }

    @Test
    void aReplyTooLongForEmbedsHasItsFullTextInAnAttachedFile() {
        var answer = answer(swede, swede.use(channel, "contract long", Map.of("lines", 300)));
        assertThat(text(answer)).contains("den bifogade filen har hela texten");
        assertThat(file(answer.path("attachments").path(0)))
                .isEqualTo("Long\n\n"
                        + String.join(
                                "\n",
                                IntStream.rangeClosed(1, 300)
                                        .mapToObj(i -> "line " + i + " " + "åäö".repeat(30))
                                        .toList())
                        + "\n");
    }

    @Test
    void aReplyNotifiesNobodyEvenIfItsTextContainsMentions() {
        var echoed = answer(swede, swede.use(channel, "contract pick", Map.of("network", ContractActs.SHOUT)));
        var everywhere = answer(swede, swede.press(shoutingPost(), "contract:shout"));
        var form = swede.use(channel, "contract form", Map.of()).path("form");
        var sent = answer(swede, swede.send(form, Map.of("cause", ContractActs.SHOUT, "measure", "")));
        assertThat(DiscordReader.read(text(everywhere)).text()).contains(ContractActs.SHOUT);
        assertThat(List.of(echoed, sent))
                .allSatisfy(
                        answer -> assertThat(DiscordReader.read(text(answer)).text())
                                .contains(InvisibleCharacterFilter.of(ContractActs.SHOUT)));
        assertThat(List.of(echoed, everywhere, sent))
                .allSatisfy(answer -> assertThat(answer.path("mentions")).isEmpty());
    }

    @Test
    void typedTextIsShownWithoutFormatting() {
        var answer = answer(swede, swede.press(shoutingPost(), "contract:written"));
        var shown = answer.path("embeds").path(0);
        assertThat(List.of(
                        shown.path("title"),
                        shown.path("description"),
                        shown.path("fields").path(0).path("name"),
                        shown.path("fields").path(0).path("value")))
                .allSatisfy(part -> assertThat(DiscordReader.read(part.asString()))
                        .isEqualTo(new DiscordReader.Seen(ContractActs.WRITTEN, List.of())));
        assertThat(shown.path("footer").path("text").asString()).isEqualTo(ContractActs.WRITTEN);
        assertThat(answer.path("components").toString()).contains("**fet**").doesNotContain("\\\\");
    }

    @Test
    void aFileUploadedWithACommandKeepsItsSwedishName() {
        var file = Map.of(
                "name",
                "Åtgärder på sjön.txt",
                "contentType",
                "text/plain",
                "base64",
                Base64.getEncoder().encodeToString("räksmörgås".getBytes(StandardCharsets.UTF_8)));
        assertThat(said(swede, swede.use(channel, "contract echo", Map.of("file", file))))
                .contains("Åtgärder på sjön.txt=räksmörgås");
    }

    @Test
    void aFileSentByTheBotKeepsItsSwedishName() {
        var attachment = answer(swede, swede.use(channel, "contract file", Map.of()))
                .path("attachments")
                .path(0);
        assertThat(attachment.path("name").asString()).isEqualTo("Lägesrapport på svenska.txt");
        assertThat(file(attachment)).isEqualTo("Åäö");
    }

    @Test
    void autocompleteSuggestsValuesWhileAPersonTypes() {
        var suggestions = swede.suggestions(channel, "contract pick", Map.of("network", "av"), "network");
        assertThat(suggestions.path(0).path("name").asString()).isEqualTo("Miljö av");
        assertThat(suggestions.path(0).path("value").asString())
                .as("the channel where it is typed")
                .isEqualTo(channel);
        assertThat(suggestions.path(1).path("name").asString()).hasSize(100).endsWith("…");
    }

    @Test
    void suggestionsCanDependOnTheValuesOfOtherOptions() {
        var suggestions = swede.suggestions(channel, "contract narrow", Map.of("year", 2027, "goal", "M"), "goal");
        assertThat(suggestions.path(0).path("name").asString()).isEqualTo("{year=2027}");
    }

    @Test
    void autocompleteSuggestsDates() {
        var suggestions = swede.suggestions(channel, "contract echo", Map.of("day", "4 dec"), "day");
        assertThat(suggestions.path(0).path("value").asString()).isEqualTo("2026-12-04");
    }

    @Test
    void aTypedValueThatWasNotSuggestedReachesTheCommandUnchanged() {
        assertThat(said(swede, swede.use(channel, "contract pick", Map.of("network", "Nätet som inte finns"))))
                .contains("Picked Nätet som inte finns");
    }

    @Test
    void aReplyIsVisibleOnlyToThePersonWhoUsedTheCommand() {
        var answer = answer(swede, swede.use(channel, "lone", Map.of()));
        assertThat(answer.path("ephemeral").asBoolean()).isTrue();
        assertThat(swede.sees(channel, id(answer))).isNotNull();
        assertThat(guest.sees(channel, id(answer))).isNull();
    }

    @Test
    void aReplyIsInTheLanguageOfThePersonWhoUsedTheCommand() {
        assertThat(said(swede, swede.use(channel, "lone", Map.of()))).contains("Hej, Samordnare miljö!");
        assertThat(said(guest, guest.use(channel, "lone", Map.of()))).contains("Hello, Guest!");
    }

    @Test
    void aButtonPressOnAChannelMessageIsAnsweredPrivatelyWithoutChangingTheMessage() {
        var post = post("press-on-post");
        var outcome = guest.press(post, "contract:press:7");
        assertThat(outcome.path("kind").asString()).isEqualTo("message");
        assertThat(message(outcome).path("ephemeral").asBoolean()).isTrue();
        assertThat(text(outcome)).contains("Pressed 7");
        assertThat(swede.sees(channel, id(message(outcome)))).isNull();
        assertThat(text(swede.sees(channel, post))).contains("A post");
    }

    @Test
    void aButtonPressInAPrivateReplyReplacesThatReply() {
        var menu = menu();
        var outcome = swede.press(menu, "contract:press:1");
        assertThat(outcome.path("kind").asString()).isEqualTo("update");
        var now = swede.sees(channel, menu);
        assertThat(text(now)).contains("Pressed 1").doesNotContain("A menu");
        assertThat(now.path("components")).isEmpty();
    }

    @Test
    void aSeparateReplyDoesNotReplaceThePrivateReplyWhoseButtonWasPressed() {
        var menu = menu();
        var outcome = swede.press(menu, "contract:separate");
        assertThat(outcome.path("kind").asString()).isEqualTo("message");
        assertThat(text(outcome)).contains("Beside");
        assertThat(message(outcome).path("ephemeral").asBoolean()).isTrue();
        assertThat(text(swede.sees(channel, menu))).contains("A menu");
    }

    @Test
    void aLateSeparateReplyDoesNotReplaceThePrivateReplyWhoseButtonWasPressed() {
        var menu = menu();
        swede.press(menu, "contract:slow-separate");
        acts.slow.countDown();
        await().atMost(PATIENCE)
                .until(() -> swede.sees(channel).stream()
                        .anyMatch(message -> message.path("ephemeral").asBoolean()
                                && text(message).contains("Late beside")));
        assertThat(text(swede.sees(channel, menu))).contains("A menu");
    }

    @Test
    void theBotReceivesTheOptionChosenInASelectMenu() {
        var menu = menu();
        swede.press(menu, "contract:choose", "a");
        assertThat(text(swede.sees(channel, menu))).contains("Chose a");
    }

    @Test
    void severalChosenOptionsOfASelectAreReceived() {
        var menu = menu();
        swede.press(menu, "contract:choose-several", "a", "b");
        assertThat(text(swede.sees(channel, menu))).contains("Chose a and b");
    }

    @Test
    void theBotReceivesTheTextTypedInAFormThatACommandOpened() {
        var outcome = swede.use(channel, "contract form", Map.of());
        assertThat(outcome.path("kind").asString()).isEqualTo("form");
        assertThat(outcome.path("form").path("fields").path(2).path("value").asString())
                .isEqualTo("as before");
        var sent = swede.send(outcome.path("form"), Map.of("cause", "två\nrader", "measure", "åtgärd"));
        assertThat(text(sent)).contains("Sent {cause=två\nrader, measure=åtgärd}");
        assertThat(message(sent).path("ephemeral").asBoolean()).isTrue();
    }

    @Test
    void theBotReceivesTheOptionChosenInAForm() {
        var form = swede.use(channel, "contract form", Map.of()).path("form");
        var state = form.path("fields").path(0);
        assertThat(state.path("kind").asString()).isEqualTo("radio");
        assertThat(state.path("options").findValuesAsString("label")).containsExactly("Röd", "Grön");
        assertThat(text(swede.send(form, Map.of("state", "green", "cause", "x", "measure", ""))))
                .contains("Sent {cause=x", "state=green}");
    }

    @Test
    void aFormThatCouldNotBeStoredCanBeReopenedWithItsInput() {
        var form = swede.use(channel, "contract form", Map.of()).path("form");
        var answer = message(swede.send(form, Map.of("state", "red", "cause", "två\nrader", "measure", "impossible")));
        assertThat(text(answer)).contains("Röd", "två\nrader");
        var again = swede.press(
                        id(answer),
                        answer.path("components")
                                .findValuesAsString("custom_id")
                                .get(0))
                .path("form")
                .path("fields");
        assertThat(again.path(0).path("options").path(0).path("default").asBoolean())
                .isTrue();
        assertThat(again.path(1).path("value").asString()).isEqualTo("två\nrader");
        assertThat(again.path(2).path("value").asString()).isEqualTo("impossible");
    }

    @Test
    void submittingAFormOpenedFromAPrivateReplyReplacesThatReply() {
        var menu = menu();
        var form = swede.press(menu, "contract:open").path("form");
        var sent = swede.send(form, Map.of("cause", "x", "measure", ""));
        assertThat(sent.path("kind").asString()).isEqualTo("update");
        assertThat(text(swede.sees(channel, menu))).contains("Sent {cause=x");
    }

    @Test
    void submittingAFormOpenedFromAChannelMessageIsAnsweredPrivately() {
        var post = post("form-from-post");
        var form = guest.press(post, "contract:open").path("form");
        var sent = guest.send(form, Map.of("cause", "x", "measure", ""));
        assertThat(sent.path("kind").asString()).isEqualTo("message");
        assertThat(message(sent).path("ephemeral").asBoolean()).isTrue();
        assertThat(text(swede.sees(channel, post))).contains("A post");
    }

    @Test
    void aSlowCommandIsAcknowledgedFirstAndAnsweredLater() {
        var late = didNotRespond();
        var outcome = swede.use(channel, "contract slow", Map.of());
        assertThat(outcome.path("kind").asString()).isEqualTo("deferred");
        acts.slow.countDown();
        await().atMost(PATIENCE)
                .until(() -> text(swede.sees(channel, id(message(outcome)))).contains("Done at last"));
        assertThat(guest.sees(channel, id(message(outcome)))).isNull();
        assertThat(didNotRespond()).isEqualTo(late);
    }

    @Test
    void theResultOfASlowButtonInAPrivateReplyReplacesThatReply() {
        var menu = menu();
        assertThat(swede.press(menu, "contract:slow").path("kind").asString()).isEqualTo("deferredUpdate");
        assertThat(text(swede.sees(channel, menu))).contains("A menu");
        acts.slow.countDown();
        await().atMost(PATIENCE).until(() -> text(swede.sees(channel, menu)).contains("Done at last"));
    }

    @Test
    void aFormThatIsReadyAfterDiscordsTimeLimitIsOfferedThroughAButton() {
        var post = post("late-form");
        var outcome = guest.press(post, "contract:slowform");
        assertThat(outcome.path("kind").asString()).isEqualTo("deferred");
        acts.slow.countDown();
        var answer = id(message(outcome));
        await().atMost(PATIENCE).until(() -> text(guest.sees(channel, answer)).contains("Press here"));
        assertThat(guest.press(answer, "contract:slowform").path("kind").asString())
                .isEqualTo("form");
    }

    @Test
    void aFailedCommandIsAnsweredWithAnIncidentNumber() {
        assertThat(said(guest, guest.use(channel, "contract fail", Map.of()))).contains("number of the incident");
        assertThat(said(guest, guest.use(channel, "contract break", Map.of()))).contains("number of the incident");
    }

    @Test
    void aPressOfAnUnknownButtonIsAnsweredWithAnExplanation() {
        var post = adapter.chat()
                .post(
                        channel,
                        Post.of("unknown-press", page("A post"))
                                .with(Button.plain("contract:forgotten:1", Phrase.words("Old"))));
        assertThat(said(guest, guest.press(post, "contract:forgotten:1"))).contains("no longer know this button");
    }

    @Test
    void anIncidentNumberReplacesAReplyThatCannotBeShown() {
        assertThat(said(swede, swede.press(menu(), "contract:twice"))).contains("händelsens nummer");
    }

    @Test
    void twoSimultaneousPressesAreBothAnswered() {
        var post = post("two-presses");
        var both = List.of(guest.pressing(post, "contract:press:1"), guest.pressing(post, "contract:press:1"));
        assertThat(both).allSatisfy(outcome -> assertThat(text(outcome.join())).contains("Pressed 1"));
    }

    /**
     * Checks that none of 200 simultaneous button presses waits too long. On a busy machine the test would fail, so it
     * runs only with the benchmarks.
     */
    @Test
    @Tag("bench")
    void twoHundredSimultaneousPressesAreAllAnsweredWithinDiscordsTimeLimit() {
        var post = post("burst");
        faults(Map.of("latencyMillis", 60));
        IntStream.range(0, 50)
                .mapToObj(i -> guest.pressing(post, "contract:press:1"))
                .toList()
                .forEach(CompletableFuture::join);
        var late = didNotRespond();
        var presses = IntStream.range(0, 200)
                .mapToObj(i -> guest.pressing(post, "contract:press:1"))
                .toList();
        CompletableFuture.allOf(presses.toArray(CompletableFuture[]::new)).join();
        assertThat(presses)
                .allSatisfy(press ->
                        assertThat(press.join().path("kind").asString()).isNotEqualTo("failed"));
        assertThat(didNotRespond()).isEqualTo(late);
    }

    @Test
    void aButtonPressInADirectMessageIsAnswered() {
        assertThat(said(guest, guest.press(privately(guest), "contract:press:dm")))
                .contains("Pressed dm");
    }

    @Test
    void aButtonPressInADirectMessageIsRefusedAfterThePersonHasLeftTheServer() {
        var leaver = leaver("en-US");
        var message = privately(leaver);
        SandboxVisitor.delete(address, "people/" + leaver.id());
        assertThat(text(leaver.pressAfterLeaving(message, "contract:press:dm")))
                .contains("no longer on the Discord server")
                .doesNotContain("Pressed dm");
    }

    @Test
    void aFormFromAPersonWhoHasLeftTheServerIsRefusedAndItsTextIsReturned() {
        var leaver = leaver("sv-SE");
        var message = privately(leaver);
        var form = leaver.press(message, "contract:open").path("form");
        membersClock.addAndGet(Duration.ofMinutes(10).toNanos());
        SandboxVisitor.delete(address, "people/" + leaver.id());
        assertThat(text(leaver.sendAfterLeaving(form, Map.of("cause", "två\nrader", "measure", ""))))
                .contains("inte längre med på Discordservern", "två\nrader")
                .doesNotContain("Sent {");
    }

    private SandboxVisitor leaver(String locale) {
        return new SandboxVisitor(
                address, id(SandboxVisitor.tell(address, "people", Map.of("name", "Leaver", "locale", locale))));
    }

    /** Makes the bot send this person a private message with two buttons, and returns the message's id. */
    private String privately(SandboxVisitor person) {
        var talk = adapter.chat().privateChannel(person.id());
        return adapter.chat()
                .post(
                        talk,
                        Post.of("private-" + person.id(), page("Privately"))
                                .with(
                                        Button.main("contract:press:dm", Phrase.words("Press")),
                                        Button.plain("contract:open", Phrase.words("Form"))));
    }

    private String shoutingPost() {
        return adapter.chat()
                .post(
                        channel,
                        Post.of("shouting", page("x"))
                                .with(
                                        Button.plain("contract:shout", Phrase.words("Shout")),
                                        Button.plain("contract:written", Phrase.words("Written"))));
    }

    private String menu() {
        return id(answer(swede, swede.use(channel, "contract menu", Map.of())));
    }
}
