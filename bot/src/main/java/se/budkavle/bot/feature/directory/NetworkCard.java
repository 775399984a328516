package se.budkavle.bot.feature.directory;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.directory.RoleWords;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.SwedishNameOrder;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.NetworkComposition;
import se.budkavle.storage.directory.NetworkCompositions;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Organisations;
import se.budkavle.storage.directory.Participation;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.round.Rounds;

/**
 * Builds the message about a network: its purpose, members, office holders, vacant seats, next meeting and open status
 * rounds.
 */
@Component
class NetworkCard {

    private static final Duration AHEAD = Duration.ofDays(500);

    private final NetworkCompositions compositions;
    private final Areas areas;
    private final Organisations organisations;
    private final Memberships memberships;
    private final People people;
    private final Rounds rounds;
    private final Meetings meetings;
    private final Rights rights;
    private final Association association;
    private final Clock clock;

    NetworkCard(
            NetworkCompositions compositions,
            Areas areas,
            Organisations organisations,
            Memberships memberships,
            People people,
            Rounds rounds,
            Meetings meetings,
            Rights rights,
            Association association,
            Clock clock) {
        this.compositions = compositions;
        this.areas = areas;
        this.organisations = organisations;
        this.memberships = memberships;
        this.people = people;
        this.rounds = rounds;
        this.meetings = meetings;
        this.rights = rights;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Returns the message about the network. If the network is closed and the reader may not read it, the message
     * contains only title and area.
     */
    Page of(Network network, Caller reader) {
        return rights.mayRead(reader, network)
                ? whole(network)
                : area(Page.of(Phrase.words(network.title())), network).line("directory.card.closed");
    }

    private Page whole(Network network) {
        var composition = compositions.of(network);
        var names = organisations.findAllByOrderByName().stream()
                .collect(Collectors.toMap(Organisation::id, Organisation::shortName));
        var today = association.today(clock);
        var seated = memberships.activeOrComingIn(network.id(), today);
        var page = Page.of(Phrase.words(network.title()));
        if (network.purpose() != null) {
            page = page.line(Phrase.words(network.purpose()));
        }
        var seating = NetworkSeats.of(composition.seats(), seated, names, today);
        var roles = new RoleFields(
                seated,
                seating,
                people.findAllByIdIn(seated.stream().map(Membership::personId).toList()).stream()
                        .collect(Collectors.toMap(Person::id, Person::name)),
                names,
                today);
        page = facts(page, network, names);
        if (seating.all() > 0) {
            page = page.narrow(
                    Phrase.of("directory.card.seats"),
                    Phrase.of("directory.card.seats-filled", seating.filled(), seating.all()));
        }
        return roles.on(general(page, roles, composition))
                .field(Phrase.of("directory.card.organisations"), takingPart(composition, names))
                .field(Phrase.of("directory.card.next"), next(network));
    }

    private Page facts(Page page, Network network, Map<String, String> names) {
        page = area(page, network).narrow(Phrase.of("directory.card.kind"), RoleWords.kind(network.kind()));
        page = known(
                page,
                "directory.card.convener",
                network.convenerId(),
                id -> Phrase.words(MapLookup.existing(names, id)));
        page = known(
                page,
                "directory.card.secretary",
                network.secretaryId(),
                id -> Phrase.words(MapLookup.existing(names, id)));
        page = known(page, "directory.card.rhythm", network.rhythm(), Phrase::words);
        page = known(page, "directory.card.form", network.form(), form -> Phrase.of("directory.form." + form));
        return known(page, "directory.card.channel", network.channelId(), Phrase::channel);
    }

    private Page area(Page page, Network network) {
        return page.narrow(
                Phrase.of("directory.card.area"),
                Phrase.words(areas.findById(network.areaId()).orElseThrow().title()));
    }

    /**
     * Returns the message with a new field for {@code value}. Returns the message unchanged if {@code value} is null.
     */
    private static <T> Page known(Page page, String heading, @Nullable T value, Function<T, Phrase> words) {
        return value == null ? page : page.narrow(Phrase.of(heading), words.apply(value));
    }

    /**
     * Returns the message with a new field for the people who represent no organisation. The field also lists the
     * elected offices, such as chair, with the length of their terms. Returns the message unchanged if the field would
     * be empty.
     */
    private static Page general(Page page, RoleFields roles, NetworkComposition composition) {
        var lines = new ArrayList<>(roles.withoutOrganisation());
        lines.addAll(RoleWords.elected(composition.terms()));
        if (roles.seated().isEmpty()) {
            lines.add(0, Phrase.of("directory.card.nobody"));
        }
        return lines.isEmpty() ? page : page.field(Phrase.of("directory.card.roles"), RoleWords.lines(lines));
    }

    private static Phrase takingPart(NetworkComposition composition, Map<String, String> names) {
        var parts = composition.participations().stream()
                .sorted(Comparator.comparing(Participation::guest)
                        .thenComparing(one -> MapLookup.existing(names, one.organisationId()), SwedishNameOrder.ORDER))
                .map(one -> one.guest()
                        ? Phrase.of("directory.card.guest", MapLookup.existing(names, one.organisationId()))
                        : Phrase.words(MapLookup.existing(names, one.organisationId())))
                .toList();
        return parts.isEmpty()
                ? Phrase.of("directory.card.nobody")
                : Phrase.joined(
                        NameJoiner.between(composition.participations().stream()
                                .map(one -> MapLookup.existing(names, one.organisationId()))
                                .toList()),
                        parts);
    }

    private Phrase next(Network network) {
        var now = clock.instant();
        var open = new ArrayList<>(meetings.ofNetwork(network.id(), now, now.plus(AHEAD)).stream()
                .limit(1)
                .map(meeting -> Phrase.of("directory.card.meeting", meeting.title(), meeting.startsAt()))
                .toList());
        rounds.openIn(network.id())
                .forEach(round -> open.add(Phrase.of("directory.card.round", round.period(), round.dueAt())));
        return open.isEmpty() ? Phrase.of("directory.card.nothing-next") : RoleWords.lines(open);
    }
}
