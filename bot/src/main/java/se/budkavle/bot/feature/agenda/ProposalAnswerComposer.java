package se.budkavle.bot.feature.agenda;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.bot.delivery.MentionedAccountFinder;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.TextShortener;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.minutes.AllMinutes;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decisions;
import se.budkavle.storage.minutes.Minutes;

/** Builds the message that tells the proposer of an agenda item the decisions about the item. */
@Component
class ProposalAnswerComposer implements LiveComposer {

    /** The maximum number of decisions that the message lists. The minutes of the meeting list all decisions. */
    private static final int MOST = 3;

    /** The maximum length of a decision in the message. */
    private static final int LONGEST = 600;

    private final ProposalAnswerNotifier answers;
    private final AgendaItems items;
    private final Meetings meetings;
    private final Networks networks;
    private final AllMinutes minutes;
    private final Decisions decisions;
    private final People people;
    private final MentionedAccountFinder mentions;

    ProposalAnswerComposer(
            ProposalAnswerNotifier answers,
            AgendaItems items,
            Meetings meetings,
            Networks networks,
            AllMinutes minutes,
            Decisions decisions,
            People people,
            MentionedAccountFinder mentions) {
        this.answers = answers;
        this.items = items;
        this.meetings = meetings;
        this.networks = networks;
        this.minutes = minutes;
        this.decisions = decisions;
        this.people = people;
        this.mentions = mentions;
    }

    @Override
    public String name() {
        return AgendaDeliveryKeys.ANSWER;
    }

    @Override
    public Composed compose(Delivery delivery) {
        return answers.isReplaced(delivery) ? new Composed.Skip("agenda.answer.skipped-replaced") : refreshed(delivery);
    }

    /** Skips the message while the minutes are being corrected, because a correction is not valid until it is sent. */
    @Override
    public Composed refreshed(Delivery sent) {
        var item = items.findById(sent.subject()).orElseThrow();
        return minutes.findById(item.meetingId()).filter(Minutes::isFinished).isEmpty()
                ? new Composed.Skip("agenda.answer.skipped-corrected")
                : told(sent, item, meetings.findById(item.meetingId()).orElseThrow());
    }

    private Composed told(Delivery delivery, AgendaItem item, Meeting meeting) {
        var proposer = people.findById(
                        Objects.requireNonNull(item.origin().proposedBy(), "only a proposal is answered"))
                .orElseThrow();
        var taken = decisions.findAllByMeetingIdOrderById(meeting.id()).stream()
                .filter(one -> item.id().equals(one.itemId()))
                .toList();
        var page = Page.of(null)
                .line(
                        answers.isCorrection(delivery) ? "agenda.answer.corrected" : "agenda.answer",
                        proposer.name(),
                        item.title(),
                        networks.findById(meeting.networkId()).orElseThrow().title());
        for (var decision : taken.subList(0, Math.min(MOST, taken.size()))) {
            page = page.line("agenda.answer.decision", line(decision));
        }
        if (taken.size() > MOST) {
            page = page.line("agenda.answer.more", taken.size() - MOST);
        }
        return new Composed.ChatPost(Post.of(delivery.id(), page).mentioning(mentions.of(List.of(proposer))));
    }

    private static Phrase line(Decision decision) {
        return Phrase.of(
                "minutes.decision.numbered",
                Phrase.of("minutes.decision.code", decision.code()),
                TextShortener.shortened(decision.text(), LONGEST));
    }
}
