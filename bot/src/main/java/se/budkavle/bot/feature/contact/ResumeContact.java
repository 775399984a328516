package se.budkavle.bot.feature.contact;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.audit.Entries;
import se.budkavle.storage.audit.Entry;
import se.budkavle.storage.contact.Contact.State;
import se.budkavle.storage.contact.Contacts;

/** Has a paused contact written to again. */
@Component
class ResumeContact implements Press {

    static final String ACT = "contact:resume";

    private final ContactFinder finder;
    private final ContactPage page;
    private final Contacts contacts;
    private final Entries audit;
    private final Rights rights;
    private final Clock clock;

    ResumeContact(ContactFinder finder, ContactPage page, Contacts contacts, Entries audit, Rights rights, Clock clock) {
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
        if (contact.state() != State.PAUSED) {
            return page.of(contact, pressed.caller());
        }
        var resumed = contacts.save(contact.resumed());
        audit.save(Entry.of(rights.person(pressed.caller()).id(), "contact.resume", contact.id(), null, clock.instant()));
        return page.of(resumed, pressed.caller());
    }
}
