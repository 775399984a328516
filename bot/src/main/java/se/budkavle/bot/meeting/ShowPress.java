package se.budkavle.bot.meeting;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;

/** Shows who comes to a meeting. */
@Component
class ShowPress implements Press {

    static final String ACT = "meeting:who";

    private final MeetingsAhead ahead;
    private final AttendancePage pages;

    ShowPress(MeetingsAhead ahead, AttendancePage pages) {
        this.ahead = ahead;
        this.pages = pages;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        return pages.whoComes(ahead.pressed(pressed));
    }
}
