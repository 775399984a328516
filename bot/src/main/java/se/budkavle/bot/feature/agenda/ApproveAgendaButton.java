package se.budkavle.bot.feature.agenda;

import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.text.Phrase;

/**
 * The button that approves an agenda. The button's custom id contains a hash of the agenda, so that pressing the button
 * approves only the displayed version.
 */
final class ApproveAgendaButton {

    static final String ACT = "agenda:approve";
    /**
     * The number of characters of the agenda's hash in the button's custom id, which Discord limits to 100 characters.
     */
    private static final int FINGERPRINT_LENGTH = 16;

    private ApproveAgendaButton() {}

    static Button of(AgendaView shown) {
        return Button.main(
                Press.id(ACT, shown.meeting().id(), shortened(shown.fingerprint())), Phrase.of("agenda.approve"));
    }

    /**
     * Returns whether the pressed button was shown with exactly this version of the agenda. The hash in a button of an
     * older version of the bot does not cover the descriptions.
     */
    static boolean approves(AgendaView agenda, PressEvent pressed) {
        var shown = pressed.reference().subList(1, pressed.reference().size());
        return shown.contains(shortened(agenda.fingerprint()))
                || shown.contains(shortened(agenda.earlierFingerprint()));
    }

    private static String shortened(String fingerprint) {
        return fingerprint.substring(0, FINGERPRINT_LENGTH);
    }
}
