package se.budkavle.bot.feature.newsletter;

import java.util.Locale;

/** One reason why a recipient gets a copy: a network and the recipient's connection to it. */
record RecipientReason(Kind kind, String networkId) {

    /**
     * CHANNEL: the network's channel; ASKED: a person who has subscribed; LIST: a contact in the network's register.
     */
    enum Kind {
        CHANNEL,
        ASKED,
        LIST
    }

    /** @param code a reason code from storage, for example list:hallbar-energi */
    static RecipientReason of(String code) {
        var parts = code.split(":", 2);
        return new RecipientReason(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]);
    }

    /** Returns the last part of the keys of this reason's texts. */
    String word() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
