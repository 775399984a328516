package se.budkavle.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.budkavle.bot.testing.DiscordReader;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.sandbox.workspace.BotLimits;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.Picture;
import tools.jackson.databind.JsonNode;

/**
 * Tests that every Discord adapter can post in channels, send private messages and change scheduled events of the
 * Discord server. These calls do not belong to an interaction.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("waits")
public abstract class PostContract extends AdapterTestBase {

    @BeforeAll
    void begin() {
        logIn(BotLimits.discords().withoutRates());
    }

    @AfterAll
    void end() {
        logOut();
    }

    @Test
    void aPostCanBeFoundByItsReferenceAndEdited() {
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
    void postingTwiceWithTheSameReferenceCreatesOnePost() {
        var chat = adapter.chat();
        assertThat(chat.post(channel, Post.of("once", page("Once"))))
                .isEqualTo(chat.post(channel, Post.of("once", page("Once"))));
    }

    @Test
    void anEditedPostHasTheAttachmentsOfItsLastEdit() {
        var chat = adapter.chat();
        var post = chat.post(
                channel, Post.of("files", page("Files")).with(Attachment.file("första på ön.txt", new byte[] {'1'})));
        assertThat(swede.sees(channel, post)
                        .path("attachments")
                        .path(0)
                        .path("name")
                        .asString())
                .isEqualTo("första på ön.txt");
        chat.edit(channel, post, Post.of("files", page("Files")).with(Attachment.file("andra.txt", new byte[] {'2'})));
        var attachments = swede.sees(channel, post).path("attachments");
        assertThat(attachments.size()).isEqualTo(1);
        assertThat(attachments.path(0).path("name").asString()).isEqualTo("andra.txt");
    }

    @Test
    void aPostedPictureHasAnAlternativeText() {
        var post = adapter.chat()
                .post(
                        channel,
                        Post.of("picture", page("Bars"))
                                .with(Attachment.picture("läge.png", TestPng.onePixel(), "Två staplar")));
        var message = swede.sees(channel, post);
        assertThat(message.path("attachments").path(0).path("description").asString())
                .isEqualTo("Två staplar");
        assertThat(message.path("embeds").path(0).path("image").path("url").asString())
                .isNotEmpty();
    }

    @Test
    void theLongestNewsletterWithTheMostPicturesCanBePosted() {
        var letter = Post.of(
                "letter", page("Newsletter").line(Phrase.words("ord ".repeat(Issue.LONGEST_TEXT / "ord ".length()))));
        for (int number = 1; number <= Picture.MOST; number++) {
            letter = letter.with(Attachment.picture(number + ".png", TestPng.onePixel(), "Bild"));
        }
        var post = adapter.chat().post(channel, letter);
        assertThat(swede.sees(channel, post).path("attachments").size()).isEqualTo(Picture.MOST + 1);
    }

    @Test
    void channelsInWhichTheBotMayPostAreListed() {
        assertThat(adapter.chat().channels()).extracting(Chat.Channel::name).contains("climate", "water");
    }

    @Test
    void savingAServerEventAgainUpdatesTheExistingEvent() {
        var chat = adapter.chat();
        var first = chat.saveEvent(event("event-1", "Möte", 1));
        assertThat(chat.saveEvent(event("event-1", "Flyttat möte", 2))).isEqualTo(first);
        chat.saveEvent(event("event-11", "Ett annat", 3));
        var seen = events("event-1");
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).path("name").asString()).isEqualTo("Flyttat möte");
        assertThat(seen.get(0).path("place").asString()).isEqualTo("Härnösand");
        assertThat(Instant.parse(seen.get(0).path("starts").asString()))
                .isEqualTo(event("", "", 2).startsAt());
        assertThat(Instant.parse(seen.get(0).path("ends").asString()))
                .isEqualTo(event("", "", 2).endsAt());
        assertThat(seen.get(0).path("description").asString()).isEqualTo("Vi ses\n\nRef event-1");
    }

    @Test
    void removingAServerEventThatNoLongerExistsIsNoError() {
        var chat = adapter.chat();
        chat.saveEvent(event("event-gone", "Möte", 1));
        chat.removeEvent("event-gone");
        assertThat(events("event-gone")).isEmpty();
        chat.removeEvent("event-gone");
        chat.removeEvent("event-never");
    }

    @Test
    void aServerEventInThePastIsRefused() {
        assertFails(ChatFailure.Kind.REFUSED, () -> adapter.chat().saveEvent(event("event-past", "Möte", -1)));
    }

    @Test
    void aPostInADeletedChannelFailsPermanently() {
        var doomed = id(SandboxVisitor.tell(address, "channels", Map.of("name", "doomed")));
        await().atMost(PATIENCE)
                .until(() -> adapter.chat().channels().stream()
                        .anyMatch(any -> any.id().equals(doomed)));
        SandboxVisitor.delete(address, "channels/" + doomed);
        assertFails(ChatFailure.Kind.GONE, () -> adapter.chat().post(doomed, Post.of("doomed", page("x"))));
    }

    @Test
    void anEditOfADeletedPostFailsPermanently() {
        assertFails(ChatFailure.Kind.GONE, () -> adapter.chat().edit(channel, "123456", Post.of("never", page("x"))));
    }

    @Test
    void aPrivateMessageCanBeFoundAndEdited() {
        var chat = adapter.chat();
        var room = chat.privateChannel(guest.id());
        assertThat(chat.privateChannel(guest.id())).isEqualTo(room);
        var post = chat.post(room, Post.of("private-1", page("Before")));
        assertThat(chat.find(room, "private-1")).contains(post);
        chat.edit(room, post, Post.of("private-1", page("After")));
        assertThat(text(guest.sees(room, post))).contains("After").doesNotContain("Before");
    }

    @Test
    void aPrivateMessageCanBeFoundAndEditedAfterTheNextLogin() {
        var room = adapter.chat().privateChannel(guest.id());
        var post = adapter.chat().post(room, Post.of("private-2", page("Before")));
        logInAnew();
        var chat = adapter.chat();
        assertThat(chat.find(room, "private-2")).contains(post);
        chat.edit(room, post, Post.of("private-2", page("After")));
        assertThat(text(guest.sees(room, post))).contains("After").doesNotContain("Before");
    }

    @Test
    void aPersonWhoTurnsOffDirectMessagesBecomesUnreachable() {
        var chat = adapter.chat();
        closesPrivateMessages(swede, true);
        assertFails(ChatFailure.Kind.UNREACHABLE, () -> chat.privateChannel(swede.id()));
        closesPrivateMessages(swede, false);
        var room = chat.privateChannel(swede.id());
        closesPrivateMessages(swede, true);
        assertFails(
                ChatFailure.Kind.UNREACHABLE,
                () -> chat.post(chat.privateChannel(swede.id()), Post.of("closed", page("x"))));
        closesPrivateMessages(swede, false);
        assertThat(chat.post(room, Post.of("opened", page("x")))).isNotEmpty();
    }

    @Test
    void whileDiscordQuarantinesTheBotAPrivateMessageToANewRecipientFails() {
        var stranger = SandboxVisitor.tell(address, "people", Map.of("name", "Stranger"))
                .path("id")
                .asString();
        await().untilAsserted(() ->
                assertThat(adapter.chat().privateChannel(guest.id())).isNotEmpty());
        SandboxVisitor.tell(address, "faults", Map.of("quarantine", true));
        assertFails(ChatFailure.Kind.FLAGGED, () -> adapter.chat().privateChannel(stranger));
        SandboxVisitor.tell(address, "faults", Map.of("quarantine", false));
        assertThat(adapter.chat().privateChannel(stranger)).isNotEmpty();
    }

    @Test
    void aDirectMessageToAnUnknownAccountFailsPermanently() {
        assertFails(ChatFailure.Kind.GONE, () -> adapter.chat().privateChannel("123456"));
        assertFails(ChatFailure.Kind.REFUSED, () -> adapter.chat().privateChannel("../guilds"));
    }

    @Test
    void aPostToAnInvalidChannelIdIsRefused() {
        assertFails(ChatFailure.Kind.REFUSED, () -> adapter.chat().post("../../users", Post.of("wrong", page("x"))));
    }

    @Test
    void aPostNotifiesOnlyThePeopleInItsListOfMentionsWhateverItsTextContains() {
        var words = Phrase.words(ContractActs.SHOUT);
        var post = adapter.chat()
                .post(
                        channel,
                        Post.of(
                                        "mentions",
                                        Page.of(words)
                                                .line(words)
                                                .field(words, words)
                                                .footed(words))
                                .mentioning(Set.of(swede.id()))
                                .with(Button.main("contract:press:1", words))
                                .with(Attachment.picture("@everyone.png", TestPng.onePixel(), ContractActs.SHOUT)));
        assertThat(swede.sees(channel, post).path("mentionsMe").asBoolean()).isTrue();
        assertThat(guest.sees(channel, post).path("mentionsMe").asBoolean()).isFalse();
        assertThat(guest.sees(channel, post).path("mentions").toString())
                .contains(swede.id())
                .doesNotContain(guest.id());
        assertThat(guest.sees(channel, post).path("content").asString()).endsWith("\n-# <@" + swede.id() + ">");
    }

    @Test
    void aPostBeginsWithItsTitleInBoldFollowedByTheMentionsInSmallText() {
        var post = adapter.chat()
                .post(
                        channel,
                        Post.of(
                                        "first",
                                        Page.of(Phrase.words("Kallelse: Rådet, 18 mars 2027"))
                                                .line(Phrase.words("Vi ses")))
                                .mentioning(Set.of(swede.id(), guest.id())));
        var seen = swede.sees(channel, post);
        assertThat(seen.path("content").asString())
                .startsWith("**Kallelse: Rådet, 18 mars 2027**\n-# <@")
                .contains(swede.id(), guest.id());
        assertThat(seen.path("embeds").size()).isEqualTo(1);
        assertThat(seen.path("embeds").path(0).has("title"))
                .as("The title is not said twice")
                .isFalse();
        assertThat(seen.path("mentionsMe").asBoolean()).isTrue();
    }

    @Test
    void aPostMentionsAsManyPeopleAsFitInItsText() {
        var chat = adapter.chat();
        assertThat(chat.mentionable(shortPost(86))).isEqualTo(accounts(86));
        assertThat(chat.mentionable(shortPost(87))).isEqualTo(accounts(86));
        var longTitle = Post.of(
                        "long title", Page.of(Phrase.words("x".repeat(300))).line(Phrase.words("Vi ses")))
                .mentioning(accounts(200));
        assertThat(chat.mentionable(longTitle)).isEqualTo(accounts(75));
        var seen = swede.sees(channel, chat.post(channel, longTitle))
                .path("content")
                .asString();
        assertThat(seen)
                .hasSizeBetween(1900, 2000)
                .contains("<@1000000000000000074>")
                .doesNotContain("000075>");
        var shortIds = Post.of("short ids", Page.of(null))
                .mentioning(IntStream.range(0, 200)
                        .mapToObj(one -> "1" + (100 + one))
                        .collect(Collectors.toSet()));
        assertThat(chat.mentionable(shortIds)).as("Discord's limit of accounts").hasSize(100);
        assertFails(
                ChatFailure.Kind.REFUSED,
                () -> chat.mentionable(Post.of("no id", Page.of(null)).mentioning(Set.of("x"))));
    }

    private static Post shortPost(int mentions) {
        return Post.of("short title", Page.of(Phrase.words("Kallelse")).line(Phrase.words("Vi ses")))
                .mentioning(accounts(mentions));
    }

    /** Returns account ids in ascending order, with as many digits as today's ids in Discord. */
    private static Set<String> accounts(int people) {
        return IntStream.range(0, people)
                .mapToObj(one -> String.valueOf(1_000_000_000_000_000_000L + one))
                .collect(Collectors.toSet());
    }

    @Test
    void theTitleOfAPostIsShownAboveTheEmbedEvenIfNobodyIsMentioned() {
        var post = adapter.chat()
                .post(
                        channel,
                        Post.of("unmentioned", Page.of(Phrase.words("Rapport")).line(Phrase.words("Fem rader"))));
        assertThat(swede.sees(channel, post).path("content").asString()).isEqualTo("**Rapport**");
    }

    @Test
    void theReferenceOfAPostIsInvisibleToReaders() {
        var post = adapter.chat()
                .post(
                        channel,
                        Post.of(
                                "0SBPGM4KAJ2Z7",
                                Page.of(Phrase.words("Kallelse"))
                                        .line(Phrase.words("Vi ses"))
                                        .footed(Phrase.words("Svara i dag"))));
        var seen = swede.sees(channel, post);
        assertThat(text(seen)).doesNotContain("0SBPGM4KAJ2Z7", "Ref ");
        assertThat(seen.path("embeds").path(0).path("footer").path("text").asString())
                .isEqualTo("Svara i dag");
        assertThat(seen.path("embeds").path(0).has("title"))
                .as("The address of an embed is shown as the link of its title")
                .isFalse();
        assertThat(adapter.chat().find(channel, "0SBPGM4KAJ2Z7")).contains(post);
    }

    @Test
    void aPostThatHasOnlyATitleIsFoundByItsReference() {
        var post = adapter.chat().post(channel, Post.of("title/alone å", Page.of(Phrase.words("Frågan är avgjord"))));
        assertThat(text(swede.sees(channel, post))).contains("Frågan är avgjord");
        assertThat(adapter.chat().find(channel, "title/alone å")).contains(post);
    }

    @Test
    void aLongPostIsSplitAndStillFoundByItsReference() {
        var post = adapter.chat().post(channel, Post.of("long-post", ContractActs.longPage(45)));
        var seen = guest.sees(channel, post);
        assertThat(seen.path("embeds").size()).isGreaterThan(1);
        assertThat(text(seen)).contains("line 1 ", "line 45 ");
        assertThat(adapter.chat().find(channel, "long-post")).contains(post);
    }

    @Test
    void aPostTooLongForEmbedsHasItsFullTextInAnAttachedFile() {
        var post = adapter.chat().post(channel, Post.of("longer-post", ContractActs.longPage(300)));
        assertThat(file(guest.sees(channel, post).path("attachments").path(0))).contains("line 1 ", "line 300 ");
        assertThat(adapter.chat().find(channel, "longer-post")).contains(post);
    }

    @Test
    void postsAppearInTheOrderInWhichTheyWereCreated() {
        var made = IntStream.range(0, 10)
                .mapToObj(i -> adapter.chat().post(channel, Post.of("in-order-" + i, page("One of ten"))))
                .toList();
        assertThat(guest.sees(channel).stream().map(AdapterTestBase::id).filter(made::contains))
                .containsExactlyElementsOf(made);
    }

    @Test
    void textsTooLongForAServerEventAreShortened() {
        var chat = adapter.chat();
        var tooLong = "ö".repeat(2_000);
        var starts = sandbox.clock().instant().plus(Duration.ofDays(1));
        var saved = new CalendarEvent(
                "event-long", tooLong, starts, starts.plusSeconds(3600), tooLong, Phrase.words(tooLong));
        assertThat(chat.saveEvent(saved)).isEqualTo(chat.saveEvent(saved));
        assertThat(events("event-long")).singleElement().satisfies(seen -> {
            assertThat(seen.path("name").asString()).hasSize(100).endsWith("…");
            assertThat(seen.path("place").asString()).hasSize(100).endsWith("…");
            assertThat(seen.path("description").asString()).hasSize(1_000);
        });
        chat.removeEvent("event-long");
    }

    @Test
    void typedTextInAPostIsShownWithoutFormatting() {
        var words = Phrase.words(ContractActs.WRITTEN);
        var post = adapter.chat()
                .post(
                        channel,
                        Post.of(
                                        "written",
                                        Page.of(words)
                                                .line(words)
                                                .field(words, words)
                                                .footed(words))
                                .with(Button.main("contract:press:1", words))
                                .with(Attachment.picture("a.png", TestPng.onePixel(), "**fet**")));
        var seen = guest.sees(channel, post);
        var shown = seen.path("embeds").path(0);
        assertThat(DiscordReader.read(seen.path("content").asString()).text()).isEqualTo(ContractActs.WRITTEN);
        assertThat(List.of(
                        shown.path("description"),
                        shown.path("fields").path(0).path("name"),
                        shown.path("fields").path(0).path("value")))
                .allSatisfy(part -> assertThat(DiscordReader.read(part.asString()))
                        .isEqualTo(new DiscordReader.Seen(ContractActs.WRITTEN, List.of())));
        assertThat(shown.path("footer").path("text").asString()).isEqualTo(ContractActs.WRITTEN);
        assertThat(seen.path("components").toString()).contains("**fet**").doesNotContain("\\\\");
        assertThat(seen.path("attachments").path(0).path("description").asString())
                .isEqualTo("**fet**");
        assertThat(adapter.chat().find(channel, "written")).contains(post);
    }

    @Test
    void typedTextInAServerEventIsShownWithoutFormatting() {
        var starts = sandbox.clock().instant().plus(Duration.ofDays(1));
        adapter.chat()
                .saveEvent(new CalendarEvent(
                        "event-written",
                        "**fet**",
                        starts,
                        starts.plusSeconds(3600),
                        "*plats*",
                        Phrase.words(ContractActs.WRITTEN)));
        assertThat(events("event-written")).singleElement().satisfies(seen -> {
            assertThat(seen.path("name").asString()).isEqualTo("**fet**");
            assertThat(seen.path("place").asString()).isEqualTo("*plats*");
            assertThat(DiscordReader.read(seen.path("description").asString()))
                    .isEqualTo(new DiscordReader.Seen(ContractActs.WRITTEN + "\n\nRef event-written", List.of()));
        });
        adapter.chat().removeEvent("event-written");
    }

    private void closesPrivateMessages(SandboxVisitor who, boolean closed) {
        SandboxVisitor.change(address, "people/" + who.id(), Map.of("closedToPrivateMessages", closed));
    }

    /** Returns the visible scheduled events of the Discord server with this reference, the bot's own id of an event. */
    private List<JsonNode> events(String reference) {
        return SandboxVisitor.read(address, "people/" + guest.id() + "/events")
                .valueStream()
                .filter(one -> one.path("description").asString().endsWith("\nRef " + reference))
                .toList();
    }
}
