package se.budkavle.bot.feature.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.cooperation.StepLines;
import se.budkavle.bot.view.directory.RoleWords;
import se.budkavle.bot.view.takehome.TakeHomeLines;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.takehome.TakeHomeTable;

/**
 * Builds the private message about an organisation: its seats, its steps of the cooperation ladder, its answers, and
 * what it has taken home.
 */
@Component
class OrganisationCard {

    /** The maximum number of activities without an answer in the message. The message says how many more there are. */
    private static final int MOST_MISSING = 10;

    private final OrganisationOverview overview;
    private final Networks networks;
    private final People people;
    private final Rights rights;

    OrganisationCard(OrganisationOverview overview, Networks networks, People people, Rights rights) {
        this.overview = overview;
        this.networks = networks;
        this.people = people;
        this.rights = rights;
    }

    Page of(Organisation organisation, Caller caller) {
        var parts = overview.parts(organisation, rights.reading(caller));
        var page = withParts(Page.of(Phrase.words(organisation.name())), parts);
        page = withSteps(page, organisation, parts);
        page = withAnswers(page, organisation, caller);
        return withTakenHome(page, organisation, caller);
    }

    private Page withParts(Page begun, List<OrganisationOverview.Part> parts) {
        if (parts.isEmpty()) {
            return begun.line("directory.organisation.nowhere");
        }
        var places = parts.stream().flatMap(one -> one.places().stream()).toList();
        var page = begun.line("directory.organisation.networks", parts.size());
        if (!places.isEmpty()) {
            page = page.line(
                    "directory.seats.count",
                    places.stream().filter(one -> !one.isVacant()).count(),
                    places.size());
        }
        var names = people
                .findAllByIdIn(places.stream()
                        .flatMap(one -> one.holders().stream())
                        .map(Membership::personId)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Person::id, Person::name));
        for (var part : parts.stream().filter(part -> !isWithoutSeats(part)).toList()) {
            page = page.line(line(part, names));
        }
        var others = parts.stream().filter(OrganisationCard::isWithoutSeats).toList();
        return others.isEmpty()
                ? page
                : page.line(
                        "directory.organisation.without-seats",
                        Phrase.joined(
                                ", ",
                                others.stream()
                                        .map(part -> Phrase.words(part.network().title()))
                                        .toList()));
    }

    private static Phrase line(OrganisationOverview.Part part, Map<String, String> names) {
        var title = Phrase.strong(part.network().title());
        if (part.guest()) {
            return Phrase.of("directory.organisation.guest", title);
        }
        return Phrase.of(
                "directory.seats.row",
                title,
                RoleWords.lines(
                        part.places().stream().map(place -> line(place, names)).toList()));
    }

    /** Networks in which the organisation takes part without seats of its own are only named, all on one line. */
    private static boolean isWithoutSeats(OrganisationOverview.Part part) {
        return !part.guest() && part.places().isEmpty();
    }

    private static Phrase line(NetworkSeats.Place place, Map<String, String> names) {
        var seat = RoleWords.seat(place.faction());
        return place.isVacant()
                ? Phrase.of("directory.seats.vacant", seat)
                : Phrase.of(
                        "directory.seats.filled",
                        seat,
                        Phrase.joined(
                                "; ",
                                place.holders().stream()
                                        .map(one -> Phrase.words(MapLookup.existing(names, one.personId())))
                                        .toList()));
    }

    /** Adds the steps of the cooperation ladder in the networks whose step is set. */
    private Page withSteps(Page begun, Organisation organisation, List<OrganisationOverview.Part> parts) {
        var histories = overview.steps(organisation);
        var climbing = parts.stream()
                .map(OrganisationOverview.Part::network)
                .filter(network -> histories.containsKey(network.id()))
                .toList();
        if (climbing.isEmpty()) {
            return begun;
        }
        var page = begun.line(Phrase.strong(Phrase.of("cooperation.heading")));
        for (var network : climbing) {
            page = page.line(StepLines.line(network.title(), MapLookup.existing(histories, network.id())));
        }
        return page;
    }

    private Page withAnswers(Page begun, Organisation organisation, Caller caller) {
        var page = begun.line(Phrase.strong(Phrase.of("directory.organisation.answers")));
        var asked = overview.asked(organisation, rights.reading(caller));
        if (asked.isEmpty()) {
            return page.line("directory.organisation.not-asked");
        }
        for (var one : asked) {
            page = page.line(
                    "directory.organisation.answered",
                    one.round().period(),
                    one.answered(),
                    one.questions().size());
            for (var activity : one.missing().stream().limit(MOST_MISSING).toList()) {
                page = page.line("directory.organisation.missing", activity.code(), activity.title());
            }
            if (one.missing().size() > MOST_MISSING) {
                page = page.line(
                        "directory.organisation.missing-more", one.missing().size() - MOST_MISSING);
            }
        }
        return page;
    }

    /** Adds the decisions taken home in the user's networks. Only the people of a network may read these answers. */
    private Page withTakenHome(Page begun, Organisation organisation, Caller caller) {
        List<TakeHomeTable> tables = overview.takenHome(organisation, rights.belonging(caller));
        if (tables.isEmpty()) {
            return begun;
        }
        var page = begun.line(Phrase.strong(Phrase.of("directory.organisation.taken-home")));
        var titles = networks.byId().values().stream().collect(Collectors.toMap(Network::id, Network::title));
        for (var table : tables) {
            var code = table.decision().code();
            var network = MapLookup.existing(titles, table.takeHome().networkId());
            page = page.line(OrganisationOverview.row(table, organisation)
                    .flatMap(row -> Optional.ofNullable(row.answer()))
                    .map(answer -> Phrase.of(
                            "directory.organisation.take-home", code, network, TakeHomeLines.shortened(answer)))
                    .orElseGet(() -> Phrase.of("directory.organisation.take-home-missing", code, network)));
        }
        return page;
    }
}
