package se.budkavle.bot.feature.followup;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.followup.FollowUpLink;
import se.budkavle.storage.followup.FollowUpLinks;

/** Creates and revokes the personal links to the web page of a follow-up. A person has one link at a time. */
@Component
class FollowUpLinkRecorder {

    private final FollowUpPageLinks links;
    private final FollowUpLinks stored;
    private final AuditLog audit;
    private final Clock clock;

    FollowUpLinkRecorder(FollowUpPageLinks links, FollowUpLinks stored, AuditLog audit, Clock clock) {
        this.links = links;
        this.stored = stored;
        this.audit = audit;
        this.clock = clock;
    }

    /** The address of the page, and the stored link. */
    record Shown(String address, FollowUpLink link) {}

    /**
     * Returns the person's link. Creates one if the person has none that works. Returns empty if the bot has no public
     * web server.
     */
    @Transactional
    public Optional<Shown> of(String personId) {
        if (!links.isOpen()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var existing = stored.findById(personId);
        var link = existing.filter(one -> one.worksAt(now)).orElseGet(() -> {
            audit.save(AuditEntry.of(personId, "followup.link", personId, null, now));
            return stored.save(existing.map(one -> one.replaced(now)).orElseGet(() -> FollowUpLink.of(personId, now)));
        });
        return links.address(link).map(address -> new Shown(address, link));
    }

    /** Revokes the person's link. Does nothing if the link with this mark is over already. */
    @Transactional
    public void revoke(String personId, String mark) {
        var now = clock.instant();
        stored.findById(personId).filter(one -> !one.isOver(mark)).ifPresent(one -> {
            stored.save(one.revoked(now));
            audit.save(AuditEntry.of(personId, "followup.revoke", personId, null, now));
        });
    }
}
