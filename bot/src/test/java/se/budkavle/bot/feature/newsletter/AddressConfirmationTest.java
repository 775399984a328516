package se.budkavle.bot.feature.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.bot.feature.newsletter.NewsletterFixture.ENERGY;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.web.RunningWeb;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;

class AddressConfirmationTest {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final Workplace work = Workplace.fresh();
    private final NewsletterFixture room = new NewsletterFixture(work);
    private final TestUser member = work.as("Ledamot Timrå, majoritet");
    private RunningWeb web;

    @BeforeEach
    void open() {
        web = RunningWeb.of(work);
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void anAddressIsConfirmedOnlyByTheButtonOnThePageThatTheLinkInTheEmailOpens() {
        assertThat(asks("anna@example.org").says()).contains("så snart du har följt länken");
        work.tick();
        var letter = work.mail().letters().get(0);
        assertThat(letter.to()).isEqualTo("anna@example.org");
        assertThat(letter.html()).contains("Bekräfta adressen");
        var path = path(letter.text());
        assertThat(RunningWeb.text(web.get(path))).contains("Ska mejl till dig skickas till anna@example.org?");
        assertThat(own().isConfirmed()).as("opening the page changes nothing").isFalse();
        assertThat(RunningWeb.text(web.post(path, ""))).contains("är bekräftad");
        assertThat(own().address()).isEqualTo("anna@example.org");
        assertThat(RunningWeb.text(web.post(path, ""))).contains("är bekräftad");
        assertThat(member.runs("newsletter subscribe", Map.of("network", ENERGY, "way", "MAIL"))
                        .says())
                .contains("med mejl till anna@example.org");
    }

    @Test
    void anInvalidAddressIsRefusedAndShownAgainAndNoEmailIsSent() {
        assertThat(asks("anna@").says()).contains("anna@");
        assertThat(work.get(OwnAddresses.class).findById(room.idOf("9004"))).isEmpty();
        work.tick();
        assertThat(work.mail().letters()).isEmpty();
    }

    @Test
    void withinTenMinutesNoSecondConfirmationEmailIsSentNotEvenToAnotherAddress() {
        asks("anna@example.org");
        asks("anna@example.org");
        assertThat(asks("bo@example.org").says())
                .contains("Jag har nyss skickat")
                .contains("bo@example.org");
        work.tick();
        assertThat(work.mail().letters()).hasSize(1);
        work.clock().forward(Duration.ofMinutes(11));
        asks("bo@example.org");
        work.tick();
        assertThat(work.mail().letters()).hasSize(2);
        assertThat(web.get(path(work.mail().letters().get(0).text())).statusCode())
                .as("the first link")
                .isEqualTo(404);
    }

    @Test
    void anAddressOfAnotherPersonCannotBeConfirmed() {
        room.address("9005", "anna@example.org");
        asks("anna@example.org");
        work.tick();
        assertThat(RunningWeb.text(web.post(path(work.mail().letters().get(0).text()), "")))
                .contains("redan bekräftad av någon annan");
        assertThat(own().isConfirmed()).isFalse();
    }

    @Test
    void unsubscribingInTheChatAppliesToEveryAddressThatThePersonConfirmsLater() {
        member.runs("newsletter leave", Map.of("network", ENERGY));
        confirms("anna@example.org");
        assertThat(imports("anna@example.org").says()).contains("Har tackat nej och läggs inte till: 1");
        room.contact("anna@example.org", "Anna", ENERGY);
        work.clock().forward(Duration.ofMinutes(11));
        confirms("ny@example.org");
        assertThat(imports("ny@example.org").says()).contains("Har tackat nej och läggs inte till: 1");
        room.contact("ny@example.org", "Anna", ENERGY);
        assertThat(preview()).contains("2 har sagt nej").doesNotContain("mejl");
    }

    @Test
    void unsubscribingByTheLinkInAnEmailAppliesToThePersonsNextAddressToo() {
        room.contact("anna@example.org", "Anna", ENERGY);
        var issue = room.draft(ENERGY);
        room.send(issue);
        room.sendAll();
        web.post(work.mail().letters().get(0).unsubscribe().getPath(), "List-Unsubscribe=One-Click");
        confirms("anna@example.org");
        work.clock().forward(Duration.ofMinutes(11));
        confirms("ny@example.org");
        assertThat(imports("ny@example.org").says()).contains("Har tackat nej och läggs inte till: 1");
        assertThat(member.runs("newsletter leave", Map.of()).says()).contains("Du får inte nyhetsbrevet");
        assertThat(preview()).contains("1 har sagt nej").doesNotContain("mejl");
    }

    @Test
    void aConfirmationLinkWithAnInvalidSignatureIsNotFound() {
        assertThat(web.get("/newsletter/address/guessed").statusCode()).isEqualTo(404);
        assertThat(web.post("/newsletter/address/guessed", "").statusCode()).isEqualTo(404);
    }

    @Test
    void withoutAMailServerASubscriptionByEmailIsRefused() {
        work.mail().isSet(false);
        assertThat(member.runs("newsletter subscribe", Map.of("network", ENERGY, "way", "MAIL"))
                        .says())
                .contains("Mejl går inte att få ännu");
    }

    private BotReply asks(String address) {
        return member.runs("newsletter subscribe", Map.of("network", ENERGY, "way", "MAIL"))
                .fillsIn(Map.of("address", address));
    }

    /**
     * Confirms a person's email address through the link in the confirmation email. The submitted web form selects no
     * newsletter, because a selection would undo an earlier unsubscription.
     */
    private void confirms(String address) {
        work.get(AddressConfirmation.class).ask(room.idOf("9004"), MailAddress.of(address));
        work.tick();
        var letters = work.mail().letters();
        web.post(path(letters.get(letters.size() - 1).text()), "");
        assertThat(own().address()).isEqualTo(address);
    }

    private BotReply imports(String address) {
        var bytes = ("mejladress\n" + address).getBytes(StandardCharsets.UTF_8);
        return room.writer()
                .runs(
                        "contact import",
                        Map.of("network", ENERGY, "file", new UploadedFile("k.csv", bytes.length, most -> bytes)));
    }

    private String preview() {
        return room.writer()
                .runs("newsletter send", Map.of("issue", room.draft(ENERGY).code()))
                .says();
    }

    private OwnAddress own() {
        return work.get(OwnAddresses.class).findById(room.idOf("9004")).orElseThrow();
    }

    private static String path(String text) {
        var link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        return URI.create(link.group()).getPath();
    }
}
