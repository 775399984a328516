package se.budkavle.bot.feature.contact;

import java.time.Duration;
import java.time.Instant;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.Contact.State;

/** The changes that the buttons below a message about a contact can make. */
enum ContactChange {
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

    /** A second confirmation within this time counts as a double press and changes nothing. */
    private static final Duration ONE_PRESS = Duration.ofHours(1);

    /** The message key of the button's label, which is also the action's name in the audit log. */
    final String key;

    ContactChange(String key) {
        this.key = key;
    }

    /** Returns the changed contact, or the same object if the press changes nothing. */
    abstract Contact of(Contact contact, Instant now);
}
