package se.budkavle.bot.rights;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.IssueRevision;
import se.budkavle.storage.newsletter.IssueRevisions;

/**
 * Determines who may approve a newsletter issue. Everyone who may write newsletters for all networks of the issue may
 * approve it, except the issue's author and latest editor.
 */
@Component
public class IssueApprovers {

    private final NewsletterRights newsletterRights;
    private final Networks networks;
    private final AllNetworkSettings networkSettings;
    private final IssueRevisions revisions;

    IssueApprovers(
            NewsletterRights newsletterRights,
            Networks networks,
            AllNetworkSettings networkSettings,
            IssueRevisions revisions) {
        this.newsletterRights = newsletterRights;
        this.networks = networks;
        this.networkSettings = networkSettings;
        this.revisions = revisions;
    }

    /**
     * Returns whether the newsletter issue must be approved before it is sent, because the settings of at least one of
     * the issue's networks require approval.
     */
    public boolean isWanted(Issue issue) {
        return issue.networkIds().stream().anyMatch(id -> networkSettings.of(id).newsletterApproved());
    }

    public Set<String> of(Issue issue) {
        var known = networks.byId();
        var writers = writersOf(issue);
        return newsletterRights
                .newsletterWritersOf(issue.networkIds().stream().map(known::get).toList())
                .stream()
                .filter(one -> !writers.contains(one))
                .collect(Collectors.toSet());
    }

    /** Returns the ids of the author and the latest editor, who may not approve their own newsletter issue. */
    public Set<String> writersOf(Issue issue) {
        var last =
                revisions.findByIssueIdAndNumber(issue.id(), issue.revision()).map(IssueRevision::authorId);
        return Stream.concat(Stream.of(issue.authorId()), last.stream()).collect(Collectors.toSet());
    }
}
