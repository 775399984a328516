package se.budkavle.bot.feature.calendar;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.calendar.Feed;
import se.budkavle.storage.calendar.FeedSecret;
import se.budkavle.storage.calendar.Feeds;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;

/**
 * Builds the iCalendar content of a calendar feed. A feed contains the meetings of its owner, the meetings of one of
 * the owner's networks, or the annual wheel (what happens in a year).
 */
@Component
class FeedCalendar {

    /**
     * How long past meetings stay in a feed. Calendar programs delete events that a feed no longer contains, so past
     * meetings must stay for some time.
     */
    private static final Duration BACK = Duration.ofDays(365);

    private final Feeds feeds;
    private final Meetings meetings;
    private final YearCalendar years;
    private final Networks networks;
    private final Rights rights;
    private final NetworkTitles titles;
    private final IcsWriter ics;
    private final Phrasebook words;
    private final Association association;
    private final Clock clock;

    FeedCalendar(
            Feeds feeds,
            Meetings meetings,
            YearCalendar years,
            Networks networks,
            Rights rights,
            NetworkTitles titles,
            IcsWriter ics,
            Phrasebook words,
            Association association,
            Clock clock) {
        this.feeds = feeds;
        this.meetings = meetings;
        this.years = years;
        this.networks = networks;
        this.rights = rights;
        this.titles = titles;
        this.ics = ics;
        this.words = words;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Returns the calendar as an iCalendar file. Returns empty if the link is unknown or revoked, or if the link's
     * owner no longer belongs to the network.
     */
    Optional<byte[]> of(FeedSecret secret) {
        return feeds.findBySecretHash(secret.hash())
                .filter(feed -> !feed.isRevoked())
                .filter(this::mayBeRead)
                .map(feed -> {
                    record(feed);
                    return feed.wholeYear()
                            ? ics.ofDays(years.entries(feed), name(feed), association.locale())
                            : ics.of(meetings(feed), titles.ofNetworks(), name(feed), association.locale());
                });
    }

    /**
     * Stores, at most once a day, that a calendar program has fetched the feed. For two weeks after a fetch, the bot
     * does not remind the owner one hour before a meeting of the feed, because the calendar program does so.
     */
    private void record(Feed feed) {
        if (feed.isReadAnew(clock.instant())) {
            feeds.recordRead(feed.id(), clock.instant());
        }
    }

    private boolean mayBeRead(Feed feed) {
        if (feed.wholeYear()) {
            return years.mayBeRead(feed);
        }
        return feed.networkId() == null || rights.belongs(feed.personId(), feed.networkId());
    }

    private List<Meeting> meetings(Feed feed) {
        var from = clock.instant().minus(BACK);
        return feed.networkId() == null
                ? meetings.forCalendarOfPerson(feed.personId(), association.today(clock), from)
                : meetings.forCalendarOfNetwork(feed.networkId(), from);
    }

    private String name(Feed feed) {
        if (feed.wholeYear()) {
            return words.say(Phrase.of("calendar.year", years.scope(feed).title()), association.locale());
        }
        return feed.networkId() == null
                ? words.say(Phrase.of("calendar.mine", association.name()), association.locale())
                : networks.findById(feed.networkId()).map(Network::title).orElseThrow();
    }
}
