package se.budkavle.bot.meeting;

import java.time.Instant;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Mandates;
import se.budkavle.storage.meeting.Meetings;

/** Confirms that a meeting is moved. */
@Component
class MovePress implements Press {

    static final String ACT = "meeting:move";

    private final Meetings meetings;
    private final MeetingsAhead ahead;
    private final Changing changing;
    private final Mandates mandates;
    private final Association association;

    MovePress(Meetings meetings, MeetingsAhead ahead, Changing changing, Mandates mandates, Association association) {
        this.meetings = meetings;
        this.ahead = ahead;
        this.changing = changing;
        this.mandates = mandates;
        this.association = association;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var meeting = meetings.findById(pressed.reference(0)).orElseThrow(() -> new Refusal("chat.unknown-press"));
        var mandate = mandates.of(pressed.caller().accountId(), pressed.caller().managesServer());
        mandate.requireCoordinating(ahead.networkOf(meeting));
        var moved = changing.move(meeting.id(), instant(pressed.reference(1)), instant(pressed.reference(2)),
                mandate.requirePerson().id());
        return Reply.of("meeting.moved", ahead.networkOf(moved).title(), Wording.when(moved, association.zone()));
    }

    private static Instant instant(String seconds) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(seconds));
        } catch (NumberFormatException notOurs) {
            throw new Refusal("chat.unknown-press");
        }
    }
}
