package se.budkavle.bot.feature.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.ConcurrentActions;
import se.budkavle.bot.testing.KnownAddress;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.web.RunningWeb;
import se.budkavle.storage.contact.Consents;
import se.budkavle.storage.contact.ContactListings;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.contact.LegalBasis;

class SignUpRecorderTest {

    private static final String ENERGY = "hallbar-energi";
    private static final String COUNCIL = "hallbarhetsradet";
    private static final String PAGE = "/nyhetsbrev/hallbar-energi/prenumerera";
    private static final String OTHER_PAGE = "/nyhetsbrev/hallbarhetsradet/prenumerera";
    private static final String ADDRESS = "ny@bolag.example";

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final Contacts contacts = work.get(Contacts.class);
    private RunningWeb web;

    @BeforeEach
    void open() {
        coordinator.runs("contact settings", Map.of("network", ENERGY, "sign-up", true));
        web = RunningWeb.of(work);
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void aReaderIsAddedToTheMailingListOnceTheyConfirmTheSignUpThroughTheEmailedLink() {
        assertThat(text(web.get(PAGE)))
                .contains("<h1>Nyhetsbrev från Nätverket för hållbar energi</h1>", "Ja, skicka nyhetsbrevet");
        assertThat(text(signUp(ADDRESS))).contains("skickat ett mejl");
        assertThat(contacts.reachableIn(List.of(ENERGY))).isEmpty();
        work.tick();
        var letter = work.mail().letters().get(0);
        assertThat(letter.to()).isEqualTo(ADDRESS);
        assertThat(letter.fromName()).isEqualTo("Nätverket för hållbar energi");
        assertThat(letter.text())
                .contains("Ja, skicka nyhetsbrevet från Nätverket för hållbar energi till mig", "Länken gäller till");
        var link = link();
        var shown = text(web.get(link));
        assertThat(shown).contains("Gäller ny@bolag.example", "Ja, jag vill ha nyhetsbrevet");
        assertThat(contacts.reachableIn(List.of(ENERGY)))
                .as("opening the page changes nothing")
                .isEmpty();
        assertThat(text(web.post(link, ""))).contains("Klart!");
        var contact = contacts.findByAddressKey(ADDRESS).orElseThrow();
        assertThat(contacts.reachableIn(List.of(ENERGY))).hasSize(1);
        assertThat(work.get(ContactListings.class)
                        .findByContactIdAndNetworkId(contact.id(), ENERGY)
                        .orElseThrow()
                        .basis())
                .isEqualTo(LegalBasis.CONSENT);
        assertThat(work.get(Consents.class).findAllByContactIdOrderByGivenAt(contact.id()))
                .hasSize(1)
                .allSatisfy(consent -> assertThat(consent.wording())
                        .startsWith("Ja, skicka nyhetsbrevet från Nätverket för hållbar energi till mig"));
        assertThat(coordinator.runs("contact show", Map.of("contact", ADDRESS)).says())
                .contains("Samtycke till", "Ja, skicka nyhetsbrevet");
    }

    @Test
    void confirmingASignUpTwiceStoresOneContactAndOneConsent() {
        signUp(ADDRESS);
        work.tick();
        web.post(link(), "");
        assertThat(text(web.post(link(), ""))).contains("Klart!");
        assertThat(text(web.get(link()))).contains("Klart!");
        assertThat(count("contact_consent")).isEqualTo(1);
        assertThat(count("contact")).isEqualTo(1);
    }

    @Test
    void signUpsOfKnownAndUnknownAddressesAndBySpamProgramsGetTheSameResponse() {
        coordinator.runs("contact add", Map.of("network", ENERGY, "address", ADDRESS));
        var known = text(signUp(ADDRESS));
        assertThat(text(signUp("okand@bolag.example"))).isEqualTo(known);
        assertThat(text(signUp(ADDRESS))).as("a second time").isEqualTo(known);
        assertThat(text(web.post(PAGE, "address=program%40bolag.example&website=x")))
                .as("a program")
                .isEqualTo(known);
        work.tick();
        assertThat(work.mail().letters()).extracting("to").containsExactlyInAnyOrder(ADDRESS, "okand@bolag.example");
    }

    @Test
    void anInvalidAddressIsRefusedAndTheTypedTextStaysInTheForm() {
        var answer = text(web.post(PAGE, "address=ny%40bolag&name=%3Cb%3EN%3C%2Fb%3E"));
        assertThat(answer)
                .contains("ingen domän", "value=\"ny@bolag\"", "&lt;b>N&lt;/b>")
                .doesNotContain("<b>N");
        assertThat(text(web.post(PAGE, "address=ny%40bolag.example%0D%0ABcc%3Aa%40b.example")))
                .contains("radbrytningar");
        assertThat(text(web.post(PAGE, ""))).contains("ingen mejladress");
        assertThat(count("contact_sign_up")).isZero();
    }

    @Test
    void controlCharactersInASignUpAreRemovedAndTooLongTextsAreRefused() {
        assertThat(text(web.post(PAGE, "address=ny%40bolag.example&name=A%00B%0D%0ABcc%3A&organisation=%00")))
                .contains("skickat ett mejl");
        assertThat(work.get(JdbcTemplate.class).queryForObject("select name from contact_sign_up", String.class))
                .isEqualTo("A B Bcc:");
        assertThat(text(web.post(PAGE, "address=" + "a".repeat(300) + "%40bolag.example")))
                .contains("för lång");
        assertThat(text(web.post(PAGE, "address=ny2%40bolag.example&name=" + "x".repeat(121))))
                .contains("högst 120 tecken");
    }

    @Test
    void theFirstPauseBetweenSignUpEmailsToAnAddressLastsAnHourAndTheNextTwoHours() {
        coordinator.runs("contact settings", Map.of("network", COUNCIL, "sign-up", true));
        for (var page : List.of(PAGE, OTHER_PAGE, PAGE)) {
            assertThat(text(signUp(page, ADDRESS))).contains("skickat ett mejl");
        }
        assertThat(lettersTo(ADDRESS)).isEqualTo(1);
        work.clock().forward(Duration.ofMinutes(60));
        signUp(OTHER_PAGE, ADDRESS);
        assertThat(lettersTo(ADDRESS)).isEqualTo(2);
        work.clock().forward(Duration.ofMinutes(119));
        signUp(PAGE, ADDRESS);
        assertThat(lettersTo(ADDRESS)).as("two hours after the second").isEqualTo(2);
        work.clock().forward(Duration.ofMinutes(1));
        signUp(PAGE, ADDRESS);
        assertThat(lettersTo(ADDRESS)).isEqualTo(3);
        signUp(PAGE, "annan@bolag.example");
        assertThat(lettersTo("annan@bolag.example")).isEqualTo(1);
    }

    @Test
    void thePauseBetweenSignUpEmailsIsStoredWithoutTheAddressAndDeletedAWeekLater() {
        signUp(ADDRESS);
        assertThat(count("contact_sign_up_pause")).isEqualTo(1);
        assertThat(work.get(JdbcTemplate.class)
                        .queryForList("select * from contact_sign_up_pause")
                        .toString())
                .doesNotContain("bolag.example");
        work.clock().forward(Duration.ofHours(2));
        work.tick();
        assertThat(count("contact_sign_up_pause")).isEqualTo(1);
        work.clock().forward(Duration.ofDays(7));
        work.tick();
        assertThat(count("contact_sign_up_pause")).isZero();
    }

    @Test
    void aClientCanSendTwentySignUpsAndDoesNotBlockOtherClients() {
        for (int i = 0; i < 20; i++) {
            assertThat(signUp("a" + i + "@bolag.example").statusCode()).isEqualTo(200);
        }
        assertThat(signUp("a20@bolag.example").statusCode()).isEqualTo(429);
        assertThat(web.post(PAGE, "address=kim%40bolag.example", "X-Forwarded-For", "203.0.113.7")
                        .statusCode())
                .isEqualTo(200);
        assertThat(lettersTo("kim@bolag.example")).isEqualTo(1);
    }

    @Test
    void simultaneousSignUpsOfOneAddressSendOneEmail() throws Exception {
        coordinator.runs("contact settings", Map.of("network", COUNCIL, "sign-up", true));
        for (int time = 0; time < 3; time++) {
            var address = "samtidig" + time + "@bolag.example";
            assertThat(ConcurrentActions.read(List.of(
                            () -> text(signUp(address)),
                            () -> text(signUp(address)),
                            () -> text(signUp(OTHER_PAGE, address)))))
                    .allMatch(page -> page.contains("skickat ett mejl"));
            assertThat(lettersTo(address)).isEqualTo(1);
        }
    }

    @Test
    void eachMistakeInTheSignUpFormIsShownAtItsField() {
        var address = text(web.post(PAGE, "address=ny%40bolag"));
        assertThat(field(address, "address")).contains("aria-invalid=\"true\"", "aria-describedby=\"wrong.address\"");
        assertThat(address).contains("id=\"wrong.address\"");
        assertThat(field(address, "name")).doesNotContain("aria-invalid", "aria-describedby");
        var name = text(web.post(PAGE, "address=ny%40bolag.example&name=" + "x".repeat(121)));
        assertThat(field(name, "name")).contains("aria-invalid=\"true\"", "aria-describedby=\"wrong.name\"");
        assertThat(field(name, "address")).doesNotContain("aria-invalid", "aria-describedby");
        assertThat(field(
                        text(web.post(PAGE, "address=ny%40bolag.example&organisation=" + "x".repeat(121))),
                        "organisation"))
                .contains("aria-invalid=\"true\"");
    }

    private static String field(String page, String id) {
        return page.replaceAll("(?s).*(<input [^>]*id=\"" + id + "\"[^>]*>).*", "$1");
    }

    private long lettersTo(String address) {
        for (int look = 0; look < 4; look++) {
            work.tick();
        }
        return work.mail().letters().stream()
                .filter(letter -> letter.to().equals(address))
                .count();
    }

    @Test
    void aContactWhoUnsubscribedReturnsAfterConfirmingTheirOwnSignUp() {
        coordinator.runs("contact add", Map.of("network", ENERGY, "address", ADDRESS, "organisation", "Bolaget AB"));
        coordinator
                .runs("contact end", Map.of("contact", ADDRESS, "because", "OWN_WISH"))
                .confirms();
        signUp(ADDRESS);
        work.tick();
        web.post(link(), "");
        assertThat(contacts.reachableIn(List.of(ENERGY)))
                .extracting("organisation")
                .containsExactly("Bolaget AB");
        assertThat(coordinator
                        .runs("contact add", Map.of("network", ENERGY, "address", ADDRESS))
                        .says())
                .contains("redan");
    }

    @Test
    void anEndedContactReturnsOnlyToTheMailingListToWhichTheyAreAddedAgain() {
        for (var network : List.of(ENERGY, COUNCIL)) {
            coordinator.runs("contact add", Map.of("network", network, "address", ADDRESS));
        }
        coordinator
                .runs("contact end", Map.of("contact", ADDRESS, "because", "COORDINATOR"))
                .confirms();
        signUp(ADDRESS);
        work.tick();
        web.post(link(), "");
        assertThat(contacts.reachableIn(List.of(ENERGY, COUNCIL)))
                .extracting("networkId")
                .containsExactly(ENERGY);
        coordinator
                .runs("contact end", Map.of("contact", ADDRESS, "because", "COORDINATOR"))
                .confirms();
        coordinator.runs("contact add", Map.of("network", COUNCIL, "address", ADDRESS));
        assertThat(contacts.reachableIn(List.of(ENERGY, COUNCIL)))
                .extracting("networkId")
                .containsExactly(COUNCIL);
    }

    @Test
    void anUnconfirmedSignUpIsDeletedTogetherWithItsEmailAfterSevenDays() {
        signUp(ADDRESS);
        work.tick();
        var link = link();
        work.clock().forward(Duration.ofDays(7));
        assertThat(web.get(link).statusCode()).isEqualTo(404);
        assertThat(web.post(link, "").statusCode()).isEqualTo(404);
        work.tick();
        assertThat(count("contact_sign_up")).isZero();
        assertThat(work.get(JdbcTemplate.class)
                        .queryForList("select * from delivery")
                        .toString())
                .doesNotContain("bolag.example");
    }

    @Test
    void aGuessedOrChangedConfirmationLinkIsNotFound() {
        signUp(ADDRESS);
        work.tick();
        var link = link();
        assertThat(web.get(link.substring(0, link.length() - 2)).statusCode()).isEqualTo(404);
        assertThat(web.post("/contact/sign-up/" + "A".repeat(60), "").statusCode())
                .isEqualTo(404);
        assertThat(contacts.reachableIn(List.of(ENERGY))).isEmpty();
    }

    @Test
    void thereIsNoSignUpPageWithoutOpenSignUpOrMailNorForAClosedNetwork() {
        assertThat(web.get("/nyhetsbrev/hallbarhetsradet/prenumerera").statusCode())
                .isEqualTo(404);
        assertThat(web.get("/nyhetsbrev/finns-inte/prenumerera").statusCode()).isEqualTo(404);
        work.mail().isSet(false);
        assertThat(web.get(PAGE).statusCode()).isEqualTo(404);
        work.mail().isSet(true);
        work.get(KnownAddress.class).openForLetters(false);
        assertThat(web.get(PAGE).statusCode())
                .as("its link could not be followed")
                .isEqualTo(404);
        work.get(KnownAddress.class).openForLetters(true);
        signUp(ADDRESS);
        work.tick();
        coordinator.runs("network settings", Map.of("network", ENERGY, "closed", true));
        assertThat(web.get(PAGE).statusCode()).isEqualTo(404);
        assertThat(signUp(ADDRESS).statusCode()).isEqualTo(404);
        assertThat(web.post(link(), "").statusCode()).isEqualTo(404);
        assertThat(count("contact")).isZero();
    }

    @Test
    void englishReadersSeeTheSignUpPagesInEnglish() {
        var page = text(web.get(PAGE, "Accept-Language", "en"));
        assertThat(page).contains("<html lang=\"en\">", "Newsletter of", "Yes, send the newsletter");
    }

    @Test
    void erasingAContactDeletesTheAddressEverywhereButNotTheConsent() {
        signUp(ADDRESS);
        work.tick();
        web.post(link(), "");
        coordinator
                .runs("contact end", Map.of("contact", ADDRESS, "because", "COORDINATOR", "erase", true))
                .confirms();
        assertThat(everythingStored()).doesNotContain("bolag.example");
        assertThat(count("contact_consent")).isEqualTo(1);
    }

    @Test
    void erasingAContactDeletesItsAddressInUpperAndLowerCaseSpellings() {
        coordinator.runs("contact add", Map.of("network", ENERGY, "address", "Kim@x.example", "name", "Kim"));
        coordinator.runs("contact settings", Map.of("network", COUNCIL, "sign-up", true));
        signUp("kim@x.example");
        work.tick();
        work.clock().forward(Duration.ofHours(1));
        signUp(OTHER_PAGE, "KIM@x.example");
        work.tick();
        web.post(link(), "");
        assertThat(everythingStored()).contains("Kim@x.example", "kim@x.example", "KIM@x.example");
        coordinator
                .runs("contact end", Map.of("contact", "kim@x.example", "because", "COORDINATOR", "erase", true))
                .confirms();
        assertThat(everythingStored().toLowerCase(Locale.ROOT)).doesNotContain("kim@x.example");
    }

    @Test
    void aContactEndedInAnotherMailingListCanSignUpAsNew() {
        var other = work.as("Samordnare social");
        other.runs(
                "contact add",
                Map.of("network", "socialchefer", "address", ADDRESS, "name", "Sociala namnet", "tags", "hemlig"));
        other.runs("contact end", Map.of("contact", ADDRESS, "because", "COORDINATOR"))
                .confirms();
        signUp(ADDRESS);
        work.tick();
        web.post(link(), "");
        assertThat(coordinator.runs("contact show", Map.of("contact", ADDRESS)).says())
                .contains(ADDRESS, "samtycke")
                .doesNotContain("Sociala", "hemlig");
        assertThat(contacts.reachableIn(List.of(ENERGY, "socialchefer")))
                .extracting("networkId")
                .containsExactly(ENERGY);
    }

    private String everythingStored() {
        return work.contents().toString();
    }

    private HttpResponse<byte[]> signUp(String address) {
        return signUp(PAGE, address);
    }

    private HttpResponse<byte[]> signUp(String page, String address) {
        return web.post(
                page,
                "address=" + URLEncoder.encode(address, StandardCharsets.UTF_8) + "&name=&organisation=&website=");
    }

    /** Returns the path of the link in the latest email. */
    private String link() {
        var letters = work.mail().letters();
        var text = letters.get(letters.size() - 1).text();
        return text.substring(text.indexOf("/contact/")).strip();
    }

    private long count(String table) {
        return work.rows().get(table);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return RunningWeb.text(answer);
    }
}
