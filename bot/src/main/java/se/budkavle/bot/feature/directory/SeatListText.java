package se.budkavle.bot.feature.directory;

import java.util.Map;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.directory.RoleWords;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.directory.Membership;

/**
 * Builds the message that lists a network's seats as text. The line of a seat names the political side (majority or
 * opposition), the people who hold the seat, the end of their terms, and their successors.
 */
record SeatListText(NetworkSeats seating, Map<String, String> people) {

    Page of(String network) {
        var page = Page.titled("directory.seats.title", network)
                .line("directory.seats.count", seating.filled(), seating.all())
                .toned(seating.filled() == seating.all() ? Page.Tone.GOOD : Page.Tone.WARNING);
        for (var row : seating.rows()) {
            page = page.line(
                    "directory.seats.row",
                    Phrase.strong(row.organisation()),
                    RoleWords.lines(row.places().stream().map(this::line).toList()));
        }
        return page;
    }

    /**
     * Returns a text that lists the vacant seats. The text describes the picture of the seats for people who cannot see
     * the picture.
     */
    Phrase vacancies() {
        return Phrase.joined(
                NameJoiner.between(seating.rows().stream()
                        .map(NetworkSeats.Row::organisation)
                        .toList()),
                seating.rows().stream()
                        .flatMap(row -> row.places().stream()
                                .filter(NetworkSeats.Place::isVacant)
                                .map(place -> Phrase.of(
                                        "directory.seats.vacancy",
                                        row.organisation(),
                                        RoleWords.seat(place.faction()))))
                        .toList());
    }

    String name(Membership one) {
        return MapLookup.existing(people, one.personId());
    }

    static Phrase end(String key, Membership held) {
        return held.until() == null ? Phrase.of("directory.seats.no-end") : Phrase.of(key, held.until());
    }

    private Phrase line(NetworkSeats.Place place) {
        var seat = RoleWords.seat(place.faction());
        var words = place.isVacant()
                ? Phrase.of("directory.seats.vacant", seat)
                : Phrase.of(
                        "directory.seats.filled",
                        seat,
                        Phrase.joined(
                                "; ",
                                place.holders().stream()
                                        .map(one -> Phrase.of(
                                                "directory.seats.holder", name(one), end("directory.seats.until", one)))
                                        .toList()));
        for (var one : place.coming()) {
            words = Phrase.of("directory.seats.coming", words, name(one), one.since());
        }
        return words;
    }
}
