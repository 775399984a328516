package se.budkavle.bot.feature.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.minutes.MeetingDayLoader;
import se.budkavle.bot.view.minutes.MinutesButtonIds;
import se.budkavle.bot.view.minutes.MinutesFinder;
import se.budkavle.bot.view.minutes.MinutesOverview;
import se.budkavle.bot.view.minutes.MinutesReader;
import se.budkavle.bot.view.minutes.MinutesView;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MinutesKind;

/**
 * Handles the button that shows the rarely used buttons of an agenda item. The rarely used buttons and menus are about
 * reservations (recorded disagreements with decisions), the order of the items, motions, votes and the days of the
 * meeting.
 */
@Component
class MoreItemButtonsPresses implements Presses {

    private final MinutesFinder finder;
    private final MinutesReader reader;
    private final MinutesRecorder minutes;
    private final MeetingDayLoader days;

    MoreItemButtonsPresses(MinutesFinder finder, MinutesReader reader, MinutesRecorder minutes, MeetingDayLoader days) {
        this.finder = finder;
        this.reader = reader;
        this.minutes = minutes;
        this.days = days;
    }

    @Override
    public List<Press> presses() {
        return List.of(Press.of(MinutesButtonIds.SHOW_MORE, this::show));
    }

    private Reply show(PressEvent pressed) {
        var meeting = finder.writable(pressed);
        minutes.requireOpen(meeting);
        var itemId = finder.itemId(meeting, pressed.reference(1));
        var view = reader.of(meeting);
        var item = view.item(itemId);
        var decisions = item.map(MinutesView.Item::written).orElse(view.whole()).decisions();
        var page = item.map(one -> Page.of(one.title()))
                .orElseGet(() -> Page.titled("minutes.whole"))
                .line("minutes.more.says");
        boolean formal = view.kind() == MinutesKind.FORMAL;
        if (formal && decisions.isEmpty()) {
            page = page.line("minutes.vote.no-decision");
        }
        var reply = Reply.page(page).with(buttons(meeting, pressed.reference(1), item.isPresent(), formal));
        var days = this.days.of(meeting);
        if (item.isPresent() && days.size() > 1) {
            reply = reply.with(new SelectMenu(
                    Press.id(MinutesButtonIds.BEGIN_DAY, meeting.id(), pressed.reference(1)),
                    Phrase.of("minutes.day.choose"),
                    Stream.concat(
                                    Stream.of(option(MeetingDayPresses.NONE, Phrase.of("minutes.day.none"))),
                                    days.stream()
                                            .skip(1)
                                            .map(day -> option(day.toString(), Phrase.of("minutes.day.begins", day))))
                            .toList()));
        }
        return formal && !decisions.isEmpty()
                ? reply.with(SelectMenu.split(
                        menu -> Press.id(MinutesButtonIds.ASK_VOTE, meeting.id(), menu),
                        Phrase.of("minutes.vote.choose"),
                        decisions.stream()
                                .map(one -> new SelectMenu.Item(one.id(), Phrase.words(one.text()), null, false))
                                .toList(),
                        MinutesOverview.MENUS))
                : reply;
    }

    private static SelectMenu.Item option(String value, Phrase words) {
        return new SelectMenu.Item(value, words, null, false);
    }

    private static Button[] buttons(Meeting meeting, String item, boolean ofItem, boolean formal) {
        var buttons = new ArrayList<Button>();
        if (ofItem) {
            buttons.add(button(MinutesButtonIds.ASK_RESERVATION, meeting, item, "minutes.reservation.add"));
        }
        if (ofItem) {
            buttons.add(button(MinutesButtonIds.SHOW_ORDER, meeting, item, "minutes.order"));
        }
        if (ofItem && formal) {
            buttons.add(button(MinutesButtonIds.ASK_MOTION, meeting, item, "minutes.motion.add"));
        }
        buttons.add(button(MinutesButtonIds.SHOW_ITEM, meeting, item, "minutes.presence.back"));
        return buttons.toArray(Button[]::new);
    }

    private static Button button(String act, Meeting meeting, String item, String label) {
        return Button.plain(Press.id(act, meeting.id(), item), Phrase.of(label));
    }
}
