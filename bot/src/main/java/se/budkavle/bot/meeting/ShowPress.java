package se.budkavle.bot.meeting;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.meeting.Meetings;

/** Shows who comes to a meeting. */
@Component
class ShowPress implements Press {

    static final String ACT = "meeting:who";

    private final Meetings meetings;
    private final AttendancePage pages;

    ShowPress(Meetings meetings, AttendancePage pages) {
        this.meetings = meetings;
        this.pages = pages;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        return pages.whoComes(meetings.findById(pressed.reference(0))
                .orElseThrow(() -> new Refusal("chat.unknown-press")));
    }
}
