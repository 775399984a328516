package se.budkavle.bot.feature.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.bot.web.RunningWeb.header;
import static se.budkavle.bot.web.RunningWeb.text;

import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.KnownAddress;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.web.RunningWeb;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.ContactDetails;
import se.budkavle.storage.contact.ContactListing;
import se.budkavle.storage.contact.ContactListings;
import se.budkavle.storage.contact.ContactRegister;
import se.budkavle.storage.contact.ContactRegisters;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.contact.LegalBasis;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.delivery.BatchRecipient.State;
import se.budkavle.storage.delivery.BatchRecipients;
import se.budkavle.storage.delivery.Batches;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.Issues;
import se.budkavle.storage.newsletter.Picture;
import se.budkavle.storage.newsletter.PictureContent;
import se.budkavle.storage.newsletter.PictureContents;
import se.budkavle.storage.newsletter.Pictures;

class ArchivePagesTest {

    private static final String ENERGY = "hallbar-energi";
    private static final String OPEN = "/nyhetsbrev/" + ENERGY;
    private static final Pattern LINK = Pattern.compile("https://calendar\\.example(/[\\w/-]+)");

    private final Workplace work = Workplace.fresh();
    private final RunningWeb web = RunningWeb.of(work);
    private final TestUser member = work.as("Ledamot Timrå, majoritet");
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final String author =
            work.get(People.class).findAllByOrderByName().get(0).id();

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void toMakeAnArchivePublicTheNetworkMustBeNamedEvenInItsOwnChannel() {
        var inChannel = coordinator.in(
                work.get(Networks.class).findById(ENERGY).orElseThrow().channelId());
        assertThat(inChannel.runs("newsletter archive", Map.of()).says()).contains("Nätverket för hållbar energi");
        assertThat(inChannel.runs("newsletter archive", Map.of("public", true)).says())
                .contains("nätverket ifyllt", "Ingenting ändrades");
        assertThat(web.get(OPEN).statusCode()).isEqualTo(404);
    }

    @Test
    void anArchiveHasNoPublicPagesUntilTheCoordinatorMakesItPublic() {
        goneOut("Vårens möten", "Vi ses på **torsdag**.", ENERGY);
        assertThat(web.get(OPEN).statusCode()).isEqualTo(404);
        assertThat(member.runs("newsletter archive", Map.of("network", ENERGY, "public", true))
                        .says())
                .contains("samordnar");
        assertThat(web.get(OPEN).statusCode()).isEqualTo(404);
        assertThat(coordinator
                        .runs("newsletter archive", Map.of("network", ENERGY, "public", true))
                        .says())
                .contains("https://calendar.example" + OPEN, "Vem som helst");
        assertThat(text(web.get(OPEN)))
                .contains("<h1>Nyhetsbrev från Nätverket för hållbar energi</h1>", "Vårens möten", OPEN + "/2026-1")
                .doesNotContain("Länken hör till");
        assertThat(text(web.get(OPEN + "/2026-1"))).contains("<h1>Vårens möten</h1>", "<strong>torsdag</strong>");
        assertThat(text(web.get(OPEN, "Accept-Language", "en")))
                .contains("Newsletters from Nätverket för hållbar energi");
        assertThat(coordinator
                        .runs("newsletter archive", Map.of("network", ENERGY, "public", false))
                        .says())
                .doesNotContain(OPEN);
        assertThat(web.get(OPEN).statusCode()).isEqualTo(404);
        assertThat(work.get(AuditLog.class).newest("newsletter.archive", null, ENERGY, 9))
                .hasSize(2);
    }

