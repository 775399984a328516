package se.budkavle.bot.meeting;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.meeting.Meetings;

/** Shows one meeting with the buttons to answer, from wherever it is listed. */
@Component
class OpenPress implements Press {

    static final String ACT = "meeting:show";

    private final Meetings meetings;
    private final ShowMeeting show;

    OpenPress(Meetings meetings, ShowMeeting show) {
        this.meetings = meetings;
        this.show = show;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        return show.shown(meetings.findById(pressed.reference(0)).orElseThrow(() -> new Refusal("chat.unknown-press")));
    }
}
