package se.budkavle.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.sandbox.Sandbox;
import se.budkavle.sandbox.SandboxSettings;
import se.budkavle.sandbox.Seed;
import se.budkavle.sandbox.SeedCategory;
import se.budkavle.sandbox.SeedChannel;
import se.budkavle.sandbox.SeedPerson;
import tools.jackson.databind.JsonNode;

/** What every adapter of the chat must do, tried in the sandbox over the real protocol. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ChatContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    /** An adapter that is logging in or logged in. */
    public interface Adapter extends AutoCloseable {

        Chat chat();

        boolean isConnected();

        @Override
        void close();
    }

    private final ContractActs acts = new ContractActs();
    private Sandbox sandbox;
    private URI address;
    private Adapter adapter;
    private Visitor swede;
    private Visitor guest;
    private String channel;

    /** Logs in to the workspace at this address. */
    protected abstract Adapter connect(URI api, String token, CommandDesk desk, Phrasebook words, Layout layout);

    @BeforeAll
    void logsIn() {
        sandbox = Sandbox.start(SandboxSettings.of(seed()));
        address = sandbox.address();
        swede = new Visitor(address, id(sandbox.personId("coordinator")));
        guest = new Visitor(address, id(sandbox.personId("guest")));
        channel = id(sandbox.channelId("climate"));
        var words = new Phrasebook();
        var zone = STOCKHOLM;
        adapter = connect(address, sandbox.token(), desk(acts), words, new Layout(words, zone));
        await().atMost(Duration.ofSeconds(60)).until(() -> adapter.isConnected() && swede.commands().size() == 9);
    }

    /** A desk that lets everyone use these acts. */
    static CommandDesk desk(ContractActs acts) {
        var noon = Clock.fixed(Instant.parse("2026-12-01T11:00:00Z"), ZoneOffset.UTC);
        return new CommandDesk(acts.commands(), acts.presses(), (right, caller) -> { },
                new Dates(noon, STOCKHOLM), new Moments(noon, STOCKHOLM, new Phrasebook()));
    }

    static Seed seed() {
        return new Seed("Association", "sv-SE",
                List.of(new SeedCategory("environment", "Environment", List.of(
                        new SeedChannel("climate", "climate", null), new SeedChannel("water", "water", null)))),
                List.of(new SeedPerson("coordinator", "Samordnare miljö", "coordinator", "sv-SE", null, true, List.of()),
                        new SeedPerson("guest", "Guest", "guest", "en-US", null, false, List.of())));
    }

    @AfterAll
    void logsOut() {
        adapter.close();
        sandbox.close();
    }

    @AfterEach
    void allIsWellAgain() {
        faults(Map.of("latencyMillis", 0, "gone", false, "failNext", 0));
        acts.slow.countDown();
        acts.slow = new CountDownLatch(1);
    }

    @Test
    void commandsAppearInThePersonsLanguage() {
        assertThat(swede.commands()).anySatisfy(command -> {
            assertThat(command.path("name").asString()).isEqualTo("contract pick");
            assertThat(command.path("localName").asString()).isEqualTo("prov välj");
            assertThat(command.path("description").asString()).isEqualTo("Väljer ett nätverk");
            assertThat(command.path("options").path(0).path("localName").asString()).isEqualTo("nätverk");
        });
        assertThat(guest.commands()).anySatisfy(command -> {
            assertThat(command.path("localName").asString()).isEqualTo("contract pick");
            assertThat(command.path("description").asString()).isEqualTo("Picks a network");
        });
    }

    @Test
    void fixedValuesHaveWordsInThePersonsLanguage() {
        assertThat(swede.commands().toString()).contains("{\"name\":\"Liten\",\"value\":\"SMALL\"}");
        assertThat(guest.commands().toString()).contains("{\"name\":\"Small\",\"value\":\"SMALL\"}");
    }

    @Test
    void everyKindOfOptionArrives() {
        var heard = said(swede, swede.use(channel, "contract echo", Map.of("text", "åäö", "day", "4/12", "number", 7, "flag", true,
                "who", guest.id(), "where", channel, "size", "LARGE")));
        assertThat(heard).contains("text=åäö", "day=2026-12-04", "number=7", "flag=true",
                "who=Account[id=" + guest.id() + ", displayName=Guest]", "where=" + channel, "size=LARGE");
    }

    @Test
    void anAttachedFileArrivesWithItsSwedishName() {
        var file = Map.of("name", "Åtgärder på sjön.txt", "contentType", "text/plain",
                "base64", Base64.getEncoder().encodeToString("räksmörgås".getBytes(StandardCharsets.UTF_8)));
        assertThat(said(swede, swede.use(channel, "contract echo", Map.of("file", file))))
                .contains("Åtgärder på sjön.txt=räksmörgås");
    }

    @Test
    void aFileThatIsSentKeepsItsSwedishName() {
        var attachment = answer(swede, swede.use(channel, "contract file", Map.of())).path("attachments").path(0);
        assertThat(attachment.path("name").asString()).isEqualTo("Lägesrapport på svenska.txt");
        assertThat(file(attachment)).isEqualTo("Åäö");
    }

    @Test
    void suggestionsComeWhileOneTypes() {
        var suggestions = swede.suggestions(channel, "contract pick", Map.of("network", "av"), "network");
        assertThat(suggestions.path(0).path("name").asString()).isEqualTo("Miljö av");
        assertThat(suggestions.path(0).path("value").asString()).isEqualTo("1");
        assertThat(suggestions.path(1).path("name").asString()).hasSize(100).endsWith("…");
    }

    @Test
    void datesAreSuggested() {
        var suggestions = swede.suggestions(channel, "contract echo", Map.of("day", "4 dec"), "day");
        assertThat(suggestions.path(0).path("value").asString()).isEqualTo("2026-12-04");
    }

    @Test
    void aValueThatNobodySuggestedArrivesAsTyped() {
        assertThat(said(swede, swede.use(channel, "contract pick", Map.of("network", "Nätet som inte finns"))))
                .contains("Picked Nätet som inte finns");
    }

    @Test
    void anAnswerIsSeenByTheAskingPersonAlone() {
        var answer = answer(swede, swede.use(channel, "lone", Map.of()));
        assertThat(answer.path("ephemeral").asBoolean()).isTrue();
        assertThat(swede.sees(channel, id(answer))).isNotNull();
        assertThat(guest.sees(channel, id(answer))).isNull();
    }

    @Test
    void everyoneIsAnsweredInTheOwnLanguage() {
        assertThat(said(swede, swede.use(channel, "lone", Map.of()))).contains("Hej, Samordnare miljö!");
        assertThat(said(guest, guest.use(channel, "lone", Map.of()))).contains("Hello, Guest!");
    }

    @Test
    void aPressOnAPostIsAnsweredPrivatelyAndLeavesThePostAsItIs() {
        var post = post("press-on-post");
        var outcome = guest.press(post, "contract:press:7");
        assertThat(outcome.path("kind").asString()).isEqualTo("message");
        assertThat(message(outcome).path("ephemeral").asBoolean()).isTrue();
        assertThat(text(outcome)).contains("Pressed 7");
        assertThat(swede.sees(channel, id(message(outcome)))).isNull();
        assertThat(text(swede.sees(channel, post))).contains("A post");
    }

    @Test
    void aPressInAPrivateAnswerPutsTheNextOneInItsPlace() {
        var menu = menu();
        var outcome = swede.press(menu, "contract:press:1");
        assertThat(outcome.path("kind").asString()).isEqualTo("update");
        var now = swede.sees(channel, menu);
        assertThat(text(now)).contains("Pressed 1").doesNotContain("A menu");
        assertThat(now.path("components")).isEmpty();
    }

    @Test
    void aChoiceArrives() {
        var menu = menu();
        swede.press(menu, "contract:choose", "a");
        assertThat(text(swede.sees(channel, menu))).contains("Chose a");
    }

    @Test
    void aFormOpensFromACommandAndWhatIsWrittenArrives() {
        var outcome = swede.use(channel, "contract form", Map.of());
        assertThat(outcome.path("kind").asString()).isEqualTo("form");
        assertThat(outcome.path("form").path("fields").path(1).path("value").asString()).isEqualTo("as before");
        var sent = swede.send(outcome.path("form"), Map.of("cause", "två\nrader", "measure", "åtgärd"));
        assertThat(text(sent)).contains("Sent {cause=två\nrader, measure=åtgärd}");
        assertThat(message(sent).path("ephemeral").asBoolean()).isTrue();
    }

    @Test
    void aFormSentFromAPrivateAnswerPutsTheNextOneInItsPlace() {
        var menu = menu();
        var form = swede.press(menu, "contract:open").path("form");
        var sent = swede.send(form, Map.of("cause", "x", "measure", ""));
        assertThat(sent.path("kind").asString()).isEqualTo("update");
        assertThat(text(swede.sees(channel, menu))).contains("Sent {cause=x");
    }

    @Test
    void aFormSentFromAPostIsAnsweredPrivately() {
        var post = post("form-from-post");
        var form = guest.press(post, "contract:open").path("form");
        var sent = guest.send(form, Map.of("cause", "x", "measure", ""));
        assertThat(sent.path("kind").asString()).isEqualTo("message");
        assertThat(message(sent).path("ephemeral").asBoolean()).isTrue();
        assertThat(text(swede.sees(channel, post))).contains("A post");
    }

    @Test
    void slowWorkIsAcknowledgedAndFollowedUp() {
        var late = didNotRespond();
        var outcome = swede.use(channel, "contract slow", Map.of());
        assertThat(outcome.path("kind").asString()).isEqualTo("deferred");
        acts.slow.countDown();
        await().atMost(PATIENCE).until(() -> text(swede.sees(channel, id(message(outcome)))).contains("Done at last"));
        assertThat(guest.sees(channel, id(message(outcome)))).isNull();
        assertThat(didNotRespond()).isEqualTo(late);
    }

    @Test
    void slowWorkAfterAPressInAPrivateAnswerIsFollowedUpInItsPlace() {
        var menu = menu();
        assertThat(swede.press(menu, "contract:slow").path("kind").asString()).isEqualTo("deferredUpdate");
        assertThat(text(swede.sees(channel, menu))).contains("A menu");
        acts.slow.countDown();
        await().atMost(PATIENCE).until(() -> text(swede.sees(channel, menu)).contains("Done at last"));
    }

    @Test
    void aFormThatComesTooLateToOpenIsOfferedAgain() {
        var post = post("late-form");
        var outcome = guest.press(post, "contract:slowform");
        assertThat(outcome.path("kind").asString()).isEqualTo("deferred");
        acts.slow.countDown();
        var answer = id(message(outcome));
        await().atMost(PATIENCE).until(() -> text(guest.sees(channel, answer)).contains("Press here"));
        assertThat(guest.press(answer, "contract:slowform").path("kind").asString()).isEqualTo("form");
    }

    @Test
    void aCommandThatFailsIsAnsweredWithTheNumberOfTheIncident() {
        assertThat(said(guest, guest.use(channel, "contract fail", Map.of()))).contains("number of the incident");
    }

    @Test
    void aButtonThatNobodyKnowsIsAnsweredWithASentence() {
        var post = adapter.chat().post(channel, Post.of("unknown-press", page("A post"))
                .with(Button.plain("contract:forgotten:1", Phrase.words("Old"))));
        assertThat(said(guest, guest.press(post, "contract:forgotten:1"))).contains("no longer know this button");
    }

    @Test
    void aReplyThatCannotBeShownIsAnsweredWithTheNumberOfTheIncident() {
        assertThat(said(swede, swede.press(menu(), "contract:twice"))).contains("händelsens nummer");
    }

    @Test
    void bothOfTwoPressesAtTheSameInstantAreAnswered() {
        var post = post("two-presses");
        var both = List.of(guest.pressing(post, "contract:press:1"), guest.pressing(post, "contract:press:1"));
        assertThat(both).allSatisfy(outcome -> assertThat(text(outcome.join())).contains("Pressed 1"));
    }

    @Test
    void aLongPageIsSplitAndNothingIsLost() {
        var answer = answer(swede, swede.use(channel, "contract long", Map.of("lines", 45)));
        assertThat(answer.path("embeds").size()).isGreaterThan(1);
        assertThat(text(answer)).contains("line 1 ", "line 45 ");
        assertThat(answer.path("attachments")).isEmpty();
    }

    @Test
    void anEvenLongerPageIsAttachedWhole() {
        var answer = answer(swede, swede.use(channel, "contract long", Map.of("lines", 300)));
        assertThat(text(answer)).contains("den bifogade filen har hela texten");
        assertThat(file(answer.path("attachments").path(0)))
                .isEqualTo("Long\n\n" + String.join("\n", IntStream.rangeClosed(1, 300)
                        .mapToObj(i -> "line " + i + " " + "åäö".repeat(30)).toList()) + "\n");
    }

    @Test
    void onlyThoseWhomAPostMentionsAreNotifiedWhateverItsWordsSay() {
        var words = "@everyone @here <@" + guest.id() + "> <@&" + sandbox.workspaceId() + "> @\u200beveryone <@!" + guest.id() + ">";
        var post = adapter.chat().post(channel, new Post("mentions", Page.of(Phrase.words(words)).line(Phrase.words(words))
                .field(Phrase.words(words), Phrase.words(words)), Set.of(swede.id()), List.of(), List.of()));
        assertThat(swede.sees(channel, post).path("mentionsMe").asBoolean()).isTrue();
        assertThat(guest.sees(channel, post).path("mentionsMe").asBoolean()).isFalse();
        assertThat(guest.sees(channel, post).path("mentions").toString()).contains(swede.id()).doesNotContain(guest.id());
    }

    @Test
    void anAnswerNotifiesNobody() {
        var answer = answer(swede, swede.use(channel, "contract pick", Map.of("network", "@everyone <@" + guest.id() + ">")));
        assertThat(answer.path("mentions")).isEmpty();
    }

    @Test
    void aPostIsFoundByItsReferenceAndEdited() {
        var chat = adapter.chat();
        var post = chat.post(channel, Post.of("ref-1", page("Before").footed(Phrase.words("Footer"))));
        chat.post(channel, Post.of("ref-11", page("Another")));
        assertThat(chat.find(channel, "ref-1")).contains(post);
        assertThat(chat.find(channel, "ref-0")).isEmpty();
        chat.edit(channel, post, Post.of("ref-1", page("After")));
        assertThat(text(swede.sees(channel, post))).contains("After").doesNotContain("Before");
        assertThat(chat.find(channel, "ref-1")).contains(post);
    }

    @Test
    void theSameReferencePostedTwiceIsOnePost() {
        var chat = adapter.chat();
        assertThat(chat.post(channel, Post.of("once", page("Once")))).isEqualTo(chat.post(channel, Post.of("once", page("Once"))));
    }

    @Test
    void aPostHasTheAttachmentsThatItWasLastGiven() {
        var chat = adapter.chat();
        var post = chat.post(channel, Post.of("files", page("Files")).with(Attachment.file("första.txt", new byte[] {'1'})));
        chat.edit(channel, post, Post.of("files", page("Files")).with(Attachment.file("andra.txt", new byte[] {'2'})));
        var attachments = swede.sees(channel, post).path("attachments");
        assertThat(attachments.size()).isEqualTo(1);
        assertThat(attachments.path(0).path("name").asString()).isEqualTo("andra.txt");
    }

    @Test
    void aPictureIsShownWithWordsForThoseWhoCannotSeeIt() {
        var post = adapter.chat().post(channel, Post.of("picture", page("Bars"))
                .with(Attachment.picture("läge.png", Pictures.onePixel(), "Två staplar")));
        var message = swede.sees(channel, post);
        assertThat(message.path("attachments").path(0).path("description").asString()).isEqualTo("Två staplar");
        assertThat(message.path("embeds").path(0).path("image").path("url").asString()).isNotEmpty();
    }

    @Test
    void channelsThatOneCanPostInAreOffered() {
        assertThat(adapter.chat().channels()).extracting(Chat.Channel::name).contains("climate", "water");
    }

    @Test
    void anEventIsShownOnceAndFollowsItsChanges() {
        var chat = adapter.chat();
        var first = chat.saveEvent(event("event-1", "Möte", 1));
        assertThat(chat.saveEvent(event("event-1", "Flyttat möte", 2))).isEqualTo(first);
        chat.saveEvent(event("event-11", "Ett annat", 3));
        var seen = events("event-1");
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).path("name").asString()).isEqualTo("Flyttat möte");
        assertThat(seen.get(0).path("place").asString()).isEqualTo("Härnösand");
        assertThat(Instant.parse(seen.get(0).path("starts").asString())).isEqualTo(event("", "", 2).startsAt());
        assertThat(Instant.parse(seen.get(0).path("ends").asString())).isEqualTo(event("", "", 2).endsAt());
        assertThat(seen.get(0).path("description").asString()).isEqualTo("Vi ses\n\nRef event-1");
    }

    @Test
    void anEventIsRemovedAndItDoesNotMatterIfItIsGoneAlready() {
        var chat = adapter.chat();
        chat.saveEvent(event("event-gone", "Möte", 1));
        chat.removeEvent("event-gone");
        assertThat(events("event-gone")).isEmpty();
        chat.removeEvent("event-gone");
        chat.removeEvent("event-never");
    }

    @Test
    void wordsOfAnEventThatAreTooLongAreCutAndTheReferenceStays() {
        var chat = adapter.chat();
        var tooLong = "ö".repeat(2_000);
        var starts = sandbox.clock().instant().plus(Duration.ofDays(1));
        var saved = new Event("event-long", tooLong, starts, starts.plusSeconds(3600), tooLong, tooLong);
        assertThat(chat.saveEvent(saved)).isEqualTo(chat.saveEvent(saved));
        assertThat(events("event-long")).singleElement().satisfies(seen -> {
            assertThat(seen.path("name").asString()).hasSize(100).endsWith("…");
            assertThat(seen.path("place").asString()).hasSize(100).endsWith("…");
            assertThat(seen.path("description").asString()).hasSize(1_000);
        });
        chat.removeEvent("event-long");
    }

    @Test
    void anEventInThePastIsRefused() {
        assertThatThrownBy(() -> adapter.chat().saveEvent(event("event-past", "Möte", -1)))
                .isInstanceOfSatisfying(ChatFailure.class, failure -> assertThat(failure.kind()).isEqualTo(ChatFailure.Kind.REFUSED));
    }

    @Test
    void anEventThatCannotBeShownNowIsTriedLater() {
        faults(Map.of("failNext", 50));
        assertThatThrownBy(() -> adapter.chat().saveEvent(event("event-unwell", "Möte", 1)))
                .isInstanceOfSatisfying(ChatFailure.class, failure -> assertThat(failure.kind()).isEqualTo(ChatFailure.Kind.LATER));
    }

    @Test
    void aDeletedChannelIsGone() {
        var doomed = id(Visitor.tell(address, "channels", Map.of("name", "doomed")));
        await().atMost(PATIENCE).until(() -> adapter.chat().channels().stream().anyMatch(any -> any.id().equals(doomed)));
        Visitor.delete(address, "channels/" + doomed);
        assertThatThrownBy(() -> adapter.chat().post(doomed, Post.of("doomed", page("x"))))
                .isInstanceOfSatisfying(ChatFailure.class, failure -> assertThat(failure.kind()).isEqualTo(ChatFailure.Kind.GONE));
    }

    @Test
    void aDeletedPostIsGone() {
        assertThatThrownBy(() -> adapter.chat().edit(channel, "123456", Post.of("never", page("x"))))
                .isInstanceOfSatisfying(ChatFailure.class, failure -> assertThat(failure.kind()).isEqualTo(ChatFailure.Kind.GONE));
    }

    @Test
    void anIdThatIsNoneIsRefused() {
        assertThatThrownBy(() -> adapter.chat().post("../../users", Post.of("wrong", page("x"))))
                .isInstanceOfSatisfying(ChatFailure.class, failure -> assertThat(failure.kind()).isEqualTo(ChatFailure.Kind.REFUSED));
    }

    @Test
    void aServerThatIsUnwellIsTriedLater() {
        faults(Map.of("failNext", 50));
        assertThatThrownBy(() -> adapter.chat().post(channel, Post.of("unwell", page("x"))))
                .isInstanceOfSatisfying(ChatFailure.class, failure -> assertThat(failure.kind()).isEqualTo(ChatFailure.Kind.LATER));
    }

    @Test
    void afterTheWorkspaceWasGoneEverythingWorksAgain() {
        faults(Map.of("gone", true));
        await().atMost(PATIENCE).until(() -> !adapter.isConnected());
        assertThatThrownBy(() -> adapter.chat().post(channel, Post.of("gone", page("x"))))
                .isInstanceOfSatisfying(ChatFailure.class, failure -> assertThat(failure.kind()).isEqualTo(ChatFailure.Kind.LATER));
        faults(Map.of("gone", false));
        await().atMost(Duration.ofSeconds(60)).until(adapter::isConnected);
        assertThat(said(swede, swede.use(channel, "lone", Map.of()))).contains("Hej");
        assertThat(adapter.chat().post(channel, Post.of("back", page("Back")))).isNotEmpty();
    }

    /** Apart from the other tests: it is a matter of time, and a busy machine would make it fail. */
    @Test
    @Tag("bench")
    void ofTwoHundredPressesAtOnceNoneWaitsTooLong() {
        var post = post("burst");
        faults(Map.of("latencyMillis", 60));
        IntStream.range(0, 50).mapToObj(i -> guest.pressing(post, "contract:press:1")).toList().forEach(CompletableFuture::join);
        var late = didNotRespond();
        var presses = IntStream.range(0, 200).mapToObj(i -> guest.pressing(post, "contract:press:1")).toList();
        CompletableFuture.allOf(presses.toArray(CompletableFuture[]::new)).join();
        assertThat(presses).allSatisfy(press -> assertThat(press.join().path("kind").asString()).isNotEqualTo("failed"));
        assertThat(didNotRespond()).isEqualTo(late);
    }

    @Test
    void aPressInAPrivateConversationIsAnswered() {
        var bot = Visitor.read(address, "workspace").path("bots").path(0).path("id").asString();
        var talk = id(Visitor.tell(address, "people/" + guest.id() + "/private/" + bot, Map.of()));
        var message = id(Visitor.asBot(address, sandbox.token(), "POST", "channels/" + talk + "/messages", Map.of(
                "content", "Privately", "components", List.of(Map.of("type", 1, "components", List.of(Map.of(
                        "type", 2, "style", 1, "label", "Press", "custom_id", "contract:press:dm")))))));
        assertThat(said(guest, guest.press(message, "contract:press:dm"))).contains("Pressed dm");
    }

    private String menu() {
        return id(answer(swede, swede.use(channel, "contract menu", Map.of())));
    }

    private String post(String reference) {
        return adapter.chat().post(channel, Post.of(reference, page("A post")).with(
                Button.main("contract:press:1", Phrase.words("Press")), Button.main("contract:press:7", Phrase.words("Seven")),
                Button.plain("contract:open", Phrase.words("Form")), Button.plain("contract:slowform", Phrase.words("Slow form"))));
    }

    private Event event(String reference, String title, int daysAhead) {
        var starts = sandbox.clock().instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(daysAhead));
        return new Event(reference, title, starts, starts.plus(Duration.ofHours(2)), "Härnösand", "Vi ses");
    }

    /** Those that people see with this reference. */
    private List<JsonNode> events(String reference) {
        return Visitor.read(address, "people/" + guest.id() + "/events").valueStream()
                .filter(one -> one.path("description").asString().endsWith("\nRef " + reference)).toList();
    }

    private static Page page(String words) {
        return Page.of(null).line(Phrase.words(words));
    }

    private int didNotRespond() {
        return Visitor.read(address, "counters").path("didNotRespond").asInt();
    }

    private void faults(Map<String, ?> faults) {
        Visitor.tell(address, "faults", faults);
    }

    private String file(JsonNode attachment) {
        return new String(Visitor.download(address, attachment.path("url").asString()), StandardCharsets.UTF_8);
    }

    private static JsonNode message(JsonNode outcome) {
        return outcome.path("message");
    }

    private static String id(JsonNode any) {
        return any.path("id").asString();
    }

    private static String id(long id) {
        return Long.toUnsignedString(id);
    }

    /** What the outcome shows in the end: on a slow machine any answer may come after a sign of life. */
    private JsonNode answer(Visitor visitor, JsonNode outcome) {
        assertThat(outcome.path("kind").asString()).isNotEqualTo("failed");
        var first = message(outcome);
        var where = first.path("channelId").asString();
        await().atMost(PATIENCE).until(() -> !visitor.sees(where, id(first)).path("thinking").asBoolean());
        return visitor.sees(where, id(first));
    }

    private String said(Visitor visitor, JsonNode outcome) {
        return text(answer(visitor, outcome));
    }

    /** All words of a message, or of the message in an outcome. */
    private static String text(JsonNode any) {
        var message = any.has("message") ? any.path("message") : any;
        var text = new StringBuilder(message.path("content").asString(""));
        for (var embed : message.path("embeds")) {
            text.append('\n').append(embed.path("title").asString("")).append('\n').append(embed.path("description").asString(""));
            embed.path("fields").forEach(field -> text.append('\n').append(field.path("value").asString("")));
        }
        return text.toString();
    }
}
