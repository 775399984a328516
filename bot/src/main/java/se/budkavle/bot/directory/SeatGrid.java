package se.budkavle.bot.directory;

import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;

/** A network's seats on its card: which are filled, which are vacant, and from when they no longer are. */
final class SeatGrid {

    private SeatGrid() { }

    static Page on(Page page, Seating seating) {
        var lines = seating.rows().stream().map(row -> Phrase.of("directory.card.seats-of", row.organisation(),
                Phrase.joined(" · ", row.places().stream().map(SeatGrid::seat).toList()))).toList();
        return page.field(Phrase.of("directory.card.seats", seating.filled(), seating.all()), Wording.lines(lines));
    }

    private static Phrase seat(Seating.Place place) {
        var words = Phrase.of(place.isVacant() ? "directory.card.seat-vacant" : "directory.card.seat-filled",
                Wording.seat(place.faction()));
        return place.coming().isEmpty() ? words
                : Phrase.of("directory.card.seat-coming", words, place.coming().get(0).since());
    }
}
