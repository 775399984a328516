package se.budkavle.bot.feature.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.TextShortener;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decisions;

/** Builds the private reply that lists the decisions that a search has found, with a menu that opens a decision. */
@Component
class DecisionList {

    /**
     * The maximum number of decisions in the list, equal to the number of options that Discord allows in one select
     * menu.
     */
    static final int MOST = SelectMenu.MOST_ITEMS;

    private static final int LONGEST_TEXT = 80;

    private final Decisions decisions;
    private final Meetings meetings;
    private final Networks networks;
    private final Invited invited;

    DecisionList(Decisions decisions, Meetings meetings, Networks networks, Invited invited) {
        this.decisions = decisions;
        this.meetings = meetings;
        this.networks = networks;
        this.invited = invited;
    }

    /**
     * Returns the list of the found decisions. If more than {@link #MOST} decisions were found, the message says that
     * the list is not complete.
     *
     * @param typed the search words that the person has entered; empty for none
     */
    @Transactional(readOnly = true)
    Reply of(String typed, List<String> found) {
        var page = typed.isEmpty()
                ? Page.titled("decision.title")
                : Page.titled("decision.title-words", TextShortener.shortened(typed, LONGEST_TEXT));
        if (found.isEmpty()) {
            return Reply.page(page.line("decision.none"));
        }
        var ids = found.subList(0, Math.min(MOST, found.size()));
        var byId = byId(decisions.findAllByIdIn(ids), Decision::id);
        var later = decisions.findAllByEarlierIdIn(ids).stream()
                .filter(Decision::isNumbered)
                .collect(Collectors.toMap(Decision::earlierId, Function.identity()));
        var held = byId(
                meetings.findAllByIdIn(
                        byId.values().stream().map(Decision::meetingId).collect(Collectors.toSet())),
                Meeting::id);
        var known = networks.byId();
        var items = new ArrayList<SelectMenu.Item>();
        for (var id : ids) {
            var decision = MapLookup.existing(byId, id);
            var network = MapLookup.existing(known, decision.networkId());
            page = page.line(line(decision, network, MapLookup.existing(held, decision.meetingId()), later.get(id)));
            items.add(new SelectMenu.Item(
                    id,
                    Phrase.of("decision.option", DecisionLinks.code(decision), shortened(decision)),
                    Phrase.words(network.title()),
                    false));
        }
        if (found.size() > MOST) {
            page = page.line("decision.more", MOST);
        }
        return Reply.page(page)
                .with(new SelectMenu(Press.id(DecisionPresses.SHOW), Phrase.of("decision.choose"), List.copyOf(items)));
    }

    private Phrase line(Decision decision, Network network, Meeting meeting, @Nullable Decision later) {
        var line = Phrase.of(
                "decision.line",
                Phrase.strong(DecisionLinks.code(decision)),
                network.title(),
                invited.dayOf(meeting),
                shortened(decision));
        return Optional.ofNullable(later)
                .map(one -> Phrase.joined(" · ", List.of(line, DecisionLinks.toLater(one))))
                .orElse(line);
    }

    private static String shortened(Decision decision) {
        return TextShortener.shortened(decision.text().replaceAll("\\s+", " "), LONGEST_TEXT);
    }

    private static <T> Map<String, T> byId(List<T> rows, Function<T, String> id) {
        return rows.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
