package se.budkavle.bot.feature.contact;

import java.time.Duration;
import java.time.Instant;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.Contact.State;

/** The buttons below the message about a contact. Each button makes one change to the contact. */
enum ContactAction {
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
            return contact.state() == State.PAUSED ? contact.resumed(now) : contact;
        }
    };

    /** The time within which a second press of the button "Confirm" counts as a double press and changes nothing. */
    private static final Duration ONE_PRESS = Duration.ofHours(1);

    /** The message key of the button's label, also used as the action of the audit log entry. */
    final String key;

    ContactAction(String key) {
        this.key = key;
    }

    /** Returns the changed contact. Returns {@code contact} itself if the button changes nothing. */
    abstract Contact of(Contact contact, Instant now);
}
