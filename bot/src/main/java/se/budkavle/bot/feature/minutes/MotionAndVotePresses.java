package se.budkavle.bot.feature.minutes;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.minutes.MinutesButtonIds;
import se.budkavle.bot.view.minutes.MinutesFinder;
import se.budkavle.bot.view.minutes.MinutesReader;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decisions;

/** Handles the button, the menu and the forms with which people add motions and votes to formal minutes. */
@Component
class MotionAndVotePresses implements Presses {

    private final MinutesFinder finder;
    private final MinutesReader reader;
    private final MinutesItemCard card;
    private final OpenMinutesFinder openMinutes;
    private final MotionForm motionForm;
    private final MotionRecorder motions;
    private final VoteCountRecorder votes;
    private final Decisions decisions;
    private final Rights rights;

    MotionAndVotePresses(
            MinutesFinder finder,
            MinutesReader reader,
            MinutesItemCard card,
            OpenMinutesFinder openMinutes,
            MotionForm motionForm,
            MotionRecorder motions,
            VoteCountRecorder votes,
            Decisions decisions,
            Rights rights) {
        this.finder = finder;
        this.reader = reader;
        this.card = card;
        this.openMinutes = openMinutes;
        this.motionForm = motionForm;
        this.motions = motions;
        this.votes = votes;
        this.decisions = decisions;
        this.rights = rights;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(MinutesButtonIds.ASK_MOTION, pressed -> Reply.form(emptyMotion(pressed))),
                FormPress.of(MinutesButtonIds.STORE_MOTION, this::storeMotion, this::emptyMotion),
                Press.of(MinutesButtonIds.ASK_VOTE, pressed -> Reply.form(voteForm(pressed, pressed.value()))),
                FormPress.of(MinutesButtonIds.STORE_VOTE, this::storeVote, sent -> voteForm(sent, sent.reference(1))));
    }

    private Form emptyMotion(PressEvent pressed) {
        var meeting = openMinutes.of(pressed);
        MotionRecorder.requireFormal(reader.of(meeting));
        return motionForm.empty(meeting, finder.requiredItemId(meeting, pressed.reference(1)));
    }

    private Reply storeMotion(PressEvent sent) {
        var meeting = finder.writable(sent);
        var item = finder.requiredItemId(meeting, sent.reference(1));
        motions.add(meeting, item, motionForm.read(sent), rights.personId(sent.caller()));
        return card.of(meeting, item, sent.caller(), Optional.of(Phrase.of("minutes.stored.MOTION")));
    }

    private Form voteForm(PressEvent pressed, String decisionId) {
        var meeting = openMinutes.of(pressed);
        var decision = decision(meeting, decisionId);
        return VoteForm.empty(decision, votes.voters(meeting, decision));
    }

    private Reply storeVote(PressEvent sent) {
        var meeting = finder.writable(sent);
        var decision = decision(meeting, sent.reference(1));
        votes.add(meeting, decision, VoteForm.read(sent), rights.personId(sent.caller()));
        return card.of(meeting, decision.itemId(), sent.caller(), Optional.of(Phrase.of("minutes.stored.VOTE")));
    }

    private Decision decision(Meeting meeting, String id) {
        return decisions
                .findById(id)
                .filter(one -> one.meetingId().equals(meeting.id()))
                .orElseThrow(MinutesRecorder::gone);
    }
}
