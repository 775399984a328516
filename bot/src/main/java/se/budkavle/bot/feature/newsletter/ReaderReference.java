package se.budkavle.bot.feature.newsletter;

import java.util.Locale;

/** The owner of a personal link: a person of the association or a contact. */
record ReaderReference(Kind kind, String id) {

    enum Kind {
        PERSON,
        CONTACT
    }

    static ReaderReference person(String personId) {
        return new ReaderReference(Kind.PERSON, personId);
    }

    static ReaderReference contact(String contactId) {
        return new ReaderReference(Kind.CONTACT, contactId);
    }

    /** @param text the reference as the signed link contains it */
    static ReaderReference of(String text) {
        var parts = text.split(":", 2);
        return new ReaderReference(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]);
    }

    String text() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
