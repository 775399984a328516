package se.budkavle.bot.view.minutes;

import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.minutes.VerificationState;

/**
 * Builds the buttons with which a verifier verifies (confirms) formal minutes or comments on them. The buttons' ids
 * contain the edition's number.
 */
public final class VerificationButtons {

    private VerificationButtons() {}

    public static Button[] of(VerificationState state) {
        var id = state.minutes().meetingId();
        int edition = state.minutes().edition();
        return new Button[] {
            Button.main(Press.id(MinutesButtonIds.VERIFY, id, edition), Phrase.of("minutes.adjust")),
            Button.plain(Press.id(MinutesButtonIds.ASK_COMMENT, id, edition), Phrase.of("minutes.comment"))
        };
    }
}
