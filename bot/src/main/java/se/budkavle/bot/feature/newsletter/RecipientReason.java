package se.budkavle.bot.feature.newsletter;

import java.util.Locale;

/** A reason why a recipient gets a newsletter issue: a network, and the recipient's relation to the network. */
record RecipientReason(Kind kind, String networkId) {

    /**
     * CHANNEL: the recipient is the network's channel. ASKED: the recipient is a person who has subscribed. LIST: the
     * recipient is a contact in the network's mailing list.
     */
    enum Kind {
        CHANNEL,
        ASKED,
        LIST
    }

    /**
     * Parses a stored reason why a recipient gets a newsletter issue.
     *
     * @param code the stored text, which consists of a kind and a network id, for example {@code list:hallbar-energi}
     */
    static RecipientReason of(String code) {
        var parts = code.split(":", 2);
        return new RecipientReason(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]);
    }

    /**
     * Returns the name of the kind in lower case. The message key of the text that explains the reason ends with this
     * name.
     */
    String word() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
