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

    /** Names this kind of change: the message key of the label of its button, and the action in its audit log entry. */
    final String key;

    ContactChange(String key) {
        this.key = key;
    }

    /** Returns the changed contact. If the press changes nothing, returns {@code contact} itself. */
    abstract Contact of(Contact contact, Instant now);
}
