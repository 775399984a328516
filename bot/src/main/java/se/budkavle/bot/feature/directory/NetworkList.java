package se.budkavle.bot.feature.directory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.directory.RoleWords;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.NetworkCompositions;
import se.budkavle.storage.directory.NetworkSeat;
import se.budkavle.storage.directory.Seat;

/**
 * Builds the list of networks, grouped by area and divided into pages. When a user chooses a network in the select
 * menu, the bot shows only that network.
 */
@Component
class NetworkList {

    static final String TURN_PAGE = "directory:list";
    static final String SHOW_NETWORK = "directory:card";
    /**
     * The maximum number of networks on one page of the list. A page with so many networks fits on a phone's screen.
     */
    private static final int ON_PAGE = 12;

    private final Areas areas;
    private final DirectoryLookup lookup;
    private final NetworkCompositions compositions;
    private final Memberships memberships;
    private final Rights rights;
    private final Association association;
    private final Clock clock;

    NetworkList(
            Areas areas,
            DirectoryLookup lookup,
            NetworkCompositions compositions,
            Memberships memberships,
            Rights rights,
            Association association,
            Clock clock) {
        this.areas = areas;
        this.lookup = lookup;
        this.compositions = compositions;
        this.memberships = memberships;
        this.rights = rights;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Returns one page of the list of active networks. If the area has no active network, returns a text that says so.
     *
     * @param areaId the id of the area whose networks are listed; an empty text for all areas
     * @param wanted the page number, counted from 0; if there is no such page, the nearest page is returned
     */
    Reply page(String areaId, int wanted, Caller reader) {
        var all = ordered(areaId);
        if (all.isEmpty()) {
            return Reply.of("directory.list.none");
        }
        int pages = (all.size() + ON_PAGE - 1) / ON_PAGE;
        int page = Math.max(0, Math.min(wanted, pages - 1));
        var shown = all.subList(page * ON_PAGE, Math.min(all.size(), (page + 1) * ON_PAGE));
        var reply = Reply.page(page(shown, all.size(), page, pages, rights.reading(reader)))
                .with(choice(areaId, page, shown));
        return pages == 1
                ? reply
                : reply.with(
                        turn("directory.list.back", areaId, page - 1, page > 0),
                        turn("directory.list.on", areaId, page + 1, page < pages - 1));
    }

    private List<Network> ordered(String areaId) {
        var position = areas.findAllByOrderByPosition().stream().collect(Collectors.toMap(Area::id, Area::position));
        return lookup.networks().stream()
                .filter(one -> areaId.isEmpty() || one.areaId().equals(areaId))
                .sorted(Comparator.comparing(one -> position.get(one.areaId())))
                .toList();
    }

    private Page page(List<Network> shown, int all, int page, int pages, Predicate<Network> mayRead) {
        var active =
                memberships.activeInAny(shown.stream().map(Network::id).toList(), association.today(clock)).stream()
                        .collect(Collectors.groupingBy(Membership::requiredNetworkId));
        var seats = compositions.allSeats().stream()
                .collect(Collectors.groupingBy(
                        NetworkSeat::networkId, Collectors.mapping(NetworkSeat::seat, Collectors.toList())));
        var words = Page.titled("directory.list.title", all);
        for (var area : areas.findAllByOrderByPosition()) {
            var lines = new ArrayList<Phrase>();
            shown.stream()
                    .filter(one -> one.areaId().equals(area.id()))
                    .forEach(one -> lines.add(
                            mayRead.test(one)
                                    ? line(
                                            one,
                                            active.getOrDefault(one.id(), List.of()),
                                            seats.getOrDefault(one.id(), List.of()))
                                    : Phrase.of("directory.list.line-closed", one.title())));
            if (!lines.isEmpty()) {
                words = words.line("directory.list.area", Phrase.strong(area.title()), RoleWords.lines(lines));
            }
        }
        return pages == 1 ? words : words.footed(Phrase.of("directory.list.page", page + 1, pages));
    }

    private static Phrase line(Network network, List<Membership> active, List<Seat> seats) {
        var kind = RoleWords.kind(network.kind());
        long people = active.stream().map(Membership::personId).distinct().count();
        return seats.isEmpty()
                ? Phrase.of("directory.list.line", network.title(), kind, people)
                : Phrase.of(
                        "directory.list.line-seats",
                        network.title(),
                        kind,
                        people,
                        seats.size() - Seat.vacant(seats, active).size(),
                        seats.size());
    }

    private static SelectMenu choice(String areaId, int page, List<Network> shown) {
        return new SelectMenu(
                Press.id(SHOW_NETWORK, areaId, page),
                Phrase.of("directory.list.choose"),
                shown.stream()
                        .map(one -> new SelectMenu.Item(one.id(), Phrase.words(one.title()), null, false))
                        .toList());
    }

    private static Button turn(String words, String areaId, int page, boolean possible) {
        var button = Button.plain(Press.id(TURN_PAGE, areaId, page), Phrase.of(words));
        return possible ? button : button.disabled();
    }
}
