package se.budkavle.storage.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.storage.contact.Contact.EndedBecause;
import se.budkavle.storage.contact.ContactDetails.Origin;
import se.budkavle.storage.contact.Contacts.Reachable;
import se.budkavle.storage.testing.OpenStorage;

/**
 * Tests the repositories of contacts, the people outside the chat to whom networks send email. One subclass runs on
 * SQLite, another on PostgreSQL.
 */
abstract class ContactsContract {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    abstract OpenStorage storage();

    private Contacts contacts;
    private ContactListings listings;

    @BeforeEach
    void twoNetworks() {
        contacts = storage().get(Contacts.class);
        listings = storage().get(ContactListings.class);
        var jdbc = storage().get(JdbcTemplate.class);
        List.of(
                        "contact_consent",
                        "contact_sign_up",
                        "contact_sign_up_pause",
                        "contact_listing",
                        "contact_register",
                        "contact",
                        "network",
                        "area")
                .forEach(table -> jdbc.update("delete from " + table));
        jdbc.update("insert into area values ('miljo', 'Miljö', 'Miljö', 'M', 1, 0)");
        for (var network : List.of("energi", "vatten")) {
            jdbc.update(
                    "insert into network (id, title, area_id, kind, shows_missing, version, closed)"
                            + " values (?, ?, 'miljo', 'COMPANIES', false, 0, false)",
                    network,
                    network);
        }
    }

    @Test
    void aContactIsReadAsItWasStored() {
        var contact = contacts.save(contact("a").ended(EndedBecause.OWN_WISH, NOW.plus(DAY)));
        assertThat(contacts.findById(contact.id())).contains(contact);
        assertThat(contacts.findByAddressKey("a@bolag.example")).contains(contact);
        assertThat(contacts.findAllByAddressKeyIn(List.of("a@bolag.example", "b@bolag.example")))
                .containsExactly(contact);
    }

