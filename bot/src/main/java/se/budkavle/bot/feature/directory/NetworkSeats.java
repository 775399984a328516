package se.budkavle.bot.feature.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.SwedishNameOrder;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Seat;

/**
 * A network's seats, grouped by organisation. Each seat belongs to one side (majority or opposition) and has current
 * and future holders.
 */
record NetworkSeats(List<Row> rows) {

    private static final Comparator<Membership> BY_ROLE = Comparator.comparing(Membership::role)
            .thenComparing(Membership::since)
            .thenComparing(Membership::id);

    /** The short name of an organisation, and the organisation's seats in the network. */
    record Row(String organisation, List<Place> places) {}

    /**
     * A seat with its current and future holders. A seat has several current holders if nobody has entered the end of
     * an earlier holder's term.
     */
    record Place(PoliticalSide faction, List<Membership> holders, List<Membership> coming) {

        boolean isVacant() {
            return holders.isEmpty();
        }
    }

    /**
     * Builds the seats of a network.
     *
     * @param names maps each organisation's id to the organisation's short name
     */
    static NetworkSeats of(
            Collection<Seat> seats, Collection<Membership> activeOrComing, Map<String, String> names, LocalDate today) {
        var byOrganisation = seats.stream()
                .sorted(Comparator.comparing((Seat seat) -> names.get(seat.organisationId()), SwedishNameOrder.ORDER)
                        .thenComparing(Seat::faction))
                .collect(Collectors.groupingBy(Seat::organisationId, LinkedHashMap::new, Collectors.toList()));
        return new NetworkSeats(byOrganisation.entrySet().stream()
                .map(entry -> new Row(
                        MapLookup.existing(names, entry.getKey()),
                        entry.getValue().stream()
                                .map(seat -> place(seat, activeOrComing, today))
                                .toList()))
                .toList());
    }

    int all() {
        return (int) places(any -> true);
    }

    int filled() {
        return (int) places(place -> !place.isVacant());
    }

    private long places(Predicate<Place> which) {
        return rows.stream().flatMap(row -> row.places().stream()).filter(which).count();
    }

    private static Place place(Seat seat, Collection<Membership> activeOrComing, LocalDate today) {
        var on =
                activeOrComing.stream().filter(seat::isFilledBy).sorted(BY_ROLE).toList();
        return new Place(
                seat.faction(),
                people(on.stream().filter(one -> one.isActiveOn(today)).toList()),
                people(on.stream().filter(one -> one.since().isAfter(today)).toList()));
    }

    /**
     * Returns one membership for each person. If a person has several memberships, chooses the membership that ends
     * last. A membership without an end date counts as the membership that ends last.
     */
    private static List<Membership> people(List<Membership> some) {
        return List.copyOf(some.stream()
                .collect(Collectors.toMap(
                        Membership::personId,
                        one -> one,
                        (one, other) -> one.until() == null
                                        || other.until() != null && !one.until().isBefore(other.until())
                                ? one
                                : other,
                        LinkedHashMap::new))
                .values());
    }
}
