package se.budkavle.bot.feature.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.directory.RoleWords;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.SwedishNameOrder;
import se.budkavle.storage.directory.Membership;

/**
 * Builds the fields that list people with their roles, such as chair, in the message about a network. Each organisation
 * has its own field with its people and its vacant seats.
 *
 * @param people maps the id of each current or future role holder to the person's name
 * @param organisations maps each organisation's id to the organisation's short name
 */
record RoleFields(
        List<Membership> seated,
        NetworkSeats seating,
        Map<String, String> people,
        Map<String, String> organisations,
        LocalDate today) {

    /**
     * The grouping key for the lines of text that list a network's roles. Roles with the same grouping key are on one
     * line. All roles that one person holds during the same time, such as chair and member, are on one line.
     */
    private record Line(
            String personId, LocalDate since, @Nullable LocalDate until) {}

    /** Returns the lines about people who represent no organisation: one line for each person and term of office. */
    List<Phrase> withoutOrganisation() {
        return holders(null);
    }

    /** Returns the message with one additional field for each organisation, in alphabetical order. */
    Page on(Page page) {
        var fields = new TreeMap<String, List<Phrase>>(SwedishNameOrder.ORDER);
        seated.stream()
                .map(Membership::organisationId)
                .filter(id -> id != null)
                .distinct()
                .forEach(id ->
                        lines(fields, MapLookup.existing(organisations, id)).addAll(holders(id)));
        seating.rows().forEach(row -> lines(fields, row.organisation()).addAll(vacant(row)));
        var filled = page;
        for (var field : fields.entrySet()) {
            filled = filled.field(Phrase.words(field.getKey()), RoleWords.lines(field.getValue()));
        }
        return filled;
    }

    private static List<Phrase> lines(Map<String, List<Phrase>> fields, String organisation) {
        return fields.computeIfAbsent(organisation, any -> new ArrayList<>());
    }

    private List<Phrase> holders(@Nullable String organisationId) {
        var roles = new LinkedHashMap<Line, List<Membership>>();
        seated.stream()
                .filter(one -> organisationId == null
                        ? one.organisationId() == null
                        : organisationId.equals(one.organisationId()))
                .sorted(Comparator.comparing(Membership::role)
                        .thenComparing(Membership::faction)
                        .thenComparing(Membership::since)
                        .thenComparing(one -> people.get(one.personId()), SwedishNameOrder.ORDER))
                .forEach(one -> roles.computeIfAbsent(
                                new Line(one.personId(), one.since(), one.until()), any -> new ArrayList<>())
                        .add(one));
        return roles.values().stream().map(this::holder).toList();
    }

    private Phrase holder(List<Membership> held) {
        var first = held.get(0);
        var roles = Phrase.joined(
                ", ",
                held.stream()
                        .map(one -> RoleWords.role(one.role(), one.faction()))
                        .toList());
        return Phrase.of(
                "directory.card.holder",
                roles,
                MapLookup.existing(people, first.personId()),
                RoleWords.term(first, today));
    }

    private static List<Phrase> vacant(NetworkSeats.Row row) {
        return row.places().stream()
                .filter(NetworkSeats.Place::isVacant)
                .map(place -> Phrase.of("directory.seats.vacant", RoleWords.seat(place.faction())))
                .toList();
    }
}
