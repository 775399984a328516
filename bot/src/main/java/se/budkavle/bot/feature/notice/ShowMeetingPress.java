package se.budkavle.bot.feature.notice;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.lookup.MeetingFinder;
import se.budkavle.bot.view.meeting.MeetingButtonIds;

/** Handles the button that shows one meeting in a private reply. */
@Component
class ShowMeetingPress implements Press {

    static final String ACT = MeetingButtonIds.SHOW;

    private final MeetingFinder finder;
    private final MeetingCard card;

    ShowMeetingPress(MeetingFinder finder, MeetingCard card) {
        this.finder = finder;
        this.card = card;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(PressEvent pressed) {
        return card.of(finder.pressed(pressed));
    }
}
