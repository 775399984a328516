package se.budkavle.bot.feature.contact;

import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.contact.Contacts;

/**
 * Handles the two buttons below the message about a contact. "Confirm" marks the contact's data as correct, which
 * postpones the email that asks whether the contact wants to stay. "Resume" starts the emails to a paused contact
 * again.
 */
@Component
class ContactPress implements Press {

    private final ContactFinder finder;
    private final ContactMessage page;
    private final Contacts contacts;
    private final AuditLog audit;
    private final Rights rights;
    private final Clock clock;

    ContactPress(
            ContactFinder finder, ContactMessage page, Contacts contacts, AuditLog audit, Rights rights, Clock clock) {
        this.finder = finder;
        this.page = page;
        this.contacts = contacts;
        this.audit = audit;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public String act() {
        return ContactMessage.CHANGE;
    }

    @Override
    @Transactional
    public Reply press(PressEvent pressed) {
        var contact = finder.pressed(pressed.reference(0), pressed.caller()).contact();
        var change = Stream.of(ContactAction.values())
                .filter(one -> one.name().equals(pressed.reference(1)))
                .findFirst()
                .orElseThrow(() -> new Refusal("chat.unknown-press"));
        var now = clock.instant();
        var changed = change.of(contact, now);
        if (!changed.equals(contact)) {
            contacts.save(changed);
            audit.save(AuditEntry.of(rights.personId(pressed.caller()), change.key, contact.id(), null, now));
        }
        return page.of(changed, pressed.caller());
    }
}