    @Test
    void twoContactsCannotHaveTheSameAddressInDifferentSpellings() {
        contacts.save(contact("a").erased(NOW));
        contacts.save(contact("A").erased(NOW));
        contacts.save(contact("a"));
        assertThatThrownBy(() -> contacts.save(contact("A"))).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void endedAndPausedContactsAreNotReachable() {
        var a = listed(contact("a"), "Bolaget AB", "energi", "vatten");
        listed(contact("b").paused("bounced"), "Bolaget AB", "energi");
        listed(contact("c").ended(EndedBecause.COORDINATOR, NOW), "Bolaget AB", "energi");
        listed(contact("d").erased(NOW), "Bolaget AB", "energi");
        var e = listed(contact("e"), "Andra", "vatten");
        contacts.save(contact("f"));
        assertThat(contacts.reachableIn(List.of("energi", "vatten")))
                .containsExactlyInAnyOrder(
                        new Reachable(a.id(), "energi", "Bolaget AB", "Någon", "a@bolag.example"),
                        new Reachable(a.id(), "vatten", "Bolaget AB", "Någon", "a@bolag.example"),
                        new Reachable(e.id(), "vatten", "Andra", "Någon", "e@bolag.example"));
        assertThat(contacts.reachableIn(List.of("energi")))
                .extracting(Reachable::contactId)
                .containsExactly(a.id());
    }

    @Test
    void contactsOfTheSameOrganisationAreCountedAsOneOrganisation() {
        listed(contact("a"), "Bolaget AB", "energi");
        listed(contact("b").paused("bounced"), "BOLAGET AB", "energi");
        listed(contact("c"), "Åkeriet", "energi");
        listed(contact("d"), "åkeriet", "energi");
        listed(contact("e"), null, "energi");
        listed(contact("f"), "Slutat", "energi").id();
        contacts.save(contacts.findByAddressKey("f@bolag.example").orElseThrow().ended(EndedBecause.COORDINATOR, NOW));
        listed(contact("g"), "Annat", "vatten");
        assertThat(contacts.organisationCount("energi")).isEqualTo(2);
    }

    @Test
    void aRegisterContainsAllContactsOfTheNetwork() {
        listed(contact("b"), "B", "energi", "vatten");
        listed(contact("a").ended(EndedBecause.COORDINATOR, NOW), "A", "energi");
        listed(contact("c"), "C", "vatten");
        assertThat(contacts.in(List.of("energi")))
                .extracting(Contact::addressKey)
                .containsExactlyInAnyOrder("a@bolag.example", "b@bolag.example");
        assertThat(contacts.in(List.of("energi", "vatten"))).hasSize(3);
        assertThat(listings.findAllByNetworkIdInOrderByNetworkId(List.of("energi")))
                .extracting(ContactListing::organisation)
                .containsExactlyInAnyOrder("A", "B");
        assertThat(listings.findAllByNetworkIdInOrderByNetworkId(List.of("vatten", "energi")))
                .extracting(ContactListing::networkId)
                .containsExactly("energi", "energi", "vatten", "vatten");
    }

    @Test
    void aContactIsInARegisterOnlyOnce() {
        var a = listed(contact("a"), "A", "energi");
        assertThatThrownBy(
                        () -> listings.save(ContactListing.of(a.id(), "energi", LegalBasis.CONSENT, details("A"), NOW)))
                .isInstanceOf(DuplicateKeyException.class);
        var listing = listings.findByContactIdAndNetworkId(a.id(), "energi").orElseThrow();
        listings.save(listing.restingOn(LegalBasis.CONSENT).knowing(details("B")));
        assertThat(listings.findByContactIdAndNetworkId(a.id(), "energi").orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("id", "version")
                .isEqualTo(ContactListing.of(a.id(), "energi", LegalBasis.CONSENT, details("B"), NOW));
        listings.deleteById(listing.id());
        assertThat(listings.findAllByContactIdOrderByNetworkId(a.id())).isEmpty();
    }

    @Test
    void contactsNotYetAskedToConfirmAndContactsWithoutAnAnswerAreFoundSeparately() {
        var old = contacts.save(contact("a"));
        contacts.save(contact("b").confirmed(NOW.plus(DAY)));
        contacts.save(contact("c").paused("bounced"));
        contacts.save(contact("d").ended(EndedBecause.COORDINATOR, NOW));
        var after = NOW.plusMillis(1);
        assertThat(contacts.notConfirmedSince(NOW, 10)).isEmpty();
        assertThat(contacts.notConfirmedSince(after, 10)).containsExactly(old);
        assertThat(contacts.pausedAndNotConfirmedSince(NOW, 10)).isEmpty();
        assertThat(contacts.pausedAndNotConfirmedSince(after, 10))
                .extracting(Contact::addressKey)
                .containsExactly("c@bolag.example");
        var asked = contacts.save(old.asked(NOW.plus(DAY)));
        assertThat(contacts.notConfirmedSince(after, 10)).isEmpty();
        assertThat(contacts.notAnsweredSince(NOW.plus(DAY), 10)).isEmpty();
        assertThat(contacts.notAnsweredSince(NOW.plus(DAY).plusMillis(1), 10)).containsExactly(asked);
        contacts.save(asked.ended(EndedBecause.UNANSWERED, NOW));
        assertThat(contacts.notAnsweredSince(NOW.plus(DAY).plusMillis(1), 10)).isEmpty();
    }

    @Test
    void consentsAreStoredWordForWord() {
        var a = contacts.save(contact("a"));
        var consents = storage().get(Consents.class);
        var consent = consents.save(Consent.of(a.id(), "energi", "Ja, skicka nyhetsbrevet till mig.", NOW));
        assertThat(consents.findAllByContactIdOrderByGivenAt(a.id())).containsExactly(consent);
    }

    @Test
    void aRegisterWithoutSettingsHasTheDefaults() {
        var registers = storage().get(ContactRegisters.class);
        assertThat(registers.of("energi")).isEqualTo(ContactRegister.usual("energi"));
        var set = registers.save(registers.of("energi").with(LegalBasis.AGREEMENT, 200, true));
        assertThat(registers.of("energi")).isEqualTo(set);
    }

    @Test
    void signUpsAreFoundByExpiryAndByAddress() {
        var signUps = storage().get(SignUps.class);
        var address = MailAddress.of("ny@bolag.example");
        var old = signUps.save(SignUp.of("energi", address, null, null, "Ja", NOW, DAY));
        var young = signUps.save(SignUp.of("vatten", address, null, null, "Ja", NOW.plus(DAY), DAY));
        assertThat(signUps.findByAddressKeyAndNetworkId("ny@bolag.example", "energi"))
                .contains(old);
        assertThat(signUps.expired(NOW.plus(DAY), 10)).containsExactly(old);
        assertThat(signUps.save(old.confirmed(NOW)).isConfirmed()).isTrue();
        signUps.deleteById(old.id());
        assertThat(signUps.expired(NOW.plus(DAY), 10)).isEmpty();
        assertThat(signUps.findById(young.id())).contains(young);
        assertThat(signUps.findAllByAddressKey("ny@bolag.example")).containsExactly(young);
    }

    @Test
    void aPauseOfConfirmationEmailsIsDeletedAboutAWeekAfterItsEnd() {
        var pauses = storage().get(ConfirmationEmailLimits.class);
        var pause = pauses.save(ConfirmationEmailLimit.of(MailAddress.of("Ny@bolag.example"), NOW));
        var id = ConfirmationEmailLimit.hash("ny@bolag.example");
        assertThat(pauses.findById(id)).contains(pause);
        var longer = pauses.save(pause.longer(pause.endsAt()));
        assertThat(pauses.findById(id)).contains(longer);
        assertThatThrownBy(() -> pauses.save(pause.longer(NOW))).isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(pauses.deleteEndedBefore(
                        ConfirmationEmailLimit.forgottenBefore(longer.endsAt().plus(Duration.ofDays(7)))))
                .isZero();
        assertThat(pauses.deleteEndedBefore(
                        ConfirmationEmailLimit.forgottenBefore(longer.endsAt().plus(Duration.ofDays(8)))))
                .isEqualTo(1);
        pauses.save(ConfirmationEmailLimit.of(MailAddress.of("ny@bolag.example"), NOW));
        pauses.deleteById(id);
        assertThat(pauses.findById(id)).isEmpty();
    }

    private Contact listed(Contact contact, String organisation, String... networks) {
        var stored = contacts.save(contact);
        for (var network : networks) {
            listings.save(ContactListing.of(stored.id(), network, LegalBasis.AGREEMENT, details(organisation), NOW));
        }
        return stored;
    }

    private static ContactDetails details(String organisation) {
        return ContactDetails.of(organisation, "Någon", List.of("konsult"), Origin.ADDED, "mässan");
    }

    private static Contact contact(String box) {
        return Contact.of(MailAddress.of(box + "@bolag.example"), NOW);
    }
}
