package se.budkavle.bot.feature.verification;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.feature.verification.UnverifiedMinutesFinder.Unverified;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.minutes.MinutesFinder;

/** Lists unverified minutes in a message: one line for each meeting, and one row of buttons that open the minutes. */
@Component
class UnverifiedList {

    private final MinutesFinder finder;

    UnverifiedList(MinutesFinder finder) {
        this.finder = finder;
    }

    /**
     * A function that builds the line of text about one meeting's minutes. The function takes the minutes and the
     * meeting's heading.
     */
    @FunctionalInterface
    interface Line {
        Phrase of(Unverified minutes, String heading);
    }

    record Listed(Phrase lines, Button[] buttons) {}

    /**
     * Returns one line for each meeting's minutes, and one row of buttons that open the minutes. If there are more
     * meetings than the maximum number of buttons in a row, the last meetings have no button.
     *
     * @param action the action id of the buttons
     * @param open the message bundle key of the button's label if the list contains only one meeting
     */
    Listed of(List<Unverified> all, String action, String open, Line line) {
        var lines = new ArrayList<Phrase>();
        var buttons = new ArrayList<Button>();
        for (var one : all) {
            var heading = one.meeting().heading(finder.networkOf(one.meeting()).title());
            lines.add(line.of(one, heading));
            if (buttons.size() < Reply.Row.MOST_BUTTONS) {
                buttons.add(Button.plain(
                        Press.id(action, one.meeting().id()),
                        all.size() == 1
                                ? Phrase.of(open)
                                : Phrase.of("minutes.missing.open-one", lines.size(), heading)));
            }
        }
        return new Listed(Phrase.joined("\n", lines), buttons.toArray(Button[]::new));
    }
}
