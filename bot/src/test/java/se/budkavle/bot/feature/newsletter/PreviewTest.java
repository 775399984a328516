package se.budkavle.bot.feature.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.bot.feature.newsletter.NewsletterFixture.COUNCIL;
import static se.budkavle.bot.feature.newsletter.NewsletterFixture.ENERGY;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.KnownAddress;
import se.budkavle.bot.testing.RememberingChat;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.web.RunningWeb;
import se.budkavle.storage.newsletter.Issue;

/**
 * Tests that the preview of a newsletter issue equals what is sent: the channel message, the private message and the
 * email.
 */
class PreviewTest {

    private static final Pattern LINK = Pattern.compile("https://calendar\\.example(/[\\w/-]+)");
    private static final String TOKENS = "(/newsletter/(?:leave|choices|archive)/)[\\w-]+";

    private final Workplace work = Workplace.fresh();
    private final NewsletterFixture room = new NewsletterFixture(work);
    private final TestUser member = work.as("Ledamot Timrå, majoritet");

    @Test
    void thePreviewEqualsThePostThePrivateMessageAndTheEmailThatAreSent() {
        member.runs("newsletter subscribe", Map.of("network", ENERGY));
        room.contact("anna@example.org", "Anna", ENERGY);
        var issue = room.draft(ENERGY);
        var inChannel = show(issue);
        var privately = inChannel.presses("Privat");
        var byMail = plainText(inChannel.presses("Som mejl"));
        room.send(issue);
        room.sendAll();
        var posted = work.chat().postsIn(SmallAssociation.ENERGY_ROOM).get(0).post();
        assertThat(inChannel.reply().page()).isEqualTo(posted.page());
        assertThat(inChannel.says()).contains("Nyhetsbrev " + issue.code(), "[Få det privat]");
        var sentPrivately =
                work.chat().postsIn(RememberingChat.PRIVATE + "9004").get(0).post();
        assertThat(privately.reply().page()).isEqualTo(sentPrivately.page());
        assertThat(privately.says()).contains("Du får det här för att du har bett om nyhetsbrev", "[Sluta få det]");
        var letter = work.mail().letters().get(0);
        assertThat(byMail)
                .isEqualTo(letter.text().replaceAll(TOKENS, "$1…"))
                .contains(
                        "finns i kontaktregistret för Nätverket för hållbar energi",
                        "Sluta få det här nyhetsbrevet: https://");
        assertThat(LINK.matcher(letter.text())
                        .results()
                        .map(MatchResult::group)
                        .filter(link -> link.contains("/choices/")))
                .singleElement()
                .satisfies(link -> assertThat(byMail).doesNotContain(link));
    }

    @Test
    void theButtonsInThePreviewAreDisabled() {
        var first = show(room.draft(ENERGY)).reply().rows().get(0).buttons();
        assertThat(first).isNotEmpty().noneMatch(Button::enabled);
    }

    @Test
    void aDeliveryMethodThatNobodyHasChosenIsShownAsTheViewerWouldGetIt() {
        var issue = room.draft(ENERGY, COUNCIL);
        assertThat(show(issue).presses("Privat").says())
                .contains(
                        "Ingen får det privat nu",
                        "har bett om nyhetsbrev från Hållbarhetsrådet",
                        "[Sluta få det: Hållbarhetsrådet]");
        var byMail = show(issue).presses("Som mejl");
        assertThat(byMail.says()).contains("Ingen får det med mejl nu");
        assertThat(plainText(byMail)).contains("har bett om nyhetsbrev från", "Alla dina nyhetsbrev: https://");
    }

    @Test
    void thePreviewCountsTheReadersAndListsThemInAFile() {
        room.contact("anna@example.org", "Anna", ENERGY);
        var readers = show(room.draft(ENERGY)).presses("Vilka som får det");
        assertThat(readers.says()).contains("Så många exemplar: 2", "1 – finns i kontaktregistret");
        assertThat(readers.reply().attachments())
                .singleElement()
                .satisfies(one -> assertThat(one.name()).endsWith("-2026-1.xlsx"));
    }

    @Test
    void theWritersOwnLinkOpensTheDraftsPageForAnHour() {
        var issue = room.draft(ENERGY);
        try (var web = RunningWeb.of(work)) {
            var path = page(issue);
            var before = work.contents();
            assertThat(RunningWeb.text(web.get(path)))
                    .contains(
                            "<h1>Energi i höst</h1>",
                            "Solel <strong>på</strong> alla tak.",
                            "Nätverket för hållbar energi, ",
                            "Förhandsvisning för S•••");
            assertThat(work.contents()).as("opening it changes nothing").isEqualTo(before);
            room.edited(issue, "Något annat", room.idOf("9002"));
            assertThat(RunningWeb.text(web.get(path))).contains("Något annat");
            assertThat(web.get(path.substring(0, path.length() - 1)).statusCode())
                    .as("guessed")
                    .isEqualTo(404);
            work.clock().forward(Duration.ofMinutes(61));
            assertThat(web.get(path).statusCode()).as("after an hour").isEqualTo(404);
            assertThat(web.get(page(issue)).statusCode()).as("a new one").isEqualTo(200);
        }
    }

    @Test
    void aFormerWriterCannotOpenTheDraftsPage() {
        var secretary = room.secretary();
        var issue = room.draft(ENERGY);
        try (var web = RunningWeb.of(work)) {
            var path = path(secretary
                    .runs("newsletter show", Map.of("issue", issue.code()))
                    .presses("På webben"));
            assertThat(web.get(path).statusCode()).isEqualTo(200);
            work.get(JdbcTemplate.class).update("delete from membership where person_id = ?", room.idOf("9200"));
            assertThat(web.get(path).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void onlyWritersSeeAPreview() {
        var issue = room.draft(ENERGY);
        for (var view : List.of("CHANNEL", "PERSON", "MAIL", "PAGE", "READERS")) {
            assertThat(member.press(null, "newsletter:preview:" + issue.id() + ":" + view, List.of(), Map.of())
                            .says())
                    .as(view)
                    .contains("känner jag inte längre igen");
        }
        room.send(issue);
        room.sendAll();
        assertThat(member.press(null, "newsletter:preview:" + issue.id() + ":READERS", List.of(), Map.of())
                        .says())
                .contains("Det kan bara samordnaren");
        assertThat(member.runs("newsletter show", Map.of("issue", issue.code())).says())
                .contains("Solel")
                .doesNotContain("[");
    }

    @Test
    void withoutWebPagesTheWriterIsToldThatThereIsNoEmailOrPage() {
        var shown = show(room.draft(ENERGY));
        work.get(KnownAddress.class).open(false);
        assertThat(shown.presses("Som mejl").says()).contains("Webbsidorna är inte påslagna");
        assertThat(shown.presses("På webben").says()).contains("Webbsidorna är inte påslagna");
    }

    private BotReply show(Issue issue) {
        return room.writer().runs("newsletter show", Map.of("issue", issue.code()));
    }

    private String page(Issue issue) {
        return path(show(issue).presses("På webben"));
    }

    private static String path(BotReply heard) {
        var link = LINK.matcher(heard.says());
        assertThat(link.find()).as(heard.says()).isTrue();
        return link.group(1);
    }

    private static String plainText(BotReply heard) {
        var file = heard.reply().attachments().stream()
                .filter(one -> one.name().endsWith(".txt"))
                .findFirst()
                .orElseThrow();
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
