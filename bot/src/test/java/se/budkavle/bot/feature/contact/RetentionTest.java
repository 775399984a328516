package se.budkavle.bot.feature.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.delivery.EmailFailure;
import se.budkavle.bot.testing.KnownAddress;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.web.RunningWeb;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.Contact.EndedBecause;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.newsletter.OptOut.Through;
import se.budkavle.storage.newsletter.OptOutService;

class RetentionTest {

    private static final String ENERGY = "hallbar-energi";
    private static final String COUNCIL = "hallbarhetsradet";
    private static final String ADDRESS = "energi@bolag.example";
    private static final Duration TWO_YEARS = Duration.ofDays(730);
    private static final Duration HOUR = Duration.ofMinutes(61);

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final Contacts contacts = work.get(Contacts.class);
    private RunningWeb web;

    @BeforeEach
    void add() {
        web = RunningWeb.of(work);
        coordinator.runs("contact add", Map.of("network", ENERGY, "address", ADDRESS, "organisation", "Bolaget AB"));
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void aContactIsAskedWhetherToStayOnceAfterTwoYearsAndInWorkingHours() {
        work.clock().forward(TWO_YEARS.minusHours(1));
        work.tick();
        assertThat(contact().askedAt()).isNull();
        work.clock().set(Instant.parse("2028-11-25T22:00:00Z"));
        work.tick();
        assertThat(work.mail().letters()).as("on a Saturday night").isEmpty();
        assertThat(contact().askedAt()).isNotNull();
        work.clock().set(Instant.parse("2028-11-27T07:00:01Z"));
        work.tick();
        var letter = work.mail().letters().get(0);
        assertThat(letter.to()).isEqualTo(ADDRESS);
        assertThat(letter.text()).contains("Nätverket för hållbar energi", "/contact/stay/");
        assertThat(LocalTime.ofInstant(work.clock().instant(), ZoneId.of("Europe/Stockholm")))
                .isAfter(LocalTime.of(8, 0));
        later(Duration.ofDays(5));
        assertThat(work.mail().letters()).as("asked once").hasSize(1);
    }

    @Test
    void aQuestionNotSentBeforeItsDeadlineIsSentWithANewDeadlineAndEndsNoContact() {
        work.clock().set(Instant.parse("2028-11-25T22:00:00Z"));
        work.tick();
        assertThat(contact().askedAt()).isNotNull();
        work.clock().set(Instant.parse("2029-01-08T09:00:00Z"));
        work.tick();
        later(HOUR);
        later(HOUR);
        assertThat(contact().isEnded()).isFalse();
        assertThat(work.mail().letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("7 februari 2029"));
    }

    @Test
    void aContactWhoWantsToStayIsNotAskedAgain() {
        var link = asked();
        assertThat(text(link)).contains("energi@bolag.example", "Ja, fortsätt skicka", "Nej, sluta skicka");
        assertThat(contact().askedAt()).as("opening the page changes nothing").isNotNull();
        assertThat(RunningWeb.text(web.post(link, "stay=true"))).contains("Tack!");
        assertThat(contact().askedAt()).isNull();
        assertThat(contact().confirmedAt()).isEqualTo(work.clock().instant());
        web.post(link, "stay=true");
        later(Duration.ofDays(60));
        assertThat(contact().isEnded()).isFalse();
        assertThat(work.mail().letters()).hasSize(1);
    }

    @Test
    void aContactWhoDoesNotAnswerIsEndedButMayReturn() {
        var link = asked();
        later(Duration.ofDays(29));
        assertThat(contact().isEnded()).isFalse();
        later(Duration.ofDays(1).plusMinutes(30));
        assertThat(contact().endedBecause()).isEqualTo(EndedBecause.UNANSWERED);
        assertThat(contacts.reachableIn(List.of(ENERGY))).isEmpty();
        assertThat(text(link)).contains("Vi skickar ingenting till energi@bolag.example");
        web.post(link, "stay=true");
        assertThat(contacts.reachableIn(List.of(ENERGY))).hasSize(1);
    }

    @Test
    void aContactWhoDeclinesIsEndedButCanStillChooseToStayOnTheSamePage() {
        var link = asked();
        assertThat(RunningWeb.text(web.post(link, "stay=false"))).contains("Vi skickar ingenting");
        web.post(link, "stay=false");
        assertThat(contact().saidNo()).isTrue();
        assertThat(coordinator
                        .runs("contact add", Map.of("network", ENERGY, "address", ADDRESS))
                        .says())
                .contains("själv tackat nej");
        web.post(link, "stay=true");
        assertThat(contacts.reachableIn(List.of(ENERGY))).hasSize(1);
        assertThat(coordinator
                        .runs("contact add", Map.of("network", ENERGY, "address", ADDRESS))
                        .says())
                .contains("redan");
    }

    @Test
    void aContactIsNotAskedAboutANetworkThatTheContactHasLeft() {
        coordinator.runs("contact add", Map.of("network", COUNCIL, "address", ADDRESS));
        leaves(ENERGY);
        var link = asked();
        assertThat(work.mail().letters().get(0).text())
                .contains("Hållbarhetsrådet")
                .doesNotContain("Nätverket för hållbar energi");
        assertThat(text(link)).contains("Hållbarhetsrådet").doesNotContain("Nätverket för hållbar energi");
        assertThat(RunningWeb.text(web.post(link, "stay=true"))).contains("Tack!");
        assertThat(hasLeft(ENERGY)).isTrue();
        leaves(COUNCIL);
        assertThat(text(link)).contains("Vi skickar ingenting").doesNotContain("<button");
    }

    @Test
    void aContactWhoHasLeftAllNetworksIsEndedWithoutAnEmail() {
        leaves(ENERGY);
        later(TWO_YEARS.plusDays(1));
        assertThat(work.mail().letters()).isEmpty();
        assertThat(contact().endedBecause()).isEqualTo(EndedBecause.OWN_WISH);
    }

    @Test
    void aContactWhoLeavesBeforeTheEmailIsSentGetsNoEmailAndIsEnded() {
        work.clock().set(Instant.parse("2028-11-25T22:00:00Z"));
        work.tick();
        leaves(ENERGY);
        work.clock().set(Instant.parse("2028-11-27T07:00:01Z"));
        later(Duration.ofDays(31));
        later(HOUR);
        assertThat(work.mail().letters()).isEmpty();
        assertThat(contact().endedBecause()).isEqualTo(EndedBecause.OWN_WISH);
    }

    @Test
    void aContactPausedBeforeTheEmailIsSentGetsNoEmailAndIsFinallyEnded() {
        work.clock().set(Instant.parse("2028-11-25T22:00:00Z"));
        work.tick();
        assertThat(contact().askedAt()).isNotNull();
        contacts.save(contact().paused("mail.bounced"));
        later(Duration.ofDays(3));
        assertThat(work.mail().letters()).isEmpty();
        assertThat(contact().isEnded()).isFalse();
        later(Duration.ofDays(30));
        later(HOUR);
        assertThat(contact().endedBecause()).isEqualTo(EndedBecause.UNANSWERED);
    }

    @Test
    void aContactWhoseEmailFailedIsAskedAgainInsteadOfEnded() {
        work.mail().failFor(ADDRESS, EmailFailure.Kind.REFUSED);
        work.clock().set(Instant.parse("2028-11-27T08:00:00Z"));
        later(Duration.ofSeconds(1));
        assertThat(contact().askedAt()).isNotNull();
        work.mail().takeFor(ADDRESS);
        later(Duration.ofDays(31));
        assertThat(contact().isEnded()).isFalse();
        int before = work.mail().letters().size();
        later(HOUR);
        work.clock().set(Instant.parse("2029-01-08T09:00:00Z"));
        work.tick();
        work.tick();
        assertThat(work.mail().letters()).hasSize(before + 1);
        later(Duration.ofDays(31));
        assertThat(contact().endedBecause()).isEqualTo(EndedBecause.UNANSWERED);
    }

    @Test
    void theLinkToStayIsNotFoundAfterTheContactsDataIsErased() {
        var link = asked();
        assertThat(web.get("/contact/stay/" + "B".repeat(70)).statusCode()).isEqualTo(404);
        coordinator
                .runs("contact end", Map.of("contact", ADDRESS, "because", "COORDINATOR", "erase", true))
                .confirms();
        assertThat(web.get(link).statusCode()).isEqualTo(404);
        assertThat(web.post(link, "stay=true").statusCode()).isEqualTo(404);
    }

    @Test
    void noContactIsAskedOrEndedWhileEmailsOrTheirLinksDoNotWork() {
        work.mail().isSet(false);
        later(TWO_YEARS.plusDays(60));
        assertThat(contact().isEnded()).isFalse();
        work.mail().isSet(true);
        work.get(KnownAddress.class).open(false);
        later(HOUR);
        assertThat(contact().askedAt()).isNull();
    }

    @Test
    void aPausedContactThatCannotBeAskedIsFinallyEnded() {
        contacts.save(contact().paused("mail.bounced"));
        later(TWO_YEARS.plusDays(29));
        assertThat(contact().isEnded()).isFalse();
        assertThat(work.mail().letters()).isEmpty();
        later(Duration.ofDays(2));
        assertThat(contact().endedBecause()).isEqualTo(EndedBecause.UNANSWERED);
    }

    /**
     * Moves the clock to the day on which the contact is asked by email whether to stay registered. Returns the path of
     * the link in that email.
     */
    private String asked() {
        work.clock().set(Instant.parse("2028-11-27T08:00:00Z"));
        work.tick();
        work.tick();
        var text = work.mail().letters().get(0).text();
        return text.substring(text.indexOf("/contact/stay/")).strip();
    }

    private void later(Duration time) {
        work.clock().forward(time);
        work.tick();
        work.tick();
    }

    private void leaves(String network) {
        var leaving = work.get(OptOutService.class);
        leaving.leave(leaving.readerAt(ADDRESS), network, Through.LINK, null);
    }

    private boolean hasLeft(String network) {
        var leaving = work.get(OptOutService.class);
        return leaving.hasLeft(leaving.readerAt(ADDRESS), network);
    }

    private String text(String path) {
        return RunningWeb.text(web.get(path));
    }

    private Contact contact() {
        return contacts.in(List.of(ENERGY)).get(0);
    }
}
