package se.budkavle.bot.feature.newsletter;

import java.util.Locale;

/** Whom a reader's own link belongs to: a person of the association, or a contact. */
record ReaderReference(Kind kind, String id) {

    enum Kind { PERSON, CONTACT }

    static ReaderReference person(String personId) {
        return new ReaderReference(Kind.PERSON, personId);
    }

    static ReaderReference contact(String contactId) {
        return new ReaderReference(Kind.CONTACT, contactId);
    }

    /** @param text as it stands in a link that was signed here */
    static ReaderReference of(String text) {
        var parts = text.split(":", 2);
        return new ReaderReference(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]);
    }

    String text() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
