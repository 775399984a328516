package se.budkavle.bot.feature.attendance;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.lookup.MeetingFinder;
import se.budkavle.bot.view.meeting.MeetingButtonIds;

/** Handles the button that shows who comes to a meeting. */
@Component
class WhoComesPress implements Press {

    static final String ACT = MeetingButtonIds.WHO_COMES;

    private final MeetingFinder finder;
    private final AttendanceMessage pages;

    WhoComesPress(MeetingFinder finder, AttendanceMessage pages) {
        this.finder = finder;
        this.pages = pages;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(PressEvent pressed) {
        return pages.whoComes(finder.pressed(pressed));
    }
}
