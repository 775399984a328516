package se.budkavle.bot.rights;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Practices;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.Revision;
import se.budkavle.storage.newsletter.Revisions;

/** Tells who may approve an issue: those who write the newsletters of all its networks, but neither who began it nor who edited it last. */
@Component
public class IssueApprovers {

    private final Rights rights;
    private final Networks networks;
    private final Practices practices;
    private final Revisions revisions;

    IssueApprovers(Rights rights, Networks networks, Practices practices, Revisions revisions) {
        this.rights = rights;
        this.networks = networks;
        this.practices = practices;
        this.revisions = revisions;
    }

    /** Where one of its networks wants a second person, all get one. */
    public boolean isWanted(Issue issue) {
        return issue.networkIds().stream().anyMatch(id -> practices.of(id).newsletterApproved());
    }

    public Set<String> of(Issue issue) {
        var known = networks.byId();
        var writers = writersOf(issue);
        return rights.newsletterWritersOf(issue.networkIds().stream().map(known::get).toList()).stream()
                .filter(one -> !writers.contains(one)).collect(Collectors.toSet());
    }

    /** Whoever has written of it and therefore does not approve it. */
    public Set<String> writersOf(Issue issue) {
        var last = revisions.findByIssueIdAndNumber(issue.id(), issue.revision()).map(Revision::authorId);
        return Stream.concat(Stream.of(issue.authorId()), last.stream()).collect(Collectors.toSet());
    }
}
