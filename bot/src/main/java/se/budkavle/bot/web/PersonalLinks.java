package se.budkavle.bot.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;

/**
 * Creates and verifies personal links to web pages and files that people get in the chat. A link expires after some
 * time. Each time a link is opened, the calling code must check that the link's owner may read the page.
 */
@Component
public class PersonalLinks {

    private static final String BETWEEN = ":";

    private final SignedLinks links;
    private final PublicAddress address;
    private final People people;
    private final Clock clock;

    PersonalLinks(SignedLinks links, PublicAddress address, People people, Clock clock) {
        this.links = links;
        this.address = address;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A kind of web page to which personal links lead.
     *
     * @param path the beginning of the page's path; the token follows
     * @param purpose the purpose for which the tokens are created; a token is invalid for any other purpose
     */
    public record Kind(String path, String purpose) {}

    /**
     * The target of a link.
     *
     * @param matter the id of the record that the page shows
     * @param personId the link's owner
     * @param until the time at which the link expires
     */
    public record Target(String matter, String personId, Instant until) {}

    /** A link and the time until which it can be opened. */
    public record PersonalLink(String address, Instant until) {}

    /** Creates a link to the target. Returns empty if the bot has no public web server. */
    public Optional<PersonalLink> to(Kind kind, Target target) {
        return address.isOpen()
                ? Optional.of(new PersonalLink(address.of(path(kind, target)), target.until()))
                : Optional.empty();
    }

    /** Returns the path of the page, with the token at its end. */
    public String path(Kind kind, Target target) {
        var matter = target.matter() + BETWEEN + target.until().toEpochMilli();
        return kind.path() + links.token(kind.purpose(), matter, target.personId());
    }

    /**
     * Returns the target of a link. Returns empty if the link is invalid, or if its owner is unknown or has no chat
     * account, for example after an erasure. Throws {@code PageGone} if the link has expired.
     */
    public Optional<Target> read(Kind kind, String token) {
        return links.read(kind.purpose(), token).flatMap(link -> {
            int between = link.matter().lastIndexOf(BETWEEN);
            var until = Instant.ofEpochMilli(Long.parseLong(link.matter().substring(between + 1)));
            if (until.isBefore(clock.instant())) {
                throw new PageGone();
            }
            return people.findById(link.person())
                    .filter(Person::hasAccount)
                    .map(person -> new Target(link.matter().substring(0, between), person.id(), until));
        });
    }
}
