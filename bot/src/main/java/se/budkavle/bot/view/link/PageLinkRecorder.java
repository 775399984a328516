package se.budkavle.bot.view.link;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.web.PersonalLinks;
import se.budkavle.bot.web.PublicAddress;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.link.LinkedPage;
import se.budkavle.storage.link.PageLink;
import se.budkavle.storage.link.PageLinks;

/** Creates and revokes the personal links to web pages. A person has at most one valid link to a page. */
@Component
public class PageLinkRecorder {

    private final PersonalLinks links;
    private final PublicAddress address;
    private final PageLinks stored;
    private final AuditLog audit;
    private final Clock clock;

    PageLinkRecorder(PersonalLinks links, PublicAddress address, PageLinks stored, AuditLog audit, Clock clock) {
        this.links = links;
        this.address = address;
        this.stored = stored;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Returns the person's link to the page. Creates a new link if the person has no valid link. Returns empty if the
     * bot has no public web server.
     */
    @Transactional
    public Optional<PersonalPageLink> of(LinkedPage page, String personId) {
        if (!address.isOpen()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var existing = stored.findByPersonIdAndPage(personId, page);
        var link = existing.filter(one -> one.worksAt(now)).orElseGet(() -> {
            audit.save(AuditEntry.of(personId, "link.create", personId, page.name(), now));
            return stored.save(
                    existing.map(one -> one.replaced(now)).orElseGet(() -> PageLink.of(personId, page, now)));
        });
        return links.to(LinkedPageRoutes.kind(page), new PersonalLinks.Target(link.mark(), personId, link.validUntil()))
                .map(one -> new PersonalPageLink(one.address(), link));
    }

    /**
     * Revokes the person's link with this mark (an identifier in the link's token), and returns the link's web page.
     * Returns empty if the person has no link with this mark, for example because a newer link has replaced it.
     */
    @Transactional
    public Optional<LinkedPage> revoke(String personId, String mark) {
        var now = clock.instant();
        var link = stored.findByPersonIdAndMark(personId, mark);
        link.filter(one -> !one.isOver(mark)).ifPresent(one -> {
            stored.save(one.revoked(now));
            audit.save(
                    AuditEntry.of(personId, "link.revoke", personId, one.page().name(), now));
        });
        return link.map(PageLink::page);
    }
}
