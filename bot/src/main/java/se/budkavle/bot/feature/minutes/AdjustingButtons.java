package se.budkavle.bot.feature.minutes;

import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.minutes.AdjustingState;

/**
 * Builds the buttons with which an adjuster adjusts (confirms) formal minutes or comments on them. The buttons' ids
 * contain the edition's number.
 */
final class AdjustingButtons {

    private AdjustingButtons() {}

    static Button[] of(AdjustingState state) {
        var id = state.minutes().meetingId();
        int edition = state.minutes().edition();
        return new Button[] {
            Button.main(Press.id(MinutesActs.ADJUST, id, edition), Phrase.of("minutes.adjust")),
            Button.plain(Press.id(MinutesActs.ASK_COMMENT, id, edition), Phrase.of("minutes.comment"))
        };
    }
}
