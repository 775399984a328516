package se.budkavle.bot.feature.newsletter;

import java.util.Locale;

/** Why a copy goes where it goes, on account of one network. */
record RecipientReason(Kind kind, String networkId) {

    /** In its channel, as a person has asked for it, or as a contact stands in its register. */
    enum Kind { CHANNEL, ASKED, LIST }

    /** @param code as storage's Readers write it, for example list:hallbar-energi */
    static RecipientReason of(String code) {
        var parts = code.split(":", 2);
        return new RecipientReason(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]);
    }

    /** The end of the keys under which it has its words. */
    String word() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
