package se.budkavle.bot.feature.contact;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.audit.Entries;
import se.budkavle.storage.audit.Entry;
import se.budkavle.storage.contact.Contacts;

/** Records that a coordinator has found a contact's data to be right, so that it is not asked by mail for long. */
@Component
class ConfirmContact implements Press {

    static final String ACT = "contact:confirm";

    /** A second press means the first one. */
    private static final Duration ONE_PRESS = Duration.ofHours(1);

    private final ContactFinder finder;
    private final ContactPage page;
    private final Contacts contacts;
    private final Entries audit;
    private final Rights rights;
    private final Clock clock;

    ConfirmContact(ContactFinder finder, ContactPage page, Contacts contacts, Entries audit, Rights rights, Clock clock) {
        this.finder = finder;
        this.page = page;
        this.contacts = contacts;
        this.audit = audit;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    @Transactional
    public Reply press(Pressed pressed) {
        var contact = finder.pressed(pressed.reference(0), pressed.caller());
        var now = clock.instant();
        if (contact.askedAt() == null && contact.confirmedAt().plus(ONE_PRESS).isAfter(now)) {
            return page.of(contact, pressed.caller());
        }
        var confirmed = contacts.save(contact.confirmed(now));
        audit.save(Entry.of(rights.person(pressed.caller()).id(), "contact.confirm", contact.id(), null, now));
        return page.of(confirmed, pressed.caller());
    }
}
