package se.budkavle.bot.feature.mine;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.EmailTransport;
import se.budkavle.bot.web.PublicAddress;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;

/** Stores whether a person also gets an email for each channel message that mentions (notifies by @) the person. */
@Component
class MentionMailSetting {

    /**
     * The way in which a person turned off the emails about mentions: in the chat, by a link in an email, or by an
     * unsubscribe email.
     */
    enum Through {
        CHAT,
        LINK,
        MAIL
    }

    private final OwnAddresses addresses;
    private final EmailTransport letters;
    private final PublicAddress web;
    private final AuditLog audit;
    private final Clock clock;

    MentionMailSetting(OwnAddresses addresses, EmailTransport letters, PublicAddress web, AuditLog audit, Clock clock) {
        this.addresses = addresses;
        this.letters = letters;
        this.web = web;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns whether the bot can send emails and recipients can open the links in these emails. */
    boolean isPossible() {
        return letters.isReady() && web.isOpenForLetters();
    }

    Optional<OwnAddress> address(String personId) {
        return addresses.findById(personId);
    }

    @Transactional
    void begin(String personId) {
        if (!isPossible()) {
            throw new Refusal("mine.letters.impossible");
        }
        var before = addresses
                .findById(personId)
                .filter(OwnAddress::isConfirmed)
                .orElseThrow(() -> new Refusal("contact.own-address-missing"));
        var now = clock.instant();
        if (!before.getsLetters()) {
            addresses.save(before.alsoByMail(now));
            audit.save(AuditEntry.of(personId, "mine.letters", personId, "on", now));
        }
    }

    /** Turns off a person's emails about mentions. Does nothing if the emails about mentions are already off. */
    @Transactional
    void end(String personId, Through through) {
        addresses.findById(personId).filter(OwnAddress::getsLetters).ifPresent(before -> {
            addresses.save(before.inChatOnly());
            audit.save(AuditEntry.of(personId, "mine.letters", personId, "off by " + through, clock.instant()));
        });
    }
}
