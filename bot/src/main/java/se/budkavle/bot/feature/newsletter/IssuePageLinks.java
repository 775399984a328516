package se.budkavle.bot.feature.newsletter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.rights.NewsletterRights;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.web.PublicAddress;
import se.budkavle.bot.web.SignedLinks;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.Issues;

/**
 * Creates the links to a newsletter issue's web pages. A sent issue has links to the web archives. An unsent issue has
 * personal preview links for its writers, which expire after {@link #LASTS}.
 */
@Component
class IssuePageLinks {

    static final String PATH = "/newsletter/preview";
    static final Duration LASTS = Duration.ofHours(1);
    private static final String PURPOSE = "newsletter.preview";
    private static final String BETWEEN = ":";

    private final ArchiveAccess archives;
    private final IssueEditor editor;
    private final Issues issues;
    private final Networks networks;
    private final SignedLinks links;
    private final PublicAddress address;
    private final Rights rights;
    private final NewsletterRights newsletterRights;
    private final Clock clock;

    IssuePageLinks(
            ArchiveAccess archives,
            IssueEditor editor,
            Issues issues,
            Networks networks,
            SignedLinks links,
            PublicAddress address,
            Rights rights,
            NewsletterRights newsletterRights,
            Clock clock) {
        this.archives = archives;
        this.editor = editor;
        this.issues = issues;
        this.networks = networks;
        this.links = links;
        this.address = address;
        this.rights = rights;
        this.newsletterRights = newsletterRights;
        this.clock = clock;
    }

    /**
     * The content of a valid preview link: the newsletter issue, and the person for whom the link was made.
     *
     * @param network the network whose archive contains the web page
     * @param until the time at which the link expires
     */
    record Shown(Issue issue, Network network, String personId, Instant until) {}

    /**
     * Returns links to the newsletter issue in the web archives that the user may read. Returns an empty list if the
     * issue has been sent to nobody yet.
     */
    List<String> inArchives(Issue issue, Caller caller) {
        var person = rights.personId(caller);
        return !issues.hasReaders(issue.id())
                ? List.of()
                : editor.networksOf(issue).stream()
                        .filter(rights.reading(caller))
                        .flatMap(network -> archives.linkInChat(network, person).stream())
                        .map(link -> link + "/" + issue.code())
                        .toList();
    }

    /**
     * Returns personal preview links for the user, one for each of the newsletter issue's networks that the user may
     * read.
     */
    List<String> beforehand(Issue issue, Caller caller) {
        var person = rights.personId(caller);
        return editor.networksOf(issue).stream()
                .filter(rights.reading(caller))
                .map(network -> preview(issue, network, person))
                .toList();
    }

    /**
     * Returns the content of a preview link. Returns empty if the link's signature is invalid, the link has expired, or
     * the person may not write the issue any more.
     */
    Optional<Shown> read(String token) {
        return links.read(PURPOSE, token).flatMap(named -> {
            var matter = named.matter().split(BETWEEN);
            var until = Instant.ofEpochSecond(Long.parseLong(matter[2]));
            return issues.findById(matter[0])
                    .filter(issue -> clock.instant().isBefore(until))
                    .filter(issue -> newsletterRights.mayWriteNewsletter(named.person(), editor.networksOf(issue)))
                    .flatMap(issue -> networks.findById(matter[1])
                            .map(network -> new Shown(issue, network, named.person(), until)));
        });
    }

    private String preview(Issue issue, Network network, String personId) {
        var until = clock.instant().plus(LASTS).getEpochSecond();
        return address.of(PATH + "/"
                + links.token(
                        PURPOSE, String.join(BETWEEN, issue.id(), network.id(), String.valueOf(until)), personId));
    }
}
