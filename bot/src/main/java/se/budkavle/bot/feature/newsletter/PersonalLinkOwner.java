package se.budkavle.bot.feature.newsletter;

import java.util.Locale;

/** The owner of a personal link: a person with a Discord account, or a contact outside Discord. */
record PersonalLinkOwner(Kind kind, String id) {

    enum Kind {
        PERSON,
        CONTACT
    }

    static PersonalLinkOwner person(String personId) {
        return new PersonalLinkOwner(Kind.PERSON, personId);
    }

    static PersonalLinkOwner contact(String contactId) {
        return new PersonalLinkOwner(Kind.CONTACT, contactId);
    }

    /**
     * Parses the owner of a personal link.
     *
     * @param text the owner as encoded in the signed link: a kind and an id, separated by a colon
     */
    static PersonalLinkOwner of(String text) {
        var parts = text.split(":", 2);
        return new PersonalLinkOwner(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]);
    }

    String text() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
