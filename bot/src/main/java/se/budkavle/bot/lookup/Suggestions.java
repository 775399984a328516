package se.budkavle.bot.lookup;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.OptionCompleter.Request;
import se.budkavle.bot.chat.OptionCompleter.Suggestion;
import se.budkavle.bot.rights.NewsletterRights;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.rights.RoundRights;
import se.budkavle.storage.NameSearch;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.meeting.MeetingLookup.FoundMeeting;
import se.budkavle.storage.newsletter.IssueLookup;
import se.budkavle.storage.newsletter.IssueSummary;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.OverallGoal;
import se.budkavle.storage.plan.OverallGoalLookup;
import se.budkavle.storage.plan.PlanLookup;
import se.budkavle.storage.round.RoundLookup;
import se.budkavle.storage.tag.TagLookup;
import se.budkavle.storage.tag.TagSummary;

/**
 * Returns the autocomplete suggestions for options of slash commands, for example networks (groups of the association's
 * people), meetings and status rounds (surveys).
 */
@Component
public class Suggestions {

    private static final int LONGEST = 100;

    private final Rights rights;
    private final NewsletterRights newsletterRights;
    private final RoundRights roundRights;
    private final DirectoryLookup lookup;
    private final MeetingFinder meetings;
    private final RoundLookup rounds;
    private final PlanLookup plans;
    private final IssueLookup issues;
    private final TagLookup tags;
    private final OverallGoalLookup overallGoals;

    Suggestions(
            Rights rights,
            NewsletterRights newsletterRights,
            RoundRights roundRights,
            DirectoryLookup lookup,
            MeetingFinder meetings,
            RoundLookup rounds,
            PlanLookup plans,
            IssueLookup issues,
            TagLookup tags,
            OverallGoalLookup overallGoals) {
        this.rights = rights;
        this.newsletterRights = newsletterRights;
        this.roundRights = roundRights;
        this.lookup = lookup;
        this.meetings = meetings;
        this.rounds = rounds;
        this.plans = plans;
        this.issues = issues;
        this.tags = tags;
        this.overallGoals = overallGoals;
    }

    public List<Suggestion> networks(Request request) {
        return networks(request, any -> true);
    }

    /** Suggests networks, including ended networks. */
    public List<Suggestion> allNetworks(Request request) {
        return one(lookup.amongAllNetworks(), request.typed(), Network::title, Network::id);
    }

    /** Suggests the networks that the user coordinates. */
    public List<Suggestion> coordinatedNetworks(Request request) {
        var coordinated = rights.coordinating(request.caller());
        return networks(request, network -> coordinated.test(network.id()));
    }

    /** Suggests the networks to which the user belongs. */
    public List<Suggestion> ownNetworks(Request request) {
        return networks(request, rights.belonging(request.caller()));
    }

    /** Suggests networks for an option that accepts several networks, separated by commas. */
    public List<Suggestion> severalNetworks(Request request) {
        return networksOfList(request, any -> true);
    }

    public List<Suggestion> organisations(Request request) {
        return one(lookup.amongOrganisations(), request.typed(), Organisation::name, Organisation::id);
    }

    /** Suggests organisations for an option that accepts several organisations, separated by commas. */
    public List<Suggestion> severalOrganisations(Request request) {
        return several(
                lookup.amongOrganisations(),
                request.typed(),
                Organisation::shortName,
                Organisation::id,
                any -> true,
                (ignored, unused) -> 0);
    }

    public List<Suggestion> areas(Request request) {
        return one(lookup.amongAreas(), request.typed(), Area::title, Area::id);
    }

    /**
     * Suggests meetings that the user may read. Meetings of the channel's network come first, then meetings of networks
     * in which the user has a role, then all others. Within each group, upcoming meetings come before past meetings.
     */
    public List<Suggestion> meetings(Request request) {
        return meetings(meetings.matching(request.typed(), request.caller()).stream(), request);
    }

    public List<Suggestion> meetingsAhead(Request request) {
        return meetings(
                meetings.matching(request.typed(), request.caller()).stream().filter(meetings::isAhead), request);
    }

    /**
     * Suggests meetings that have already begun and were not cancelled. Meetings of the channel's network come first,
     * then meetings of networks in which the user has a role, then all others.
     */
    public List<Suggestion> meetingsBegun(Request request) {
        return meetings(
                meetings.matching(request.typed(), request.caller()).stream().filter(meetings::hasBegun), request);
    }

    /** Suggests meetings of the networks to which the user belongs. */
    public List<Suggestion> ownMeetings(Request request) {
        return meetings(meetings.ownMatching(request.typed(), request.caller()).stream(), request);
    }

    /**
     * Suggests status rounds. Lists first the rounds that the user opened and the rounds of networks that the user
     * coordinates. Lists the remaining open rounds second and closed rounds last, newest first.
     */
    public List<Suggestion> rounds(Request request) {
        return rounds.matching(request.typed(), roundRights.seekingRounds(request.caller())).stream()
                .map(one -> new Suggestion(one.label(), one.round().id()))
                .toList();
    }

    /**
     * Suggests activities. Until the user types something, activities of the channel's network come first, then
     * activities of the user's networks.
     */
    public List<Suggestion> activities(Request request) {
        return plans.amongActivities().matching(request.typed()).stream()
                .sorted(nearestFirst(request, Network::id, one -> one.activity().networkId()))
                .map(one -> new Suggestion(one.shown(), one.activity().id()))
                .toList();
    }

