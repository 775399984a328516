package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.delivery.Email;
import se.budkavle.bot.delivery.Email.MailingList;
import se.budkavle.bot.delivery.Email.Picture;
import se.budkavle.bot.delivery.EmailFailure;

/**
 * Tests in a real browser that the sandbox's web page shows the emails that the bot sends over SMTP. The sandbox is the
 * local imitation of Discord.
 */
class SandboxEmailsPageTest extends PageJourney {

    private static final String READER = "Tjänsteperson Timrå";
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final String HTML = """
            <h1>Vårens nyheter från Hållbar energi</h1>
            <p>Hej! Åtta företag har gått med sedan sist, och kartan över laddplatser är klar.</p>
            <p><img src="cid:karta" alt="Karta över länets laddplatser" width="320" height="120"></p>
            <h2>Det blev av</h2>
            <ul><li>Energidagen i Sundsvall samlade 140 personer.</li><li>Fem företag har bytt till fjärrvärme.</li></ul>
            <table><tr><th>Kommun</th><th>Laddplatser</th></tr><tr><td>Timrå</td><td>34</td></tr><tr><td>Ånge</td><td>12</td></tr></table>
            <p>Läs mer på <a href="https://kfvn.example/n/hallbar-energi">nätverkets sida</a>.</p>
            <hr><p><small>Du får brevet som medlem i nätverket. <a href="https://kfvn.example/l/abc">Avsluta</a></small></p>
            <script>document.title = 'ran'</script>""";

    SandboxEmailsPageTest() {
        super(READER);
    }

    @Test
    @Order(1)
    void aNewEmailAppearsOnThePageWithoutAReload() {
        browser.sees("[data-test=letters-mine]");
        send("ETT", addressOf(READER), "Vårens nyheter från Hållbar energi");
        send("TVA", "energi@bolaget.example", "Vårens nyheter från Hållbar energi");

        browser.sees("[data-test=letters-mine-unread]", "1");
        browser.sees("[data-test=letters-others-unread]", "1");
    }

    @Test
    @Order(2)
    void anEmailIsShownAsHtmlAsPlainTextAndWithItsHeaders() {
        browser.clicks("[data-test=letters-mine]");
        browser.sees("[data-test=letter-subject]", "Vårens nyheter från Hållbar energi");
        browser.sees("[data-test=letters-address]", addressOf(READER));
        browser.sees("[data-test=letter-html][sandbox]");
        assertThat((String) browser.runs(
                        "return document.querySelector('[data-test=letter-html]').getAttribute('sandbox')"))
                .doesNotContain("allow-scripts")
                .doesNotContain("allow-same-origin");
        assertThat(browser.within("[data-test=letter-html]", "h1")).isEqualTo("Vårens nyheter från Hållbar energi");
        browser.photographs("letter-html");
        browser.clicks("[data-test=letter-view-text]");
        browser.sees("[data-test=letter-text]", "Åtta företag har gått med");
        browser.photographs("letter-text");
        browser.clicks("[data-test=letter-view-headers]");
        assertThat(browser.sees("[data-test=letter-headers]", "List-Unsubscribe-Post")
                        .getText())
                .contains("Nätverket för hållbar energi")
                .containsPattern("<ETT[0-9A-Z]{10}@sandbox\\.example>")
                .containsPattern("studs\\+ETT[0-9A-Z]{10}@sandbox\\.example");
        browser.photographs("letter-headers");
        assertThat(browser.shown("[data-test=letters-mine-unread]")).isEmpty();
        browser.clicks("[data-test=letters-close]");
    }

    @Test
    @Order(3)
    void emailsToOtherContactsAreShownOnAPhone() {
        browser.narrowTo(390, 844);
        browser.clicks("[data-test=toggle-side]");
        browser.clicks("[data-test=letters-others]");
        browser.clicks("[data-test=letter-view-html]");
        browser.sees("[data-test=letters-list]", "energi@bolaget.example");
        assertThat(browser.within("[data-test=letter-html]", "h1")).isEqualTo("Vårens nyheter från Hållbar energi");
        assertThat(browser.runs("return document.documentElement.scrollWidth")).isEqualTo(390L);
        browser.photographs("letter-telephone");
        browser.clicks("[data-test=letters-close]");
        browser.widenAgain();
    }

    @Test
    @Order(4)
    void thePageCanMakeTheMailServerFail() {
        browser.clicks("[data-test=faults]");
        browser.clicks("[data-test=fault-mailGone]");
        browser.sees("[data-test=fault-mailGone][aria-pressed=true]");
        browser.photographs("faults-mail");
        assertFails(EmailFailure.Kind.LATER);
        browser.clicks("[data-test=fault-mailGone]");
        browser.sees("[data-test=fault-mailGone][aria-pressed=false]");
        browser.clicks("[data-test=fault-refuseMailNext]");
        browser.sees("[data-test=fault-refuseMailNext]", "(1)");
        assertFails(EmailFailure.Kind.BAD_ADDRESS);
        town.door().post("faults", Map.of("cutMailNext", 1));
        assertFails(EmailFailure.Kind.UNKNOWN);
        assertThat(town.door().get("people/" + town.idOf(READER) + "/letters")).hasSize(2);
        browser.clicks("[data-test=faults]");
    }

    @Test
    @Order(5)
    void thePageCausesNoBrowserErrors() {
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("Blocked script execution"));
        assertThat(browser.runs("return document.title")).isNotEqualTo("ran");
    }

    private String addressOf(String person) {
        return town.door()
                .get("workspace")
                .path("people")
                .valueStream()
                .filter(one -> one.path("name").asString().equals(person))
                .findFirst()
                .orElseThrow()
                .path("mail")
                .asString();
    }

    private void assertFails(EmailFailure.Kind kind) {
        assertThatThrownBy(() -> send("FEL", addressOf(READER), "Kommer inte fram"))
                .isInstanceOfSatisfying(
                        EmailFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(kind));
    }

    private void send(String id, String to, String subject) {
        town.mail()
                .send(new Email(
                        id,
                        to,
                        null,
                        "Hållbar energi",
                        null,
                        subject,
                        Locale.forLanguageTag("sv-SE"),
                        HTML,
                        "Vårens nyheter\n\nHej! Åtta företag har gått med sedan sist.\n\nhttps://kfvn.example/n/hallbar-energi\n",
                        new MailingList("hallbar-energi", "Nätverket för hållbar energi"),
                        URI.create("https://kfvn.example/l/abc"),
                        "issue:1",
                        List.of(new Picture("karta", "image/png", PICTURE))));
    }
}
