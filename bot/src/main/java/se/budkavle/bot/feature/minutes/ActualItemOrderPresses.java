package se.budkavle.bot.feature.minutes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.minutes.MinutesButtonIds;
import se.budkavle.bot.view.minutes.MinutesFinder;
import se.budkavle.bot.view.minutes.MinutesOverview;
import se.budkavle.bot.view.minutes.MinutesReader;
import se.budkavle.storage.Refusal;

/**
 * Handles the menus with which people record that the meeting dealt with the agenda items in a different order than
 * planned.
 */
@Component
class ActualItemOrderPresses implements Presses {

    private final MinutesFinder finder;
    private final MinutesReader reader;
    private final OpenMinutesFinder openMinutes;
    private final MeetingItemRecorder recorder;
    private final MinutesItemCard card;
    private final Rights rights;

    ActualItemOrderPresses(
            MinutesFinder finder,
            MinutesReader reader,
            OpenMinutesFinder openMinutes,
            MeetingItemRecorder recorder,
            MinutesItemCard card,
            Rights rights) {
        this.finder = finder;
        this.reader = reader;
        this.openMinutes = openMinutes;
        this.recorder = recorder;
        this.card = card;
        this.rights = rights;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(MinutesButtonIds.SHOW_ORDER, this::show),
                Press.of(MinutesButtonIds.TAKE_BEFORE, this::takeBefore));
    }

    private Reply show(PressEvent pressed) {
        var meeting = openMinutes.of(pressed);
        var itemId = finder.requiredItemId(meeting, pressed.reference(1));
        var view = reader.of(meeting);
        var item = view.item(itemId).orElseThrow(() -> new Refusal("chat.unknown-press"));
        var places = Stream.concat(
                        Stream.of(place(MinutesButtonIds.WHOLE_MEETING, Phrase.of("minutes.order.last"))),
                        view.items().stream()
                                .filter(one -> !one.equals(item))
                                .map(one -> place(one.item().id(), Phrase.of("minutes.order.before", one.title()))))
                .toList();
        return Reply.page(Page.of(item.title()).line("minutes.order.says"))
                .with(SelectMenu.split(
                        menu -> Press.id(MinutesButtonIds.TAKE_BEFORE, meeting.id(), itemId, menu),
                        Phrase.of("minutes.order.choose"),
                        places,
                        MinutesOverview.MENUS))
                .with(Button.plain(
                        Press.id(MinutesButtonIds.SHOW_ITEM, meeting.id(), itemId),
                        Phrase.of("minutes.presence.back")));
    }

    private Reply takeBefore(PressEvent pressed) {
        var meeting = openMinutes.of(pressed);
        var itemId = finder.requiredItemId(meeting, pressed.reference(1));
        recorder.take(meeting, itemId, finder.itemId(meeting, pressed.value()), rights.personId(pressed.caller()));
        return card.of(meeting, itemId, pressed.caller(), Optional.of(Phrase.of("minutes.order.stored")));
    }

    private static SelectMenu.Item place(String value, Phrase words) {
        return new SelectMenu.Item(value, words, null, false);
    }
}