    /**
     * Suggests goals. Until the user types something, goals in the area of the channel's network come first, then goals
     * in the areas of the user's networks.
     */
    public List<Suggestion> goals(Request request) {
        return request
                .other("year")
                .filter(year -> year.matches("\\d{4}"))
                .map(year -> plans.amongGoalsIn(Integer.parseInt(year)))
                .orElseGet(plans::amongGoals)
                .matching(request.typed())
                .stream()
                .sorted(nearestFirst(request, Network::areaId, Goal::areaId))
                .map(one -> new Suggestion(one.code() + " " + one.title(), one.code()))
                .toList();
    }

    public List<Suggestion> overallGoals(Request request) {
        return one(overallGoals.among(), request.typed(), OverallGoal::title, OverallGoal::id);
    }

    public List<Suggestion> tags(Request request) {
        return one(tags.among(), request.typed(), TagSummary::title, TagSummary::id);
    }

    /** Suggests newsletter issues that the user may read, newest first. */
    public List<Suggestion> issues(Request request) {
        return one(
                issues.among(newsletterRights.readingIssues(request.caller())),
                request.typed(),
                IssueSummary::title,
                IssueSummary::id);
    }

    /**
     * Suggests networks whose newsletter the user may write, for an option that accepts several networks separated by
     * commas.
     */
    public List<Suggestion> writtenNetworks(Request request) {
        var written = newsletterRights.writingNewsletters(request.caller());
        return networksOfList(request, network -> written.test(network.id()));
    }

    /** Suggests the texts that match the typed text. The suggested text is also the value of the option. */
    public static List<Suggestion> texts(List<String> texts, String typed) {
        return one(new NameSearch<>(texts, List::of), typed, Function.identity(), Function.identity());
    }

    /**
     * Suggests networks that match the typed text and fulfil the given condition. The network of the channel comes
     * first, followed by the best matches.
     */
    private List<Suggestion> networks(Request request, Predicate<Network> which) {
        return lookup.amongNetworks().matching(request.typed()).stream()
                .filter(which)
                .sorted(ofChannelFirst(request))
                .map(network -> new Suggestion(network.title(), network.id()))
                .toList();
    }

    private List<Suggestion> networksOfList(Request request, Predicate<Network> which) {
        return several(
                lookup.amongNetworks(), request.typed(), Network::title, Network::id, which, ofChannelFirst(request));
    }

    private List<Suggestion> meetings(Stream<FoundMeeting> found, Request request) {
        return found.sorted(Comparator.comparing(FoundMeeting::network, ofChannelFirst(request)))
                .map(one -> meetings.shown(one, request.caller()))
                .toList();
    }

    /**
     * Returns a comparator that sorts the items of the channel's network first, then the items of the user's networks,
     * and then all others. After the user has typed a text, the comparator keeps the order unchanged, so that the best
     * matches come first.
     *
     * @param part a function that returns the value of a network by which items belong to the network, for example the
     *     id of the network's area
     * @param partOf a function that returns the corresponding value of a suggested item, for example the id of a goal's
     *     area
     */
    private <T> Comparator<T> nearestFirst(
            Request request, Function<Network, String> part, Function<T, String> partOf) {
        if (!request.typed().isBlank()) {
            return (ignored, unused) -> 0;
        }
        var all = lookup.networks();
        var ofChannel = all.stream()
                .filter(network -> Objects.equals(network.channelId(), request.channelId()))
                .map(part)
                .collect(Collectors.toSet());
        var own = all.stream()
                .filter(rights.belonging(request.caller()))
                .map(part)
                .collect(Collectors.toSet());
        return Comparator.<T, Boolean>comparing(one -> !ofChannel.contains(partOf.apply(one)))
                .thenComparing(one -> !own.contains(partOf.apply(one)));
    }

    private static Comparator<Network> ofChannelFirst(Request request) {
        return Comparator.comparing(network -> !Objects.equals(network.channelId(), request.channelId()));
    }

    private static <T> List<Suggestion> one(
            NameSearch<T> search, String typed, Function<T, String> shown, Function<T, String> value) {
        return search.matching(typed).stream()
                .map(one -> new Suggestion(shown.apply(one), value.apply(one)))
                .toList();
    }

    /**
     * Suggests completions for the last part of a comma-separated list. Each suggestion repeats the earlier parts of
     * the list. If a suggestion is too long for Discord, it contains the ids of the earlier parts instead of their
     * titles.
     */
    private static <T> List<Suggestion> several(
            NameSearch<T> search,
            String typed,
            Function<T, String> shown,
            Function<T, String> value,
            Predicate<T> which,
            Comparator<T> order) {
        var parts = search.parts(typed);
        var before = parts.subList(0, parts.size() - 1).stream()
                .filter(part -> !part.isEmpty())
                .toList();
        var chosen =
                before.stream().flatMap(part -> search.named(part).stream()).toList();
        return search.matching(parts.get(parts.size() - 1)).stream()
                .filter(one -> which.test(one) && !chosen.contains(one))
                .sorted(order)
                .map(one -> {
                    var ids = listed(search, before, value) + value.apply(one);
                    var titles = listed(search, before, shown) + shown.apply(one);
                    return new Suggestion(
                            titles.length() <= LONGEST ? titles : listed(search, before, value) + shown.apply(one),
                            ids);
                })
                .toList();
    }

    private static <T> String listed(NameSearch<T> search, List<String> parts, Function<T, String> as) {
        return parts.stream()
                .map(part -> search.named(part).map(as).orElse(part) + ", ")
                .collect(Collectors.joining());
    }
}
