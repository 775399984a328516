package se.budkavle.bot.feature.newsletter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.ContactDetails;
import se.budkavle.storage.contact.ContactListing;
import se.budkavle.storage.contact.ContactListings;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.contact.LegalBasis;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.delivery.BatchRecipient.State;
import se.budkavle.storage.delivery.BatchRecipients;
import se.budkavle.storage.delivery.BatchRecipients.Tally;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.IssueRevision;
import se.budkavle.storage.newsletter.IssueRevisions;
import se.budkavle.storage.newsletter.Issues;

/**
 * A test fixture for newsletters. Creates newsletter issues, contacts and people with email addresses, and finds the
 * emails that were sent.
 */
public final class NewsletterFixture {

    public static final String ENERGY = "hallbar-energi";
    public static final String COUNCIL = "hallbarhetsradet";

    private final Workplace work;

    public NewsletterFixture(Workplace work) {
        this.work = work;
    }

    /** Returns the coordinator of both test networks, who writes the newsletter issues. */
    public TestUser writer() {
        return work.as("Samordnare miljö");
    }

    /**
     * Returns the secretary of both test networks, who may also write newsletter issues. Stores this person at the
     * first call.
     */
    public TestUser secretary() {
        var people = work.get(People.class);
        if (people.findByAccountId("9200").isEmpty()) {
            var now = work.clock().instant();
            var person = people.save(Person.of("Sekreterare energi", null, "9200", now));
            for (var network : List.of(ENERGY, COUNCIL)) {
                work.get(Memberships.class)
                        .save(Membership.appointed(
                                network,
                                person,
                                null,
                                Role.SECRETARY,
                                PoliticalSide.NONE,
                                LocalDate.of(2026, 1, 1),
                                null,
                                null,
                                now));
            }
        }
        return work.as("Sekreterare energi");
    }

    public Issue draft(String... networks) {
        return stored(() -> {
            var issues = work.get(Issues.class);
            var issue = issues.save(Issue.draft(
                    2026,
                    issues.nextNumber(2026),
                    "Energi i höst",
                    "Solel **på** alla tak.",
                    List.of(networks),
                    idOf("9002"),
                    work.clock().instant()));
            work.get(IssueRevisions.class).save(IssueRevision.of(issue, idOf("9002")));
            return issue;
        });
    }

    public Issue edited(Issue issue, String text, String by) {
        return stored(() -> {
            var now = work.get(Issues.class).findById(issue.id()).orElseThrow();
            var edited = work.get(Issues.class)
                    .save(now.edited(
                            now.revision(), now.subject(), text, work.clock().instant()));
            work.get(IssueRevisions.class).save(IssueRevision.of(edited, by));
            return edited;
        });
    }

    public Contact contact(String address, String name, String network) {
        return stored(() -> {
            var now = work.clock().instant();
            var contact = work.get(Contacts.class).save(Contact.of(MailAddress.of(address), now));
            work.get(ContactListings.class)
                    .save(ContactListing.of(
                            contact.id(),
                            network,
                            LegalBasis.CONSENT,
                            ContactDetails.of(null, name, List.of(), ContactDetails.Origin.ADDED, null),
                            now));
            return contact;
        });
    }

    public void address(String account, String address) {
        var now = work.clock().instant();
        var read = MailAddress.of(address);
        work.get(OwnAddresses.class)
                .save(OwnAddress.asked(idOf(account), read, now).confirmed(read, now));
    }

    public void wantsApproval(String network) {
        var practices = work.get(AllNetworkSettings.class);
        practices.save(practices.of(network).approvingNewsletters(true));
    }

    public BotReply send(Issue issue) {
        return writer().runs("newsletter send", Map.of("issue", issue.code())).presses("Skicka");
    }

    /** Runs all routines (background jobs) 40 times, which is enough to send every queued message. */
    public void sendAll() {
        for (int i = 0; i < 40; i++) {
            work.tick();
        }
    }

    public BotReply report(Issue issue) {
        return writer().runs("newsletter report", Map.of("issue", issue.code()));
    }

    public Issue now(Issue issue) {
        return work.get(Issues.class).findById(issue.id()).orElseThrow();
    }

    public List<BatchRecipient> rows(Issue issue) {
        return work.get(BatchRecipients.class).page(now(issue).batchId(), "", 1000);
    }

    public int count(Issue issue, Addressee.Kind way, State state) {
        return work.get(BatchRecipients.class).tally(now(issue).batchId()).stream()
                .filter(one -> one.way() == way && one.state() == state)
                .mapToInt(Tally::recipients)
                .sum();
    }

    public String idOf(String account) {
        return work.get(People.class).findByAccountId(account).orElseThrow().id();
    }

    public List<String> addresses(int count) {
        var all = new ArrayList<String>();
        for (int i = 1; i <= count; i++) {
            all.add("reader" + i + "@example.org");
        }
        return all;
    }

    private <T> T stored(Supplier<T> storing) {
        return new TransactionTemplate(work.get(PlatformTransactionManager.class)).execute(any -> storing.get());
    }
}
