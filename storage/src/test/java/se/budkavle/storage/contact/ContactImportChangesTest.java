package se.budkavle.storage.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.contact.Contact.EndedBecause;
import se.budkavle.storage.contact.ContactDetails.Origin;
import se.budkavle.storage.contact.ContactImportChanges.Change;
import se.budkavle.storage.contact.ContactImportChanges.Kind;
import se.budkavle.storage.contact.ContactImportChanges.ListedContact;

class ContactImportChangesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final String KEY = "a@bolag.example";

    private final Contact contact = Contact.of(MailAddress.of(KEY), NOW);
    private final ContactListing listing =
            ContactListing.of(contact.id(), "energi", LegalBasis.AGREEMENT, details("A", "Namnet", "bygg"), NOW);

    @Test
    void anUnknownContactIsAdded() {
        var listed = listed(details("A", null, "bygg"));
        var revision = ContactImportChanges.of(List.of(listed), Map.of(), Map.of(), Set.of());
        assertThat(revision.changes()).containsExactly(new Change(listed, Kind.ADDED, null, null, listed.details()));
        assertThat(revision.count(Kind.ADDED)).isEqualTo(1);
        assertThat(revision.isEmpty()).isFalse();
    }

    @Test
    void importingTheSameListAgainChangesNothing() {
        var revision = here(contact, details("A", "Namnet", "bygg"));
        assertThat(revision.isEmpty()).isTrue();
        assertThat(revision.same()).isEqualTo(1);
    }

    @Test
    void emptyFieldsOfTheImportedListDoNotOverwriteContactDetails() {
        var listed = listed(details(null, null, "konsult"));
        assertThat(here(contact, listed.details()).changes())
                .containsExactly(new Change(
                        listed, Kind.CHANGED, contact, listing.details(), details("A", "Namnet", "bygg", "konsult")));
        assertThat(here(contact, details("B", null)).changes().get(0).after().organisation())
                .isEqualTo("B");
    }

    @Test
    void aContactOfAnotherRegisterIsAddedEvenIfEndedInThatRegister() {
        var listed = listed(details("B", null, "konsult"));
        for (var known : List.of(contact, contact.ended(EndedBecause.COORDINATOR, NOW))) {
            assertThat(ContactImportChanges.of(List.of(listed), Map.of(KEY, known), Map.of(), Set.of())
                            .changes())
                    .containsExactly(new Change(listed, Kind.ADDED, known, null, listed.details()));
        }
    }

    @Test
    void anEndedContactBecomesActiveAgainUnlessTheContactOptedOut() {
        assertThat(here(contact.ended(EndedBecause.UNANSWERED, NOW), details("A", null))
                        .changes())
                .extracting(Change::kind)
                .containsExactly(Kind.REVIVED);
        var revision = here(contact.ended(EndedBecause.OWN_WISH, NOW), details("A", null, "konsult"));
        assertThat(revision.isEmpty()).isTrue();
        assertThat(revision.saidNo()).extracting(ListedContact::row).containsExactly("2");
        assertThat(revision.same()).isZero();
    }

    @Test
    void aReaderWhoOptedOutIsNotImported() {
        var listed = listed(details("A", null));
        var revision = ContactImportChanges.of(List.of(listed), Map.of(), Map.of(), Set.of(KEY));
        assertThat(revision.isEmpty()).isTrue();
        assertThat(revision.saidNo()).containsExactly(listed);
    }

    private ContactImportChanges here(Contact known, ContactDetails details) {
        return ContactImportChanges.of(
                List.of(listed(details)), Map.of(KEY, known), Map.of(known.id(), listing), Set.of());
    }

    private static ListedContact listed(ContactDetails details) {
        return new ListedContact("2", MailAddress.of("A@bolag.example"), details);
    }

    private static ContactDetails details(String organisation, String name, String... tags) {
        return ContactDetails.of(organisation, name, List.of(tags), Origin.IMPORTED, null);
    }
}
