package se.budkavle.bot.meeting;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;

/** Shows one meeting with the buttons to answer, from wherever it is listed. */
@Component
class OpenPress implements Press {

    static final String ACT = "meeting:show";

    private final MeetingsAhead ahead;
    private final ShowMeeting show;

    OpenPress(MeetingsAhead ahead, ShowMeeting show) {
        this.ahead = ahead;
        this.show = show;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        return show.shown(ahead.pressed(pressed));
    }
}
