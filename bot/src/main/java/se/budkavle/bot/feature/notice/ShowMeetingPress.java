package se.budkavle.bot.feature.notice;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.lookup.MeetingFinder;
import se.budkavle.bot.view.meeting.MeetingActs;

/** Shows one meeting with the buttons to answer, from wherever it is listed. */
@Component
class ShowMeetingPress implements Press {

    static final String ACT = MeetingActs.SHOW;

    private final MeetingFinder finder;
    private final ShowMeeting show;

    ShowMeetingPress(MeetingFinder finder, ShowMeeting show) {
        this.finder = finder;
        this.show = show;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        return show.shown(finder.pressed(pressed));
    }
}
