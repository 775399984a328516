package se.budkavle.bot.feature.document;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.OptionCompleter.Request;
import se.budkavle.bot.chat.OptionCompleter.Suggestion;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.NameSearch;
import se.budkavle.storage.TextShortener;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.agenda.AgendaOrder;
import se.budkavle.storage.agenda.ItemDecision;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;

/** Finds the agenda item that a person names by number or title. Suggests agenda items while the person types. */
@Component
class ItemFinder {

    private static final int LONGEST = 100;

    private final AgendaItems items;
    private final Meetings meetings;
    private final Networks networks;
    private final Rights rights;
    private final Clock clock;

    ItemFinder(AgendaItems items, Meetings meetings, Networks networks, Rights rights, Clock clock) {
        this.items = items;
        this.meetings = meetings;
        this.networks = networks;
        this.rights = rights;
        this.clock = clock;
    }

    /** Returns the meeting's agenda item whose id, title or number on the agenda is the given text. */
    AgendaItem of(Meeting meeting, String typed) {
        var all = items.findAllByMeetingIdOrderByPositionAscIdAsc(meeting.id());
        if (typed.matches("\\d{1,3}")) {
            var numbered = AgendaOrder.bySection(all).values().stream()
                    .flatMap(List::stream)
                    .filter(AgendaItem::isAccepted)
                    .skip(Math.max(0, Integer.parseInt(typed) - 1))
                    .findFirst();
            if (numbered.isPresent() && Integer.parseInt(typed) > 0) {
                return numbered.get();
            }
        }
        return among(all).require(typed, "document.unknown-item");
    }

    /**
     * Returns suggestions of agenda items from the meeting that the user has already chosen. If the user has chosen
     * none, returns items of the coming meetings of the networks to which the user belongs.
     */
    List<Suggestion> matching(Request request) {
        var own = ownNetworks(request.caller());
        var chosen = request.other("meeting")
                .flatMap(meetings::findById)
                .filter(meeting -> own.contains(meeting.networkId()))
                .map(meeting -> items.findAllByMeetingIdOrderByPositionAscIdAsc(meeting.id()).stream()
                        .filter(item -> item.isAccepted() || item.state() == ItemDecision.State.PROPOSED)
                        .toList());
        return among(chosen.orElseGet(() -> ahead(own))).matching(request.typed()).stream()
                .map(one -> new Suggestion(TextShortener.shortened(one.title(), LONGEST), one.id()))
                .toList();
    }

    /**
     * Returns whether the user has proposed an agenda item of a coming meeting. Ignores items that were postponed,
     * declined or sent to another network.
     */
    boolean hasOwn(Caller caller) {
        var own = ownNetworks(caller);
        return !own.isEmpty()
                && rights.known(caller)
                        .filter(person -> items.anyAheadProposedBy(person.id(), own, clock.instant()))
                        .isPresent();
    }

    private List<AgendaItem> ahead(List<String> own) {
        return own.isEmpty() ? List.of() : items.ahead(own, clock.instant());
    }

    private List<String> ownNetworks(Caller caller) {
        return networks.byId().values().stream()
                .filter(rights.belonging(caller))
                .map(Network::id)
                .toList();
    }

    private static NameSearch<AgendaItem> among(List<AgendaItem> some) {
        return new NameSearch<>(some, one -> List.of(one.title(), one.id()));
    }
}
