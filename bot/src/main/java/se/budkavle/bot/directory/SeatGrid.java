package se.budkavle.bot.directory;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.Faction;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Seat;

/** A network's seats, organisation by organisation and side by side: which are filled, which are vacant. */
record SeatGrid(int filled, int all, List<Phrase> lines) {

    static SeatGrid of(Network network, List<Membership> active, Map<String, String> names) {
        var vacant = Set.copyOf(network.vacantSeats(active));
        var byOrganisation = network.seats().stream()
                .sorted(Comparator.comparing((Seat seat) -> names.get(seat.organisationId()))
                        .thenComparing(Seat::faction))
                .collect(Collectors.groupingBy(Seat::organisationId, LinkedHashMap::new, Collectors.toList()));
        var lines = byOrganisation.entrySet().stream().map(entry -> Phrase.of("directory.card.seats-of",
                names.get(entry.getKey()),
                Phrase.joined(" · ", entry.getValue().stream().map(seat -> seat(seat, vacant)).toList()))).toList();
        return new SeatGrid(network.seats().size() - vacant.size(), network.seats().size(), lines);
    }

    Page on(Page page) {
        return page.field(Phrase.of("directory.card.seats", filled, all), Wording.lines(lines));
    }

    private static Phrase seat(Seat seat, Set<Seat> vacant) {
        return Phrase.of(vacant.contains(seat) ? "directory.card.seat-vacant" : "directory.card.seat-filled",
                seat.faction() == Faction.NONE
                        ? Phrase.of("directory.card.seat") : Wording.faction(seat.faction()));
    }
}
