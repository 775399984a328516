package se.budkavle.storage.contact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonReference;
import se.budkavle.storage.privacy.PersonalData;

/** Finds the email addresses, and the contacts in mailing lists, that belong to a person. */
@Component
class ContactPersonalData implements PersonalData {

    private final Contacts contacts;
    private final ContactEraser eraser;

    ContactPersonalData(Contacts contacts, ContactEraser eraser) {
        this.contacts = contacts;
        this.eraser = eraser;
    }

    @Override
    public List<PersonReference> about(DataSubject subject) {
        var id = subject.personId();
        return List.of(
                PersonReference.of("own_address", "person_id", id)
                        .hiding("address_key")
                        .deleted(),
                PersonReference.of("contact", "address_key", subject.addressKeys())
                        .hiding("address_key")
                        .cleared("address"),
                PersonReference.of("contact_listing", "contact_id", subject.contacts())
                        .deleted(),
                PersonReference.of("contact_consent", "contact_id", subject.contacts())
                        .deleted(),
                PersonReference.of("contact_sign_up", "address_key", subject.addressKeys())
                        .hiding("address_key")
                        .deleted(),
                PersonReference.of(
                                "contact_sign_up_pause",
                                "address_hash",
                                subject.addressKeys().stream()
                                        .map(ConfirmationEmailLimit::hash)
                                        .toList())
                        .hiding("address_hash")
                        .deleted());
    }

    /**
     * Erases the contact with the person's email address, so that no network sends emails to the address any more. Also
     * deletes the sign-ups and the queued emails about them, because those emails contain the address as typed.
     */
    @Override
    public void prepareErasure(DataSubject subject, @Nullable String by, Instant now) {
        subject.addressKeys().forEach(eraser::removeSignUps);
        subject.contacts()
                .forEach(id ->
                        eraser.erase(contacts.findById(id).orElseThrow(), Contact.EndedBecause.OWN_WISH, by, now));
    }
}
