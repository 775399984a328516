package se.budkavle.bot.rights;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.PermissionLookup;
import se.budkavle.storage.directory.Permissions;
import se.budkavle.storage.newsletter.IssueSummary;

/**
 * Checks who may write and who may read the newsletter issues of networks (groups of the association's people).
 *
 * <p>A method whose name begins with "require" throws a refusal if the user lacks the right. The refusal's message
 * usually lists the people who have the required right.
 */
@Component
public class NewsletterRights {

    private final PermissionLookup permissionLookup;
    private final Memberships memberships;
    private final Networks networks;
    private final Association association;
    private final Clock clock;

    NewsletterRights(
            PermissionLookup permissionLookup,
            Memberships memberships,
            Networks networks,
            Association association,
            Clock clock) {
        this.permissionLookup = permissionLookup;
        this.memberships = memberships;
        this.networks = networks;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Returns whether the user may write a newsletter issue for all of these networks. The user needs the right to
     * write in every network, because the newsletter issue is sent to the readers of every network.
     */
    public boolean mayWriteNewsletter(Caller caller, Collection<Network> all) {
        return writesNewsletter(of(caller), all);
    }

    /**
     * Returns whether a person may write a newsletter issue for all of these networks. Code outside the chat calls this
     * method if it knows only a person's id, for example when a person opens a link in an email.
     */
    public boolean mayWriteNewsletter(String personId, Collection<Network> all) {
        return writesNewsletter(permissionLookup.ofPerson(personId), all);
    }

    public void requireWritingNewsletter(Caller caller, Collection<Network> all) {
        var permissions = of(caller);
        all.forEach(permissions::requireWritingNewsletter);
    }

    /**
     * Returns the ids of the people who may write a newsletter issue for all of these networks. Omits people who do not
     * belong to any of the networks today.
     */
    public Set<String> newsletterWritersOf(Collection<Network> all) {
        var today = association.today(clock);
        return all.stream()
                .flatMap(network -> memberships.activeIn(network.id(), today).stream())
                .map(Membership::personId)
                .distinct()
                .filter(person -> mayWriteNewsletter(person, all))
                .collect(Collectors.toSet());
    }

    /**
     * Returns a predicate that tests whether the user may write the newsletter of the network with a given id. Loads
     * the user's permissions only once, so that checks of many networks are fast.
     */
    public Predicate<String> writingNewsletters(Caller caller) {
        return of(caller)::writesNewsletter;
    }

    /**
     * Returns a predicate that tests whether the user may read a newsletter issue. A person who may write newsletters
     * for all networks of an issue may read the issue even before it is sent. Anyone who may read at least one of the
     * issue's networks may read a sent newsletter issue.
     */
    public Predicate<IssueSummary> readingIssues(Caller caller) {
        var permissions = of(caller);
        var known = networks.byId();
        return issue -> issue.networkIds().stream().allMatch(permissions::writesNewsletter)
                || issue.hasGoneOut()
                        && issue.networkIds().stream()
                                .anyMatch(id -> permissions.mayRead(MapLookup.existing(known, id)));
    }

    private static boolean writesNewsletter(Permissions permissions, Collection<Network> all) {
        return all.stream().allMatch(network -> permissions.writesNewsletter(network.id()));
    }

    private Permissions of(Caller caller) {
        return permissionLookup.of(caller.accountId(), caller.managesServer());
    }
}
