package se.budkavle.bot.feature.calendar;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.view.wheel.WheelEntry;
import se.budkavle.bot.view.wheel.WheelFinder;
import se.budkavle.bot.view.wheel.WheelScope;
import se.budkavle.storage.calendar.Feed;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Networks;

/**
 * Finds the entries of the annual wheel (what happens in a year) for a calendar feed. The feed covers last year, this
 * year and next year. Includes proposed entries that nobody has planned yet.
 */
@Component
class YearCalendar {

    private final WheelFinder finder;
    private final Areas areas;
    private final Networks networks;
    private final Rights rights;
    private final Association association;
    private final Clock clock;

    YearCalendar(
            WheelFinder finder, Areas areas, Networks networks, Rights rights, Association association, Clock clock) {
        this.finder = finder;
        this.areas = areas;
        this.networks = networks;
        this.rights = rights;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Returns whether the feed's owner may still read the feed's network. Returns true for a feed about an area or
     * about the whole association.
     */
    boolean mayBeRead(Feed feed) {
        return feed.networkId() == null
                || networks.findById(feed.networkId())
                        .filter(rights.reading(feed.personId()))
                        .isPresent();
    }

    /** Returns the feed's entries, earliest first. Omits networks that the owner may not read. */
    List<WheelEntry> entries(Feed feed) {
        int year = association.today(clock).getYear();
        var readable = rights.reading(feed.personId());
        return IntStream.rangeClosed(year - 1, year + 1)
                .boxed()
                .flatMap(one -> finder.of(scope(feed), one, readable).stream())
                .distinct()
                .toList();
    }

    /** Returns what the feed is about: the whole association, an area or a network. */
    WheelScope scope(Feed feed) {
        return new WheelScope(
                association.name(),
                Optional.ofNullable(feed.areaId()).flatMap(areas::findById),
                Optional.ofNullable(feed.networkId()).flatMap(networks::findById));
    }
}
