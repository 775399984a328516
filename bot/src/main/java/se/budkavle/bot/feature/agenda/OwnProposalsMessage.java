package se.budkavle.bot.feature.agenda;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.TextShortener;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.agenda.ProposedItem;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decisions;

/** Builds the private reply that lists a person's proposed agenda items with their current states. */
@Component
class OwnProposalsMessage {

    /** The maximum number of proposals in the list. */
    private static final int MOST = 15;

    private static final int LONGEST_REASON = 80;

    private final AgendaItems items;
    private final Decisions decisions;
    private final Networks networks;
    private final Rights rights;
    private final Clock clock;

    OwnProposalsMessage(AgendaItems items, Decisions decisions, Networks networks, Rights rights, Clock clock) {
        this.items = items;
        this.decisions = decisions;
        this.networks = networks;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * Returns the list of the person's proposals, newest first. Omits proposals to closed networks that the person may
     * no longer read.
     */
    @Transactional(readOnly = true)
    Reply of(Person person) {
        var known = networks.byId();
        var all = items.proposedBy(person.id()).stream()
                .filter(one -> rights.mayRead(person.id(), MapLookup.existing(known, one.networkId())))
                .toList();
        var page = Page.titled("agenda.own");
        if (all.isEmpty()) {
            return Reply.page(page.line("agenda.own.none"));
        }
        var shown = all.subList(0, Math.min(MOST, all.size()));
        var decided = decided(shown);
        for (var one : shown) {
            page = page.line(
                    "agenda.own.line",
                    Phrase.strong(Phrase.words(one.title())),
                    MapLookup.existing(known, one.networkId()).title(),
                    stands(one, decided.getOrDefault(one.id(), List.of()), known));
        }
        if (all.size() > MOST) {
            page = page.line("agenda.own.more", all.size() - MOST);
        }
        return Reply.page(page);
    }

    private Phrase stands(ProposedItem item, List<Decision> decided, Map<String, Network> known) {
        if (!decided.isEmpty()) {
            return Phrase.of(
                    "agenda.own.DECIDED",
                    Phrase.joined(
                            ", ",
                            decided.stream()
                                    .map(one -> Phrase.of("minutes.decision.code", one.code()))
                                    .toList()));
        }
        var standing = item.standing(clock.instant());
        var key = "agenda.own." + standing;
        return switch (standing) {
            case PROPOSED, PLANNED, TAKEN_UP -> Phrase.of(key, item.startsAt());
            case POSTPONED, DECLINED ->
                Phrase.of(key, TextShortener.shortened(Objects.requireNonNull(item.reason()), LONGEST_REASON));
            case AT_GROUP ->
                Phrase.of(key, MapLookup.existing(known, item.groupId()).title());
            case WAITING -> Phrase.of(key);
        };
    }

    /**
     * Returns a map from the ids of agenda items to the decisions about them in meeting minutes that have been sent.
     */
    private Map<String, List<Decision>> decided(List<ProposedItem> all) {
        var at = all.stream()
                .filter(one -> one.standing(clock.instant()) == ProposedItem.Standing.TAKEN_UP)
                .collect(Collectors.toMap(ProposedItem::id, ProposedItem::meetingId));
        return at.isEmpty()
                ? Map.of()
                : decisions.findAllByMeetingIdIn(Set.copyOf(at.values())).stream()
                        .filter(one -> one.isNumbered() && one.itemId() != null && at.containsKey(one.itemId()))
                        .collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.itemId())));
    }
}
