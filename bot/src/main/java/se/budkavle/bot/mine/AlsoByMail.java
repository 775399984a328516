package se.budkavle.bot.mine;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.LetterCarrier;
import se.budkavle.bot.web.PublicAddress;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.Entries;
import se.budkavle.storage.audit.Entry;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;

/** Keeps whether what mentions someone in the chat also goes to their mail address. */
@Component
class AlsoByMail {

    private final OwnAddresses addresses;
    private final LetterCarrier letters;
    private final PublicAddress web;
    private final Entries audit;
    private final Clock clock;

    AlsoByMail(OwnAddresses addresses, LetterCarrier letters, PublicAddress web, Entries audit, Clock clock) {
        this.addresses = addresses;
        this.letters = letters;
        this.web = web;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether letters can be sent and the links in them followed. */
    boolean isPossible() {
        return letters.isReady() && web.isOpenForLetters();
    }

    /** Where it goes; empty where it comes in the chat only. */
    Optional<String> address(String personId) {
        return addresses.findById(personId).filter(OwnAddress::getsLetters).map(OwnAddress::address);
    }

    @Transactional
    void choose(String personId, boolean mail) {
        if (mail && !isPossible()) {
            throw new Refusal("mine.letters.impossible");
        }
        var before = addresses.findById(personId).filter(OwnAddress::isConfirmed)
                .orElseThrow(() -> new Refusal("contact.own-address-missing"));
        var now = clock.instant();
        var after = mail ? before.alsoByMail(now) : before.inChatOnly();
        if (!after.equals(before)) {
            addresses.save(after);
            audit.save(Entry.of(personId, "mine.letters", personId, mail ? "on" : "off", now));
        }
    }
}
