package se.budkavle.bot.feature.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.Contact.State;
import se.budkavle.storage.contact.Contacts;

/**
 * Handles the buttons under a contact: one confirms that its data is correct, which postpones the letter that asks the
 * contact whether to stay; the other resumes mail to a paused contact.
 */
@Component
class ContactPress implements Press {

    static final String ACT = "contact:press";
    /** A second confirmation within this time counts as a double press and changes nothing. */
    private static final Duration ONE_PRESS = Duration.ofHours(1);

    private final ContactFinder finder;
    private final ContactPage page;
    private final Contacts contacts;
    private final AuditLog audit;
    private final Rights rights;
    private final Clock clock;

    ContactPress(
            ContactFinder finder, ContactPage page, Contacts contacts, AuditLog audit, Rights rights, Clock clock) {
        this.finder = finder;
        this.page = page;
        this.contacts = contacts;
        this.audit = audit;
        this.rights = rights;
        this.clock = clock;
    }

    enum Change {
        CONFIRM("contact.confirm") {
            @Override
            Contact of(Contact contact, Instant now) {
                boolean again = contact.askedAt() == null
                        && contact.confirmedAt().plus(ONE_PRESS).isAfter(now);
                return again ? contact : contact.confirmed(now);
            }
        },

        RESUME("contact.resume") {
            @Override
            Contact of(Contact contact, Instant now) {
                return contact.state() == State.PAUSED ? contact.resumed() : contact;
            }
        };

        /** The key of the button's text and of the entry in the audit log. */
        final String key;

        Change(String key) {
            this.key = key;
        }

        /** Returns the changed contact; the same object when nothing changes. */
        abstract Contact of(Contact contact, Instant now);
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    @Transactional
    public Reply press(PressEvent pressed) {
        var contact = finder.pressed(pressed.reference(0), pressed.caller()).contact();
        var change = Stream.of(Change.values())
                .filter(one -> one.name().equals(pressed.reference(1)))
                .findFirst()
                .orElseThrow(() -> new Refusal("chat.unknown-press"));
        var now = clock.instant();
        var changed = change.of(contact, now);
        if (!changed.equals(contact)) {
            contacts.save(changed);
            audit.save(AuditEntry.of(rights.person(pressed.caller()).id(), change.key, contact.id(), null, now));
        }
        return page.of(changed, pressed.caller());
    }
}
