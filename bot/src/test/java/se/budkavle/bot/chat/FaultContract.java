package se.budkavle.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.sandbox.workspace.BotLimits;

/** Tests that every Discord adapter survives failed requests, unknown events and missing permissions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("waits")
public abstract class FaultContract extends AdapterTestBase {

    private static final List<String> CALLS_GO_WRONG =
            List.of("failNext", "cutBeforeNext", "cutAfterNext", "sharedLimitNext");

    private static final long READ_MESSAGE_HISTORY = 1L << 16;

    @BeforeAll
    void begin() {
        logIn(BotLimits.discords().withoutRates());
    }

    @AfterAll
    void end() {
        logOut();
    }

    @AfterEach
    void allIsWellAgain() {
        var well = new HashMap<String, Object>(Map.of(
                "latencyMillis",
                0,
                "gone",
                false,
                "duplicateNext",
                0,
                "loseNext",
                0,
                "reorderNext",
                0,
                "denyPermissions",
                List.of(),
                "acknowledgedAsUnknown",
                false,
                "showChannel",
                channel));
        CALLS_GO_WRONG.forEach(fault -> well.put(fault, 0));
        faults(well);
        SandboxVisitor.tell(address, "limits", Map.of("discords", true));
        SandboxVisitor.tell(address, "limits", Map.of("rates", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"failNext", "cutBeforeNext", "cutAfterNext", "sharedLimitNext"})
    void aMessageIsPostedOnceEvenIfARequestFails(String fault) {
        faults(Map.of(fault, 1));
        deliver("broken-" + fault);
        assertThat(references("broken-" + fault)).hasSize(1);
    }

    @Test
    void postsInAChannelKeepTheirOrderEvenIfRequestsFail() {
        for (int i = 0; i < 8; i++) {
            faults(Map.of(CALLS_GO_WRONG.get(i % 4), 1));
            deliver("ordered-" + i);
        }
        assertThat(references("ordered-"))
                .containsExactlyElementsOf(
                        IntStream.range(0, 8).mapToObj(i -> "ordered-" + i).toList());
    }

    @Test
    void postsBeyondTheRateLimitOfAChannelAreDelayedInOrder() {
        SandboxVisitor.tell(address, "limits", Map.of("rates", true, "messages", 2, "messageWindowMillis", 1_000));
        for (int i = 0; i < 5; i++) {
            adapter.chat().post(channel, Post.of("limited-" + i, page("One of many")));
        }
        assertThat(references("limited-"))
                .containsExactly("limited-0", "limited-1", "limited-2", "limited-3", "limited-4");
    }

    @Test
    void postsKeepToTheRateLimitThatTheResponseHeadersOfTheChannelAnnounce() {
        SandboxVisitor.tell(address, "limits", Map.of("rates", true, "messages", 2, "messageWindowMillis", 500));
        int before = rateLimited();
        for (int i = 0; i < 7; i++) {
            adapter.chat().post(channel, Post.of("announced-" + i, page("One of many")));
        }
        assertThat(references("announced-")).hasSize(7);
        assertThat(rateLimited()).isEqualTo(before);
    }

    @Test
    void postsKeepToTheGlobalRateLimitThatNoHeaderAnnounces() {
        SandboxVisitor.tell(address, "limits", Map.of("rates", true, "messages", 1_000));
        int before = rateLimited();
        IntStream.range(0, 120)
                .parallel()
                .forEach(i -> adapter.chat().post(channel, Post.of("second-" + i, page("One of many"))));
        assertThat(rateLimited()).isEqualTo(before);
    }

    private int rateLimited() {
        return SandboxVisitor.read(address, "counters").path("rateLimited").asInt();
    }

    @Test
    void aRequestToAFailingServerFailsAsRetryable() {
        faults(Map.of("failNext", 50));
        assertFails(ChatFailure.Kind.LATER, () -> adapter.chat().post(channel, Post.of("unwell", page("x"))));
        assertFails(ChatFailure.Kind.LATER, () -> adapter.chat().saveEvent(event("event-unwell", "Möte", 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"failNext", "cutBeforeNext", "cutAfterNext"})
    void aReplyIsSentAgainIfItsFirstRequestFails(String fault) {
        var post = post("answer-" + fault);
        int late = didNotRespond();
        faults(Map.of(fault, 1));
        assertThat(said(guest, guest.press(post, "contract:press:1"))).contains("Pressed 1");
        assertThat(didNotRespond()).isEqualTo(late);
    }

    @Test
    void repliesArriveInTimeOverASlowNetwork() {
        var post = post("slow-calls");
        int late = didNotRespond();
        faults(Map.of("latencyMillis", 1_500));
        assertThat(said(guest, guest.press(post, "contract:press:1"))).contains("Pressed 1");
        assertThat(adapter.chat().post(channel, Post.of("slow-post", page("Slow"))))
                .isNotEmpty();
        assertThat(didNotRespond()).isEqualTo(late);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anInteractionThatArrivesTwiceIsAnsweredOnce(boolean asUnknown) {
        var post = post("twice-" + asUnknown);
        faults(Map.of("acknowledgedAsUnknown", asUnknown, "duplicateNext", 1));
        var answer = answer(guest, guest.press(post, "contract:press:7"));
        assertThat(said(guest, guest.press(post, "contract:press:1"))).contains("Pressed 1");
        assertThat(guest.sees(channel).stream()
                        .filter(any ->
                                any.path("id").asLong() >= answer.path("id").asLong()
                                        && text(any).contains("Pressed 7")))
                .hasSize(1);
    }

    @Test
    void anInteractionIsHandledAfterAnEarlierEventWasLost() {
        var post = post("lost");
        faults(Map.of("loseNext", 1));
        assertThat(guest.press(post, "contract:press:1").path("kind").asString())
                .isEqualTo("failed");
        assertThat(said(guest, guest.press(post, "contract:press:1"))).contains("Pressed 1");
    }

    @Test
    void aChannelWhoseCreationEventWasLostCanBeChosenInACommand() {
        faults(Map.of("loseNext", 1));
        var unheard = id(SandboxVisitor.tell(address, "channels", Map.of("name", "unheard")));
        assertThat(said(swede, swede.use(channel, "contract echo", Map.of("where", unheard))))
                .contains("where=" + unheard);
        SandboxVisitor.delete(address, "channels/" + unheard);
    }

    @Test
    void twoInteractionsThatArriveInTheWrongOrderAreBothHandled() {
        var post = post("reordered");
        faults(Map.of("reorderNext", 1));
        var both = List.of(guest.pressing(post, "contract:press:1"), guest.pressing(post, "contract:press:7"));
        assertThat(said(guest, both.get(0).join())).contains("Pressed 1");
        assertThat(said(guest, both.get(1).join())).contains("Pressed 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"event", "channel", "message", "component"})
    void unknownKindsOfEventsAndObjectsAreIgnored(String kind) {
        int late = didNotRespond();
        faults(Map.of("inject", kind));
        assertThat(said(swede, swede.use(channel, "lone", Map.of()))).contains("Hej");
        assertThat(adapter.chat().channels()).extracting(Chat.Channel::name).contains("climate", "water");
        assertThat(didNotRespond()).isEqualTo(late);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reconnect", "invalidSession"})
    void theBotAnswersAgainAfterTheGatewayHasEndedTheSession(String fault) {
        faults(Map.of(fault, true));
        answersAgain();
    }

    @Test
    void theBotAnswersAndPostsAgainAfterAnOutageOfDiscord() {
        faults(Map.of("gone", true));
        await().atMost(PATIENCE).until(() -> !adapter.connection().connected());
        assertFails(ChatFailure.Kind.LATER, () -> adapter.chat().post(channel, Post.of("gone", page("x"))));
        faults(Map.of("gone", false));
        answersAgain();
        assertThat(adapter.chat().post(channel, Post.of("back", page("Back")))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEND_MESSAGES", "ATTACH_FILES"})
    void aPostWithoutTheNeededPermissionFailsPermanently(String permission) {
        faults(Map.of("denyPermissions", List.of(permission)));
        assertFails(
                ChatFailure.Kind.GONE,
                () -> adapter.chat()
                        .post(channel, Post.of("denied", page("x")).with(Attachment.file("fil.txt", new byte[] {'1'
                        }))));
        faults(Map.of("denyPermissions", List.of()));
        deliver("allowed-" + permission);
    }

    /**
     * Checks that the search for a posted message fails if the bot lacks the permission to read the channel's history.
     * If the search returned an empty result, the bot would believe that the message was never posted, and would post
     * it twice.
     */
    @Test
    void findingAPostFailsWithoutThePermissionToReadTheChannelsHistory() {
        deliver("unread");
        var bot = SandboxVisitor.read(address, "workspace").at("/bots/0/id").asString();
        overwrite(List.of(Map.of("id", bot, "allow", "0", "deny", String.valueOf(READ_MESSAGE_HISTORY))));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertFails(ChatFailure.Kind.GONE, () -> adapter.chat().find(channel, "unread")));
        overwrite(List.of());
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(ChatFailure.class)
                .until(() -> adapter.chat().find(channel, "unread").isPresent());
    }

    private void overwrite(List<?> overwrites) {
        SandboxVisitor.change(address, "channels/" + channel, Map.of("overwrites", overwrites));
    }

    @Test
    void savingAServerEventWithoutTheNeededPermissionFailsPermanently() {
        faults(Map.of("denyPermissions", List.of("CREATE_EVENTS")));
        assertFails(ChatFailure.Kind.GONE, () -> adapter.chat().saveEvent(event("event-denied", "Möte", 1)));
    }

    @Test
    void postingInAHiddenChannelFailsPermanentlyUntilTheChannelIsVisibleAgain() {
        faults(Map.of("hideChannel", channel));
        await().atMost(PATIENCE)
                .until(() -> adapter.chat().channels().stream()
                        .noneMatch(any -> any.id().equals(channel)));
        assertThat(adapter.chat().channels()).extracting(Chat.Channel::name).containsExactly("water");
        assertFails(ChatFailure.Kind.GONE, () -> adapter.chat().post(channel, Post.of("hidden", page("x"))));
        faults(Map.of("showChannel", channel));
        await().atMost(PATIENCE)
                .until(() -> adapter.chat().channels().stream()
                        .anyMatch(any -> any.id().equals(channel)));
        deliver("shown");
    }

    /**
     * Posts a message in the same way as the bot's queue. If it is unknown whether an earlier attempt succeeded,
     * searches the channel for the message first.
     */
    private void deliver(String reference) {
        var chat = adapter.chat();
        await().atMost(PATIENCE)
                .ignoreExceptionsMatching(
                        failure -> failure instanceof ChatFailure said && said.kind() == ChatFailure.Kind.LATER)
                .until(() -> chat.find(channel, reference).isPresent()
                        || !chat.post(channel, Post.of(reference, page("Delivered")))
                                .isEmpty());
    }

    /**
     * Returns the references of the channel's visible messages that begin with this prefix, in channel order. A
     * reference is the bot's own id of a message.
     */
    private List<String> references(String beginning) {
        return guest.sees(channel).stream()
                .map(message -> message.path("embeds").path(0).path("url").asString(""))
                .map(address -> address.substring(address.lastIndexOf('/') + 1))
                .filter(reference -> reference.startsWith(beginning))
                .toList();
    }

    private void answersAgain() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> adapter.connection().connected()
                        && text(swede.use(channel, "lone", Map.of())).contains("Hej"));
    }
}
