package se.budkavle.bot.feature.decision;

import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.action.ActionLine;
import se.budkavle.bot.view.action.OwnerNames;
import se.budkavle.bot.view.minutes.ExtractButton;
import se.budkavle.bot.view.tag.TagButtonIds;
import se.budkavle.bot.view.tag.TagLine;
import se.budkavle.bot.view.takehome.TakeHomeButtonIds;
import se.budkavle.bot.view.takehome.TakeHomeLines;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.minutes.Actions;
import se.budkavle.storage.minutes.AllMinutes;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decisions;
import se.budkavle.storage.tag.TagLookup;
import se.budkavle.storage.tag.Tagging;
import se.budkavle.storage.takehome.TakeHome;
import se.budkavle.storage.takehome.TakeHomeLookup;
import se.budkavle.storage.takehome.TakeHomes;

/**
 * Builds the private reply that shows one decision, with its meeting, the earlier decision that it replaces, and its
 * actions. The reply also shows the municipalities' answers about what they have done about the decision.
 */
@Component
class DecisionCard {

    private final Decisions decisions;
    private final AllMinutes minutes;
    private final Meetings meetings;
    private final AgendaItems items;
    private final Actions actions;
    private final OwnerNames owners;
    private final DecisionVoteLines votes;
    private final Invited invited;
    private final TakeHomes takeHomes;
    private final TakeHomeLookup lookup;
    private final TagLookup tags;
    private final Rights rights;

    DecisionCard(
            Decisions decisions,
            AllMinutes minutes,
            Meetings meetings,
            AgendaItems items,
            Actions actions,
            OwnerNames owners,
            DecisionVoteLines votes,
            Invited invited,
            TakeHomes takeHomes,
            TakeHomeLookup lookup,
            TagLookup tags,
            Rights rights) {
        this.decisions = decisions;
        this.minutes = minutes;
        this.meetings = meetings;
        this.items = items;
        this.actions = actions;
        this.owners = owners;
        this.votes = votes;
        this.invited = invited;
        this.takeHomes = takeHomes;
        this.lookup = lookup;
        this.tags = tags;
        this.rights = rights;
    }

    /**
     * Returns the message about a decision of this network. Only people who belong to the network see the decision's
     * actions.
     */
    @Transactional(readOnly = true)
    Reply of(Decision decision, Network network, Caller caller) {
        var meeting = meetings.findById(decision.meetingId()).orElseThrow();
        var page = Page.titled("decision.card", DecisionLinks.code(decision), network.title());
        var later = decisions.findByEarlierId(decision.id()).filter(Decision::isNumbered);
        var earlier = Optional.ofNullable(decision.earlierId()).flatMap(decisions::findById);
        if (later.isPresent()) {
            page = page.line("decision.not-in-force", DecisionLinks.toLater(later.get()))
                    .toned(Page.Tone.WARNING);
        }
        page = page.line(Phrase.words(decision.text()));
        page = votes.withVotes(page, decision);
        if (earlier.isPresent()) {
            page = page.line(DecisionLinks.toEarlier(decision, earlier.get()));
        }
        page = page.line("decision.meeting", meeting.heading(network.title()), invited.dayOf(meeting));
        var item =
                Optional.ofNullable(decision.itemId()).flatMap(items::findById).map(AgendaItem::title);
        if (item.isPresent()) {
            page = page.line("decision.item", item.get());
        }
        page = TagLine.with(page, tags.of(Tagging.Subject.DECISION, decision.id()));
        if (minutes.findById(meeting.id()).filter(one -> !one.isFinished()).isPresent()) {
            page = page.line("decision.being-corrected");
        }
        boolean belongs = rights.belonging(caller).test(network);
        if (belongs) {
            page = withActions(votes.withMotions(page, decision), decision);
        }
        var buttons = new ArrayList<Button>();
        later.map(DecisionLinks::button).ifPresent(buttons::add);
        earlier.map(DecisionLinks::button).ifPresent(buttons::add);
        var takenHome = takeHomes.findById(decision.id()).filter(TakeHome::isActive);
        if (takenHome.isPresent() && belongs) {
            page = withTakenHome(page, takenHome.get());
            buttons.add(Button.plain(Press.id(TakeHomeButtonIds.OPEN, decision.id()), Phrase.of("takehome.open")));
        } else if (takenHome.isEmpty() && later.isEmpty() && rights.keepsPapers(caller, network)) {
            buttons.add(Button.plain(Press.id(TakeHomeButtonIds.MARK, decision.id()), Phrase.of("takehome.mark")));
        }
        if (belongs && decision.number() != null && decision.year() != null) {
            buttons.add(ExtractButton.of(meeting.id(), decision.number(), decision.year()));
        }
        if (rights.keepsPapers(caller, network)) {
            buttons.add(TagButtonIds.button(Tagging.Subject.DECISION, decision.id()));
        }
        return Reply.page(page).with(buttons.toArray(Button[]::new));
    }

    private Page withTakenHome(Page page, TakeHome takenHome) {
        var table = lookup.table(takenHome);
        return page.field(
                Phrase.of("takehome.answers", table.answered(), table.rows().size()),
                Phrase.joined("\n", TakeHomeLines.shortened(table)));
    }

    private Page withActions(Page page, Decision decision) {
        var agreed = actions.agreedWith(decision.id(), decision.meetingId(), decision.itemId());
        if (agreed.isEmpty()) {
            return page;
        }
        var names = owners.of(agreed);
        return page.field(
                Phrase.of("minutes.actions", agreed.size()),
                Phrase.joined(
                        "\n",
                        agreed.stream()
                                .map(one -> Phrase.of("minutes.listed", ActionLine.of(one, names)))
                                .toList()));
    }
}
