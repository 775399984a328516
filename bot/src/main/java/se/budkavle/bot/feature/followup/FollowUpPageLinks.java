package se.budkavle.bot.feature.followup;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.web.PersonalLinks;
import se.budkavle.bot.web.PublicAddress;
import se.budkavle.storage.followup.FollowUpLink;
import se.budkavle.storage.followup.FollowUpLinks;

/** Writes and reads the addresses of the personal links to the web page of a follow-up. */
@Component
class FollowUpPageLinks {

    static final String PATH = "/followup/";
    private static final PersonalLinks.Kind KIND = new PersonalLinks.Kind(PATH, "followup.read");

    private final PersonalLinks links;
    private final PublicAddress address;
    private final FollowUpLinks stored;
    private final Clock clock;

    FollowUpPageLinks(PersonalLinks links, PublicAddress address, FollowUpLinks stored, Clock clock) {
        this.links = links;
        this.address = address;
        this.stored = stored;
        this.clock = clock;
    }

    /** Returns whether the bot has a public web server. */
    boolean isOpen() {
        return address.isOpen();
    }

    /** Returns the address of the page. Returns empty if the bot has no public web server. */
    Optional<String> address(FollowUpLink link) {
        return links.to(KIND, new PersonalLinks.Target(link.mark(), link.personId(), link.validUntil()))
                .map(PersonalLinks.PersonalLink::address);
    }

    /** What a link leads to: its owner, and the stored link; empty if it was revoked or replaced by a new one. */
    record Found(String personId, Optional<FollowUpLink> link) {}

    /**
     * Returns what a link leads to. Returns empty if the link is invalid. Throws {@code PageGone} if it has expired.
     */
    Optional<Found> read(String token) {
        return links.read(KIND, token)
                .map(target -> new Found(
                        target.personId(),
                        stored.findById(target.personId()).filter(one -> !one.isOver(target.matter()))));
    }

    /** Stores that the page was opened now. */
    void recordOpening(FollowUpLink link) {
        var now = clock.instant();
        if (link.isOpenedAnew(now)) {
            stored.recordOpening(link.personId(), now);
        }
    }
}
