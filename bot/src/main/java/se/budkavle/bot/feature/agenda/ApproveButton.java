package se.budkavle.bot.feature.agenda;

import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.text.Phrase;

/** The button that approves an agenda; its id contains a fingerprint, so that it approves only the version shown. */
final class ApproveButton {

    static final String ACT = "agenda:approve";
    /** The number of fingerprint characters in a button's id, which Discord limits to 100 characters. */
    private static final int FINGERPRINT_LENGTH = 16;

    private ApproveButton() {}

    static Button of(AgendaView shown) {
        return Button.main(Press.id(ACT, shown.meeting().id(), fingerprint(shown)), Phrase.of("agenda.approve"));
    }

    /** Checks whether the pressed button approves this agenda; false when the agenda has changed since. */
    static boolean approves(AgendaView agenda, PressEvent pressed) {
        return pressed.reference().subList(1, pressed.reference().size()).contains(fingerprint(agenda));
    }

    private static String fingerprint(AgendaView agenda) {
        return agenda.fingerprint().substring(0, FINGERPRINT_LENGTH);
    }
}
