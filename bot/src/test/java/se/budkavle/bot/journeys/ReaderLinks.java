package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.testing.MailReader;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.web.SignedLinks;
import se.budkavle.storage.Fingerprint;
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
import se.budkavle.storage.contact.SignUp;
import se.budkavle.storage.contact.SignUps;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.delivery.BatchRecipients;
import se.budkavle.storage.delivery.Batches;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.document.Documents;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.Issues;
import se.budkavle.storage.newsletter.Picture;
import se.budkavle.storage.newsletter.PictureContent;
import se.budkavle.storage.newsletter.PictureContents;
import se.budkavle.storage.newsletter.Pictures;
import se.budkavle.storage.newsletter.PublicArchive;
import se.budkavle.storage.newsletter.PublicArchives;

/**
 * The paths of all web pages that newsletter readers open through links. Stores the newsletter issue, contacts and
 * links that these web pages need.
 */
record ReaderLinks(
        String calendar,
        String openArchive,
        String archive,
        String leave,
        String choices,
        String address,
        String signUp,
        String stay,
        String draft,
        String letters,
        String document,
        String wheel) {

    static final String SUBJECT = "Vårens möten och ett ovanligt långt ämne som knappt får plats";
    private static final String OPEN = "hallbar-energi";
    private static final String OWN_LINKS_ONLY = "hallbarhetsradet";
    private static final Pattern LINK = Pattern.compile("https://calendar\\.example(/[\\w/.-]+)");
    private static final String TEXT = """
            Vi ses på **torsdag** i [Härnösand](https://example.org/plats), med en mycket lång adress:
            https://example.org/en/adress/som/aldrig/tar/slut/och/inte/har/ett/enda/mellanslag/att/bryta/vid/hela/vagen/till/slutet

            ![](sol.png)

            ## Program

            | tid | vad | vem | var | hur | varför |
            | --- | --- | --- | --- | --- | --- |
            | 09.00 | Samling | Alla | Residenset i Härnösand | på plats | för att ses |

            > Det blev av: 134 av 200 företag.

            1. Solceller
            2. Laddplatser
            """;

    static ReaderLinks in(Workplace work) {
        var now = work.clock().instant();
        var issue = goneOut(work);
        work.get(PublicArchives.class).save(PublicArchive.of(OPEN, now));
        var contact = work.get(Contacts.class).save(Contact.of(MailAddress.of("kim@example.org"), now));
        work.get(ContactListings.class)
                .save(ContactListing.of(
                        contact.id(),
                        OPEN,
                        LegalBasis.CONSENT,
                        ContactDetails.of(null, "Kim", List.of(), ContactDetails.Origin.ADDED, null),
                        now));
        var batch = work.get(Batches.class).findById(issue.batchId()).orElseThrow();
        work.get(BatchRecipients.class)
                .save(BatchRecipient.without(batch, BatchRecipient.State.SENT, null, null, null, null, List.of(), now));
        var row = work.get(BatchRecipients.class)
                .save(BatchRecipient.of(
                        batch, Addressee.mail("kim@example.org"), "Kim", null, contact.id(), List.of("list:" + OPEN)));
        var register = ContactRegister.usual(OPEN);
        work.get(ContactRegisters.class).save(register.with(register.basis(), 0, true));
        var signUp = work.get(SignUps.class)
                .save(SignUp.of(
                        OPEN, MailAddress.of("bo@example.org"), "Bo", null, "Ja tack", now, Duration.ofDays(2)));
        var links = work.get(SignedLinks.class);
        var member = work.as("Ledamot Timrå, majoritet");
        return new ReaderLinks(
                linkIn(member.runs("calendar feed").says()),
                linkIn(member.runs("newsletter archive", Map.of("network", OPEN))
                        .says()),
                linkIn(member.runs("newsletter archive", Map.of("network", OWN_LINKS_ONLY))
                        .says()),
                "/newsletter/leave/" + links.token("newsletter.leave", issue.id(), row.id()),
                "/newsletter/choices/"
                        + links.token(
                                "newsletter.choices",
                                Fingerprint.of(contact.addressKey()).substring(0, 16),
                                "contact:" + contact.id()),
                addressIn(work),
                "/contact/sign-up/" + links.token("contact.sign-up", OPEN, signUp.id()),
                "/contact/stay/"
                        + links.token(
                                "contact.stay",
                                Fingerprint.of(contact.addressKey()).substring(0, 16),
                                contact.id()),
                draftIn(work),
                lettersIn(work),
                documentIn(work),
                linkIn(member.runs("wheel").says()));
    }

    /** Creates a newsletter draft and returns the path of its preview, which its writers can open. */
    private static String draftIn(Workplace work) {
        draft(work, 2, List.of(OPEN));
        return linkIn(work.as("Samordnare miljö")
                .runs("newsletter show", Map.of("issue", "2026-2"))
                .presses("På webben")
                .says());
    }

    /** Returns the path of the web page on which people turn off emails about Discord messages that mention them. */
    private static String lettersIn(Workplace work) {
        var reader = MailReader.of(work, "Samordnare miljö", "samordnare@example.org");
        return "/mine/letters/"
                + work.get(SignedLinks.class)
                        .token(
                                "mine.letters",
                                Fingerprint.of(MailAddress.of("samordnare@example.org")
                                                .key())
                                        .substring(0, 16),
                                reader.id());
    }

    /** Returns the path of a person's personal link to a meeting document. */
    private static String documentIn(Workplace work) {
        var now = work.clock().instant();
        var meeting = work.get(Meetings.class)
                .save(Meeting.plan(
                        OPEN,
                        "Energimöte",
                        now.plus(Duration.ofDays(30)),
                        now.plus(Duration.ofDays(30)).plusSeconds(3600),
                        Venue.of(MeetingFormat.DIGITAL, null, null),
                        null,
                        now));
        var bytes = "Underlag".getBytes(StandardCharsets.UTF_8);
        var coordinator = work.as("Samordnare miljö");
        coordinator.runs(
                "document add",
                Map.of("meeting", meeting.id(), "file", new UploadedFile("underlag.txt", bytes.length, most -> bytes)));
        var document = work.get(Documents.class).ofMeeting(meeting.id()).get(0);
        return linkIn(coordinator
                .press(null, "document:show:" + meeting.id() + ":0", List.of(document.id()), Map.of())
                .says());
    }

    private static String addressIn(Workplace work) {
        var person =
                work.get(People.class).findByAccountId("9008").orElseThrow().id();
        var asked = MailAddress.of("ledamot@example.org");
        work.get(OwnAddresses.class)
                .save(OwnAddress.asked(person, asked, work.clock().instant()));
        return "/newsletter/address/"
                + work.get(SignedLinks.class)
                        .token(
                                "newsletter.address",
                                Fingerprint.of(asked.text()).substring(0, 16),
                                person);
    }

    private static Issue goneOut(Workplace work) {
        var now = work.clock().instant();
        var draft = draft(work, 1, List.of(OPEN, OWN_LINKS_ONLY));
        var batch =
                work.get(Batches.class).save(Batch.of("newsletter:" + draft.id(), "newsletter", draft.id(), now, now));
        return work.get(Issues.class).save(draft.scheduled(now).sending(batch.id(), now));
    }

    private static Issue draft(Workplace work, int number, List<String> networks) {
        var now = work.clock().instant();
        var author = work.get(People.class).findAllByOrderByName().get(0).id();
        var draft = work.get(Issues.class).save(Issue.draft(2026, number, SUBJECT, TEXT, networks, author, now));
        byte[] bytes = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        var picture = work.get(Pictures.class)
                .save(Picture.of(
                        draft,
                        List.of(),
                        "sol.png",
                        "png",
                        "image/png",
                        600,
                        400,
                        bytes,
                        "Solceller på ett tak",
                        author,
                        now));
        work.get(PictureContents.class).save(PictureContent.of(picture, bytes));
        return draft;
    }

    static String linkIn(String says) {
        var link = LINK.matcher(says);
        assertThat(link.find()).as(says).isTrue();
        return link.group(1);
    }
}
