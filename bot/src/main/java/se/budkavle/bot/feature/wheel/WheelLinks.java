package se.budkavle.bot.feature.wheel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.view.wheel.WheelScope;
import se.budkavle.bot.web.PageGone;
import se.budkavle.bot.web.PublicAddress;
import se.budkavle.bot.web.SignedLinks;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;

/**
 * Creates and verifies personal links to the web page of a year. A link expires after some time. Each opening checks
 * again what the link's owner may read.
 */
@Component
class WheelLinks {

    static final String PATH = "/wheel/";
    static final Duration VALID = Duration.ofDays(90);
    private static final String PURPOSE = "wheel.read";
    private static final String BETWEEN = ":";
    private static final int PARTS = 4;

    private final SignedLinks links;
    private final PublicAddress address;
    private final Areas areas;
    private final Networks networks;
    private final People people;
    private final Rights rights;
    private final Association association;
    private final Clock clock;

    WheelLinks(
            SignedLinks links,
            PublicAddress address,
            Areas areas,
            Networks networks,
            People people,
            Rights rights,
            Association association,
            Clock clock) {
        this.links = links;
        this.address = address;
        this.areas = areas;
        this.networks = networks;
        this.people = people;
        this.rights = rights;
        this.association = association;
        this.clock = clock;
    }

    /** A link and the time until which it can be opened. */
    record PersonalLink(String address, Instant until) {}

    /** The year that a link shows, and the person to whom the link belongs. */
    record Asked(WheelScope scope, int year, String personId, Instant until) {}

    /** Returns a link to the year for this person. Returns empty if the bot has no public web server. */
    Optional<PersonalLink> to(WheelScope scope, int year, String personId) {
        var until = clock.instant().plus(VALID);
        return address.isOpen()
                ? Optional.of(new PersonalLink(address.of(path(new Asked(scope, year, personId, until))), until))
                : Optional.empty();
    }

    /** Returns the path of the page of a year. */
    String path(Asked asked) {
        var matter = String.join(
                BETWEEN,
                asked.scope().network().map(Network::id).orElse(""),
                asked.scope().area().map(Area::id).orElse(""),
                String.valueOf(asked.year()),
                String.valueOf(asked.until().toEpochMilli()));
        return PATH + links.token(PURPOSE, matter, asked.personId());
    }

    /**
     * Returns the year of a link. Returns empty if the link is invalid, or its owner may not read the network. Throws
     * {@code PageGone} if the link has expired.
     */
    Optional<Asked> read(String token) {
        return links.read(PURPOSE, token).flatMap(link -> {
            var parts = link.matter().split(BETWEEN, PARTS);
            var until = Instant.ofEpochMilli(Long.parseLong(parts[PARTS - 1]));
            if (until.isBefore(clock.instant())) {
                throw new PageGone();
            }
            if (people.findById(link.person()).isEmpty()) {
                return Optional.empty();
            }
            var network = networks.findById(parts[0]).filter(rights.reading(link.person()));
            var area = areas.findById(parts[1]);
            boolean isGone = !parts[0].isEmpty() && network.isEmpty() || !parts[1].isEmpty() && area.isEmpty();
            return isGone
                    ? Optional.empty()
                    : Optional.of(new Asked(
                            new WheelScope(association.name(), area, network),
                            Integer.parseInt(parts[2]),
                            link.person(),
                            until));
        });
    }
}
