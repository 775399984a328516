package se.budkavle.bot.feature.directory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.lookup.NetworkFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.view.directory.RoleWords;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.NetworkCompositions;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Organisations;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.PoliticalSide;

/**
 * The slash command that shows a network's seats, their holders and terms, and the vacant seats, as text and as a
 * picture.
 */
@Component
class ShowNetworkSeats implements Command {

    private final Suggestions suggestions;
    private final NetworkFinder networkFinder;
    private final NetworkCompositions compositions;
    private final Memberships memberships;
    private final Organisations organisations;
    private final People people;
    private final Phrasebook phrasebook;
    private final Rights rights;
    private final Association association;
    private final Clock clock;

    ShowNetworkSeats(
            Suggestions suggestions,
            NetworkFinder networkFinder,
            NetworkCompositions compositions,
            Memberships memberships,
            Organisations organisations,
            People people,
            Phrasebook phrasebook,
            Rights rights,
            Association association,
            Clock clock) {
        this.suggestions = suggestions;
        this.networkFinder = networkFinder;
        this.compositions = compositions;
        this.memberships = memberships;
        this.organisations = organisations;
        this.people = people;
        this.phrasebook = phrasebook;
        this.rights = rights;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("network seats").perhaps("network", Spec.Kind.TEXT, suggestions::networks);
    }

    @Override
    public Reply run(Call call) {
        var network = networkFinder.of(call);
        rights.requireReading(call.caller(), network);
        var seats = compositions.of(network).seats();
        if (seats.isEmpty()) {
            throw new Refusal("directory.no-seats", network.title());
        }
        var today = association.today(clock);
        var seated = memberships.activeOrComingIn(network.id(), today);
        var names = organisations.findAllByOrderByName().stream()
                .collect(Collectors.toMap(Organisation::id, Organisation::shortName));
        var page = new SeatListText(
                NetworkSeats.of(seats, seated, names, today),
                people.findAllByIdIn(seated.stream().map(Membership::personId).toList()).stream()
                        .collect(Collectors.toMap(Person::id, Person::name)));
        var reader = call.caller().locale();
        return Reply.page(page.of(network.title()))
                .with(Attachment.picture(
                        network.id() + ".png",
                        picture(page, network.title(), reader),
                        alternative(page, network.title(), reader)));
    }

    private byte[] picture(SeatListText page, String network, Locale reader) {
        var seating = page.seating();
        var sides = Stream.of(PoliticalSide.values())
                .filter(side -> seating.rows().stream()
                        .flatMap(row -> row.places().stream())
                        .anyMatch(place -> place.faction() == side))
                .toList();
        return SeatsPicture.png(
                said(Phrase.of("directory.seats.picture", network, seating.filled(), seating.all()), reader),
                sides.stream().map(side -> said(RoleWords.seat(side), reader)).toList(),
                seating.rows().stream()
                        .map(row -> line(page, row, sides, reader))
                        .toList());
    }

    private SeatsPicture.Line line(SeatListText page, NetworkSeats.Row row, List<PoliticalSide> sides, Locale reader) {
        // A cell is null if the organisation has no seat on that side (majority or opposition).
        return new SeatsPicture.Line(
                row.organisation(),
                sides.stream()
                        .map(side -> row.places().stream()
                                .filter(place -> place.faction() == side)
                                .findFirst()
                                .map(place -> cell(page, place, reader))
                                .orElse(null))
                        .collect(Collectors.toList()));
    }

    private SeatsPicture.Cell cell(SeatListText page, NetworkSeats.Place place, Locale reader) {
        var entries = new ArrayList<SeatsPicture.Entry>();
        if (place.isVacant()) {
            entries.add(new SeatsPicture.Entry(said(Phrase.of("directory.seats.vacant-cell"), reader), ""));
        }
        place.holders()
                .forEach(one -> entries.add(new SeatsPicture.Entry(
                        said(Phrase.of("directory.seats.filled-cell", page.name(one)), reader),
                        said(SeatListText.end("directory.seats.until-cell", one), reader))));
        place.coming()
                .forEach(one -> entries.add(new SeatsPicture.Entry(
                        page.name(one), said(Phrase.of("directory.term.coming", one.since()), reader))));
        return new SeatsPicture.Cell(!place.isVacant(), entries);
    }

    private String alternative(SeatListText page, String network, Locale reader) {
        var seating = page.seating();
        return said(
                seating.filled() == seating.all()
                        ? Phrase.of("directory.seats.alt-full", network, seating.all())
                        : Phrase.of("directory.seats.alt", network, seating.filled(), seating.all(), page.vacancies()),
                reader);
    }

    private String said(Phrase phrase, Locale reader) {
        return phrasebook.say(phrase, reader);
    }
}
