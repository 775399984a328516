package se.budkavle.bot.feature.wheel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.view.wheel.WheelScope;
import se.budkavle.bot.web.PersonalLinks;
import se.budkavle.bot.web.PersonalLinks.PersonalLink;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.link.PageLink;

/**
 * Creates and verifies the personal links to the web page with the annual wheel (a year as a picture). Each time
 * somebody opens such a link, the bot checks again what the link's owner may read.
 */
@Component
class WheelLinks {

    static final String PATH = "/wheel/";
    static final Duration VALID = PageLink.VALID;
    private static final PersonalLinks.Kind KIND = new PersonalLinks.Kind(PATH, "wheel.read");
    private static final String BETWEEN = ":";
    private static final int PARTS = 3;

    private final PersonalLinks links;
    private final Areas areas;
    private final Networks networks;
    private final Rights rights;
    private final Association association;
    private final Clock clock;

    WheelLinks(
            PersonalLinks links, Areas areas, Networks networks, Rights rights, Association association, Clock clock) {
        this.links = links;
        this.areas = areas;
        this.networks = networks;
        this.rights = rights;
        this.association = association;
        this.clock = clock;
    }

    /** The content of a link: the year that the link shows, and the person to whom the link belongs. */
    record Asked(WheelScope scope, int year, String personId, Instant until) {

        PersonalLinks.Target target() {
            var matter = String.join(
                    BETWEEN,
                    scope.network().map(Network::id).orElse(""),
                    scope.area().map(Area::id).orElse(""),
                    String.valueOf(year));
            return new PersonalLinks.Target(matter, personId, until);
        }
    }

    /** Returns the person's link to the web page of the year. Returns empty if the bot has no public web server. */
    Optional<PersonalLink> to(WheelScope scope, int year, String personId) {
        return links.to(KIND, new Asked(scope, year, personId, clock.instant().plus(VALID)).target());
    }

    /** Returns the URL path of the web page that shows a year. */
    String path(Asked asked) {
        return links.path(KIND, asked.target());
    }

    /**
     * Returns the year that a link shows, and the person to whom the link belongs. Returns empty if the link is
     * invalid, if its owner may not read the network, or if the network or area no longer exists. Throws
     * {@code PageGone} if the link has expired.
     */
    Optional<Asked> read(String token) {
        return links.read(KIND, token).flatMap(target -> {
            var parts = target.matter().split(BETWEEN, PARTS);
            var network = networks.findById(parts[0]).filter(rights.reading(target.personId()));
            var area = areas.findById(parts[1]);
            boolean isGone = !parts[0].isEmpty() && network.isEmpty() || !parts[1].isEmpty() && area.isEmpty();
            return isGone
                    ? Optional.empty()
                    : Optional.of(new Asked(
                            new WheelScope(association.name(), area, network),
                            Integer.parseInt(parts[2]),
                            target.personId(),
                            target.until()));
        });
    }
}
