package se.budkavle.bot.feature.calendar;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.calendar.Feeds;

/** Handles the button with which an owner revokes a calendar link. */
@Component
class RevokeFeedPress implements Press {

    private final Feeds feeds;
    private final FeedList list;
    private final Rights rights;
    private final AuditLog entries;
    private final Clock clock;

    RevokeFeedPress(Feeds feeds, FeedList list, Rights rights, AuditLog entries, Clock clock) {
        this.feeds = feeds;
        this.list = list;
        this.rights = rights;
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public String act() {
        return FeedList.REVOKE;
    }

    @Override
    @Transactional
    public Reply press(PressEvent pressed) {
        var owner = rights.person(pressed.caller());
        var feed = feeds.findById(pressed.reference(0))
                .filter(one -> one.personId().equals(owner.id()))
                .orElseThrow(() -> new Refusal("chat.unknown-press"));
        if (!feed.isRevoked()) {
            var now = clock.instant();
            feeds.save(feed.revoked(now));
            entries.save(AuditEntry.of(
                    owner.id(),
                    "calendar.revoke",
                    feed.networkId() == null ? owner.id() : feed.networkId(),
                    null,
                    now));
        }
        return list.of(owner.id());
    }
}
