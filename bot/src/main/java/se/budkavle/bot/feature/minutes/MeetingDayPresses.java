package se.budkavle.bot.feature.minutes;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.minutes.MinutesButtonIds;
import se.budkavle.bot.view.minutes.MinutesFinder;

/**
 * Handles the menu for meetings of several days. With the menu, people record which agenda item was the first item on
 * the second or a later day.
 */
@Component
class MeetingDayPresses implements Presses {

    /**
     * The value of a menu option. The option says that this agenda item was not the first item of the second or a later
     * day.
     */
    static final String NONE = "-";

    private final MinutesFinder finder;
    private final MeetingDayStartRecorder recorder;
    private final MinutesItemCard card;
    private final Rights rights;

    MeetingDayPresses(MinutesFinder finder, MeetingDayStartRecorder recorder, MinutesItemCard card, Rights rights) {
        this.finder = finder;
        this.recorder = recorder;
        this.card = card;
        this.rights = rights;
    }

    @Override
    public List<Press> presses() {
        return List.of(Press.of(MinutesButtonIds.BEGIN_DAY, this::begin));
    }

    private Reply begin(PressEvent pressed) {
        var meeting = finder.writable(pressed);
        var item = finder.requiredItemId(meeting, pressed.reference(1));
        var by = rights.personId(pressed.caller());
        if (pressed.value().equals(NONE)) {
            recorder.remove(meeting, item, by);
        } else {
            recorder.begin(meeting, item, pressed.value(), by);
        }
        return card.of(meeting, item, pressed.caller(), Optional.of(Phrase.of("minutes.day.stored")));
    }
}
