package se.budkavle.bot.view.minutes;

import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.text.Phrase;

/** The button with which people get an extract of minutes: files that contain only one paragraph (§). */
public final class ExtractButton {

    /** The action id, which is the beginning of the button's custom id. */
    public static final String ACT = "minutes:extract";

    private ExtractButton() {}

    /** Returns the button that downloads one paragraph (§) of the minutes of a meeting. */
    public static Button of(String meetingId, int number, int year) {
        return Button.plain(Press.id(ACT, meetingId, number, year), Phrase.of("minutes.extract"));
    }
}
