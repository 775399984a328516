package se.budkavle.bot.feature.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.directory.RoleWords;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.NameJoiner;

/** Builds the texts about an organisation that are used in both the chat message and the web page. */
final class OrganisationLines {

    /** The maximum number of activities without an answer that the web page lists for a status round. */
    static final int MOST_ON_PAGE = 100;

    private OrganisationLines() {}

    /**
     * Returns one line with the number of the organisation's networks, and one line with the number of its seats that
     * somebody holds. Omits the line about seats if the organisation has no seats. If the organisation has no networks,
     * returns one line that says so.
     */
    static List<Phrase> counts(OrganisationFacts facts) {
        if (facts.parts().isEmpty()) {
            return List.of(Phrase.of("directory.organisation.nowhere"));
        }
        var networks =
                Phrase.of("directory.organisation.networks", facts.parts().size());
        var places = facts.places();
        return places.isEmpty()
                ? List.of(networks)
                : List.of(
                        networks,
                        Phrase.of(
                                "directory.seats.count",
                                places.stream().filter(one -> !one.isVacant()).count(),
                                places.size()));
    }

    /**
     * Returns the names of the networks in which the organisation takes part but has no seat. Omits networks to which
     * the organisation is only invited as a guest. Returns empty if there is no such network.
     */
    static Optional<Phrase> withoutSeats(OrganisationFacts facts) {
        var titles = facts.parts().stream()
                .filter(OrganisationFacts.Part::isWithoutSeats)
                .map(part -> part.network().title())
                .toList();
        return titles.isEmpty()
                ? Optional.empty()
                : Optional.of(Phrase.of("directory.organisation.without-seats", NameJoiner.of(titles)));
    }

    /** Returns a line with the names of the people who hold the seat, or with the word for a vacant seat. */
    static Phrase seat(NetworkSeats.Place place, Map<String, String> holders) {
        var seat = RoleWords.seat(place.faction());
        return place.isVacant()
                ? Phrase.of("directory.seats.vacant", seat)
                : Phrase.of(
                        "directory.seats.filled",
                        seat,
                        Phrase.joined(
                                "; ",
                                place.holders().stream()
                                        .map(one -> Phrase.words(MapLookup.existing(holders, one.personId())))
                                        .toList()));
    }

    static Phrase answered(OrganisationFacts.Asked asked) {
        return Phrase.of(
                "directory.organisation.answered",
                asked.round().period(),
                asked.answered(),
                asked.questions().size());
    }

    /**
     * Returns a line for each of the first {@code most} activities without an answer. If there are more activities
     * without an answer, a last line says how many more.
     */
    static List<Phrase> missing(OrganisationFacts.Asked asked, int most) {
        var lines = new ArrayList<Phrase>();
        asked.missing().stream()
                .limit(most)
                .forEach(one -> lines.add(Phrase.of("directory.organisation.missing", one.code(), one.title())));
        int more = asked.missing().size() - most;
        if (more > 0) {
            lines.add(Phrase.of("directory.organisation.missing-more", more));
        }
        return lines;
    }
}
