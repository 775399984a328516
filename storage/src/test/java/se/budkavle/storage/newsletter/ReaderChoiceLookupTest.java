package se.budkavle.storage.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.ContactDetails;
import se.budkavle.storage.contact.ContactListing;
import se.budkavle.storage.contact.ContactListings;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.contact.LegalBasis;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.newsletter.Subscription.Way;
import se.budkavle.storage.testing.OnEmptySqlite;

class ReaderChoiceLookupTest extends OnEmptySqlite {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final MailAddress ADDRESS = MailAddress.of("kim@example.org");

    private final ReaderChoiceLookup choices = new ReaderChoiceLookup(
            get(Subscriptions.class),
            get(OptOuts.class),
            get(OwnAddresses.class),
            get(Contacts.class),
            get(ContactListings.class));
    private final OptOutService optOuts = new OptOutService(
            get(OptOuts.class), get(OwnAddresses.class), get(AuditLog.class), Clock.fixed(NOW, ZoneOffset.UTC));
    private String kim;

    @BeforeEach
    void someone() {
        get(Areas.class).save(Area.of("miljo", "Miljö", "Miljö", "M", 0));
        for (var id : List.of("energy", "climate")) {
            get(Networks.class)
                    .save(new Network(
                            id,
                            id,
                            "miljo",
                            Network.Kind.MIXED,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            false,
                            false,
                            null,
                            0));
        }
        kim = get(People.class).save(Person.of("Kim", null, "1", NOW)).id();
    }

    @Test
    void noChoiceIsReturnedForAPersonWithoutSubscriptions() {
        assertThat(choices.of(kim)).isEmpty();
        assertThat(choices.of(kim, "energy")).isEqualTo(new ReaderChoice("energy", null, false, null));
        assertThat(choices.of(kim, "energy").way()).isEmpty();
    }

    @Test
    void theSubscriptionAndTheContactRegisterEntryAreBothReturned() {
        var asked = get(Subscriptions.class).save(Subscription.of("energy", kim, Way.PRIVATE, NOW));
        listed("climate");
        assertThat(choices.of(kim))
                .containsExactly(
                        new ReaderChoice("climate", null, true, null), new ReaderChoice("energy", asked, false, null));
        assertThat(choices.of(kim, "climate").way()).contains(Way.MAIL);
        assertThat(choices.of(kim, "energy").way()).contains(Way.PRIVATE);
    }

    @Test
    void anOptOutIsReturnedWithItsTime() {
        listed("climate");
        optOuts.leave(optOuts.readerOf(kim), "climate", OptOut.Through.CHAT, kim);
        assertThat(choices.of(kim)).containsExactly(new ReaderChoice("climate", null, true, NOW));
        assertThat(choices.of(kim, "climate").way()).isEmpty();
        optOuts.takeBack(optOuts.readerOf(kim), "climate", OptOut.Through.CHAT, kim);
        assertThat(choices.of(kim, "climate").way()).contains(Way.MAIL);
    }

    @Test
    void anOptOutFromAllNetworksAppliesToEachNetwork() {
        get(Subscriptions.class).save(Subscription.of("energy", kim, Way.PRIVATE, NOW));
        optOuts.leave(optOuts.readerOf(kim), null, OptOut.Through.CHAT, kim);
        assertThat(choices.of(kim)).extracting(ReaderChoice::left).containsExactly(NOW);
    }

    @Test
    void aPausedContactIsIgnored() {
        var contact = listed("climate");
        get(Contacts.class).save(contact.paused("contact.bounced"));
        assertThat(choices.of(kim)).isEmpty();
    }

    private Contact listed(String network) {
        get(OwnAddresses.class).save(OwnAddress.asked(kim, ADDRESS, NOW).confirmed(ADDRESS, NOW));
        var contact = get(Contacts.class).save(Contact.of(ADDRESS, NOW));
        get(ContactListings.class)
                .save(ContactListing.of(
                        contact.id(),
                        network,
                        LegalBasis.CONSENT,
                        ContactDetails.of(null, "Kim", List.of(), ContactDetails.Origin.ADDED, null),
                        NOW));
        return contact;
    }
}