    @Test
    void theArchiveOfAClosedNetworkIsNeverPublic() {
        goneOut("Bara för oss", "Hemligt", ENERGY);
        open();
        close();
        for (var path : List.of(OPEN, OPEN + "/2026-1", OPEN + "/atom.xml")) {
            assertThat(web.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(coordinator
                        .runs("newsletter archive", Map.of("network", ENERGY, "public", true))
                        .says())
                .contains("kan inte göras öppna");
    }

    @Test
    void aReadersOwnLinkExpiresWhenTheReaderMayNoLongerRead() {
        goneOut("Vårens möten", "Hej", "hallbarhetsradet");
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet").orElseThrow().closed(true));
        var path = linkIn(member.runs("newsletter archive", Map.of("network", "hallbarhetsradet"))
                .says());
        assertThat(path).startsWith("/newsletter/archive/");
        assertThat(text(web.get(path)))
                .contains("Vårens möten", "Länken hör till L••• T••• m•••")
                .doesNotContain("Ledamot Timrå");
        assertThat(text(web.get(path + "/2026-1"))).contains("<p>Hej</p>");
        assertThat(web.get(path + "/2026-2").statusCode()).isEqualTo(404);
        assertThat(web.get(path.substring(0, path.length() - 1)).statusCode()).isEqualTo(404);
        var memberships = work.get(Memberships.class);
        var today = work.get(Association.class).today(work.clock());
        var person = work.get(People.class).findByAccountId("9004").orElseThrow();
        memberships.activeOf(person.id(), today).forEach(one -> memberships.save(one.released(today)));
        assertThat(web.get(path).statusCode()).isEqualTo(404);
        assertThat(web.get(path + "/2026-1").statusCode()).isEqualTo(404);
    }

    @Test
    void aContactCanReadTheArchiveOnlyWhileInTheMailingList() {
        goneOut("Vårens möten", "Hej", ENERGY);
        var now = work.clock().instant();
        var contact = work.get(Contacts.class).save(Contact.of(MailAddress.of("kim@example.org"), now));
        var network = work.get(Networks.class).findById(ENERGY).orElseThrow();
        var access = work.get(ArchiveAccess.class);
        var reader = PersonalLinkOwner.contact(contact.id());
        assertThat(access.linkInLetter(network, reader, "kim@example.org"))
                .as("in no register")
                .isEmpty();
        var listing = work.get(ContactListings.class)
                .save(ContactListing.of(
                        contact.id(),
                        ENERGY,
                        LegalBasis.CONSENT,
                        ContactDetails.of(null, "Kim", List.of(), ContactDetails.Origin.ADDED, null),
                        now));
        var path =
                linkIn(access.linkInLetter(network, reader, "kim@example.org").orElseThrow());
        work.get(ContactListings.class).deleteById(listing.id());
        assertThat(web.get(path).statusCode()).isEqualTo(404);
        work.get(ContactListings.class)
                .save(ContactListing.of(
                        contact.id(),
                        ENERGY,
                        LegalBasis.CONSENT,
                        ContactDetails.of(null, "Kim", List.of(), ContactDetails.Origin.ADDED, null),
                        now));
        assertThat(text(web.get(path)))
                .contains("Länken hör till k•••@example.org")
                .doesNotContain("kim@");
        work.get(Contacts.class).save(contact.erased(now));
        assertThat(web.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aLinkInAnEmailExpiresWhenTheReadersAddressChanges() {
        goneOut("Vårens möten", "Hej", ENERGY);
        var now = work.clock().instant();
        var access = work.get(ArchiveAccess.class);
        var network = work.get(Networks.class).findById(ENERGY).orElseThrow();
        var contact = work.get(Contacts.class).save(Contact.of(MailAddress.of("kim@example.org"), now));
        work.get(ContactListings.class)
                .save(ContactListing.of(
                        contact.id(),
                        ENERGY,
                        LegalBasis.CONSENT,
                        ContactDetails.of(null, "Kim", List.of(), ContactDetails.Origin.ADDED, null),
                        now));
        var ofContact = linkIn(access.linkInLetter(network, PersonalLinkOwner.contact(contact.id()), "Kim@example.org")
                .orElseThrow());
        var personId =
                work.get(People.class).findByAccountId("9004").orElseThrow().id();
        var own = work.get(OwnAddresses.class)
                .save(OwnAddress.asked(personId, MailAddress.of("a@example.org"), now)
                        .confirmed(MailAddress.of("a@example.org"), now));
        var ofPerson = linkIn(access.linkInLetter(network, PersonalLinkOwner.person(personId), "a@example.org")
                .orElseThrow());
        var inChat = linkIn(access.linkInChat(network, personId).orElseThrow());
        for (var path : List.of(ofContact, ofPerson, inChat)) {
            assertThat(web.get(path).statusCode()).isEqualTo(200);
        }
        work.get(JdbcTemplate.class)
                .update(
                        "update contact set address = 'ny@example.org', address_key = 'ny@example.org' where id = ?",
                        contact.id());
        work.get(OwnAddresses.class)
                .save(own.asking(MailAddress.of("b@example.org"), now).confirmed(MailAddress.of("b@example.org"), now));
        for (var path : List.of(ofContact, ofPerson)) {
            for (var page : List.of("", "/2026-1", "/atom.xml")) {
                assertThat(web.get(path + page).statusCode()).as(path + page).isEqualTo(404);
            }
        }
        assertThat(web.get(inChat).statusCode()).as("it went to no mailbox").isEqualTo(200);
    }

    @Test
    void aStoppedIssueIsInTheArchiveOnlyIfACopyWasSent() {
        var issue = draft("Stoppat", "Hej", ENERGY);
        var batch = batch(issue, State.WAITING);
        var now = work.clock().instant();
        work.get(Issues.class)
                .save(issue.scheduled(now).sending(batch.id(), now).stopped());
        open();
        var shown = coordinator
                .runs("newsletter show", Map.of("issue", issue.code()))
                .says();
        assertThat(shown).doesNotContain(OPEN + "/2026-1");
        for (var path : List.of(OPEN, OPEN + "/atom.xml")) {
            assertThat(text(web.get(path))).as(path).doesNotContain("Stoppat");
        }
        assertThat(web.get(OPEN + "/2026-1").statusCode()).isEqualTo(404);
        work.get(BatchRecipients.class)
                .save(BatchRecipient.without(batch, State.SENT, null, null, null, null, List.of(), now));
        for (var path : List.of(OPEN, OPEN + "/2026-1", OPEN + "/atom.xml")) {
            assertThat(text(web.get(path))).as(path).contains("Stoppat");
        }
    }

    @Test
    void theArchiveOfANetworkWithOpenSignUpLinksToTheSignUp() {
        open();
        assertThat(text(web.get(OPEN))).doesNotContain("/prenumerera");
        work.get(ContactRegisters.class).save(ContactRegister.usual(ENERGY).with(LegalBasis.CONSENT, 0, true));
        assertThat(text(web.get(OPEN))).contains("href=\"" + OPEN + "/prenumerera\"");
        assertThat(web.get(OPEN + "/prenumerera").statusCode()).isEqualTo(200);
    }

    @Test
    void theArchiveOfANetworkThatHasEndedHasNoLinkToTheSignUp() {
        open();
        work.get(ContactRegisters.class).save(ContactRegister.usual(ENERGY).with(LegalBasis.CONSENT, 0, true));
        var networks = work.get(Networks.class);
        networks.save(networks.findById(ENERGY).orElseThrow().ended(work.clock().instant()));
        assertThat(web.get(OPEN + "/prenumerera").statusCode()).isEqualTo(404);
        assertThat(text(web.get(OPEN))).doesNotContain("/prenumerera");
    }

    @Test
    void draftsAndIssuesOfOtherNetworksAreNotInTheArchive() {
        work.get(Issues.class)
                .save(Issue.draft(
                        2026,
                        1,
                        "Utkast",
                        "Inte än",
                        List.of(ENERGY),
                        author,
                        work.clock().instant()));
        goneOut("Andras", "Inte här", "socialchefer");
        open();
        assertThat(text(web.get(OPEN)))
                .contains("Inget nyhetsbrev har skickats än")
                .doesNotContain("Utkast", "Andras");
        assertThat(web.get(OPEN + "/2026-1").statusCode()).isEqualTo(404);
        for (var code : List.of("2026-2", "2026-", "-1", "2026-1-1", "x", "99999999999-1")) {
            assertThat(web.get(OPEN + "/" + code).statusCode()).as(code).isEqualTo(404);
        }
    }

    @Test
    void scriptsInAnIssueAreEscapedOrRemovedOnThePagesAndInTheFeed() {
        goneOut(
                "<script>alert(1)</script>",
                "<script>alert(2)</script> [klicka](javascript:alert(3)) <img src=x onerror=alert(4)>",
                ENERGY);
        open();
        for (var path : List.of(OPEN, OPEN + "/2026-1", OPEN + "/atom.xml")) {
            assertThat(text(web.get(path)))
                    .as(path)
                    .contains("script")
                    .doesNotContain("<script", "javascript:", "<img", "&lt;script>alert(2)");
        }
    }

    @Test
    void picturesAreServedAndShownWithTheirAlternativeTexts() {
        var issue = draft("Bilder", "Se ![](sol.png)", ENERGY);
        byte[] bytes = {1, 2, 3};
        var picture = work.get(Pictures.class)
                .save(Picture.of(
                        issue,
                        List.of(),
                        "sol.png",
                        "png",
                        "image/png",
                        10,
                        10,
                        bytes,
                        "Solceller på ett tak",
                        author,
                        work.clock().instant()));
        work.get(PictureContents.class).save(PictureContent.of(picture, bytes));
        send(issue);
        open();
        assertThat(text(web.get(OPEN + "/2026-1")))
                .contains("src=\"" + OPEN + "/2026-1/sol.png\"", "alt=\"Solceller på ett tak\"");
        var shown = web.get(OPEN + "/2026-1/sol.png");
        assertThat(shown.body()).isEqualTo(bytes);
        assertThat(header(shown, "Content-Type")).isEqualTo("image/png");
        assertThat(web.get(OPEN + "/2026-1/other.png").statusCode()).isEqualTo(404);
        assertThat(text(web.get(OPEN + "/atom.xml"))).contains("https://calendar.example" + OPEN + "/2026-1/sol.png");
    }

    @Test
    void theFeedContainsTheFullTextOfTheLatestIssues() throws Exception {
        goneOut("Vårens möten", "Vi ses på **torsdag**, åäö & mer.", ENERGY);
        work.clock().forward(Duration.ofDays(1));
        goneOut("Höstens \u0007 möten", "Nästa\u0007", ENERGY);
        open();
        var answer = web.get(OPEN + "/atom.xml");
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("application/atom+xml;charset=utf-8");
        var feed = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(answer.body())));
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).isEqualTo("Nätverket för hållbar energi");
        assertThat(feed.getEntries()).hasSize(2);
        var first = feed.getEntries().get(1);
        assertThat(first.getTitle()).isEqualTo("Vårens möten");
        assertThat(first.getLink()).isEqualTo("https://calendar.example" + OPEN + "/2026-1");
        assertThat(first.getContents().get(0).getValue()).contains("<strong>torsdag</strong>", "åäö &amp; ");
        assertThat(feed.getEntries().get(0).getPublishedDate()).isAfter(first.getPublishedDate());
        assertThat(first.getUri()).isNotEqualTo(feed.getEntries().get(0).getUri());
    }

    @Test
    void ifTheWebPagesAreTurnedOffTheArchiveCommandSaysSo() {
        work.get(KnownAddress.class).open(false);
        assertThat(member.runs("newsletter archive", Map.of("network", ENERGY)).says())
                .contains("Webbsidorna är inte påslagna");
    }

    @Test
    void unusualNamesAndAddressesAreMasked() {
        assertThat(ReaderNameMask.address("\"a@b\"@example.org")).isEqualTo("\"•••@example.org");
        assertThat(ReaderNameMask.address("å@example.org")).isEqualTo("å•••@example.org");
        assertThat(ReaderNameMask.name("  Kim   Berg ")).isEqualTo("K••• B•••");
        assertThat(ReaderNameMask.name("𝒦im")).isEqualTo("𝒦•••");
    }

    private void open() {
        coordinator.runs("newsletter archive", Map.of("network", ENERGY, "public", true));
    }

    private void close() {
        var networks = work.get(Networks.class);
        networks.save(networks.findById(ENERGY).orElseThrow().closed(true));
    }

    private void goneOut(String subject, String words, String network) {
        send(draft(subject, words, network));
    }

    private Issue draft(String subject, String words, String network) {
        var issues = work.get(Issues.class);
        return issues.save(Issue.draft(
                2026,
                issues.nextNumber(2026),
                subject,
                words,
                List.of(network),
                author,
                work.clock().instant()));
    }

    private void send(Issue draft) {
        var now = work.clock().instant();
        work.get(Issues.class)
                .save(draft.scheduled(now).sending(batch(draft, State.SENT).id(), now));
    }

    private Batch batch(Issue issue, State copy) {
        var now = work.clock().instant();
        var batch =
                work.get(Batches.class).save(Batch.of("newsletter:" + issue.id(), "newsletter", issue.id(), now, now));
        work.get(BatchRecipients.class)
                .save(BatchRecipient.without(batch, copy, null, null, null, null, List.of(), now));
        return batch;
    }

    private static String linkIn(String says) {
        var link = LINK.matcher(says);
        assertThat(link.find()).as(says).isTrue();
        return link.group(1);
    }
}
