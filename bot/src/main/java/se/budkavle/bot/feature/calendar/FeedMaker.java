package se.budkavle.bot.feature.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.web.PublicAddress;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.calendar.Feed;
import se.budkavle.storage.calendar.FeedSecret;
import se.budkavle.storage.calendar.Feeds;

/** Stores a new calendar feed, and writes the reply with its secret link, which is shown only once. */
@Component
class FeedMaker {

    private static final int MOST = 10;

    private final Feeds feeds;
    private final FeedList list;
    private final PublicAddress address;
    private final AuditLog entries;
    private final Clock clock;

    FeedMaker(Feeds feeds, FeedList list, PublicAddress address, AuditLog entries, Clock clock) {
        this.feeds = feeds;
        this.list = list;
        this.address = address;
        this.entries = entries;
        this.clock = clock;
    }

    /** Throws a refusal if there is no web server for calendar links. */
    void requireOpen() {
        if (!address.isOpen()) {
            throw new Refusal("calendar.feeds-off");
        }
    }

    /**
     * Returns the reply with the link to a new feed. Throws a refusal if the owner has too many feeds.
     *
     * @param making a function that takes the feed's secret and the current time, and returns the new feed
     */
    Reply make(String ownerId, BiFunction<FeedSecret, Instant, Feed> making) {
        if (feeds.workingOf(ownerId).size() >= MOST) {
            throw new Refusal("calendar.too-many", MOST, Phrase.command("calendar list"));
        }
        var secret = FeedSecret.next();
        var now = clock.instant();
        var feed = feeds.save(making.apply(secret, now));
        entries.save(AuditEntry.of(
                ownerId, "calendar.feed", feed.networkId() == null ? ownerId : feed.networkId(), null, now));
        return Reply.page(Page.of(list.about(feed))
                .line(Phrase.code(address.of(FeedController.path(secret))))
                .line("calendar.feed.how")
                .line("calendar.feed.keep", Phrase.command("calendar list"))
                .toned(Page.Tone.GOOD));
    }
}
