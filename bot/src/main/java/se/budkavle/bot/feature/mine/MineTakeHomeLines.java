package se.budkavle.bot.feature.mine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.takehome.TakeHomeButtonIds;
import se.budkavle.bot.view.takehome.TakeHomeLines;
import se.budkavle.storage.takehome.TakeHomeLookup.Given;
import se.budkavle.storage.takehome.TakeHomeLookup.Owed;

/**
 * Builds the lines about decisions taken home (decisions that each municipality carries out). The lines list the
 * decisions about which the person's municipality has not answered. The lines are part of the message that lists
 * everything that waits for the person.
 */
final class MineTakeHomeLines {

    /** The maximum number of decisions in the message. If there are more decisions, the message says how many more. */
    private static final int MOST = 5;

    private MineTakeHomeLines() {}

    static List<Phrase> of(List<Owed> owed) {
        var lines = new ArrayList<Phrase>();
        for (var one : owed.subList(0, Math.min(MOST, owed.size()))) {
            lines.add(Phrase.of(
                    "mine.take-home",
                    Phrase.strong(Phrase.of("mine.take-home.title")),
                    one.decision().code(),
                    one.network().title(),
                    one.municipality().shortName()));
        }
        if (owed.size() > MOST) {
            lines.add(Phrase.of("mine.take-home.more", owed.size() - MOST));
        }
        return lines;
    }

    /**
     * Returns one line for each answer that the person's municipality has given about a decision, at most {@code MOST}
     * lines.
     */
    static List<Phrase> given(List<Given> given) {
        return given.stream()
                .limit(MOST)
                .map(one -> Phrase.of(
                        "mine.take-home.given",
                        one.question().municipality().shortName(),
                        one.question().decision().code(),
                        one.question().network().title(),
                        TakeHomeLines.shortened(one.answer())))
                .toList();
    }

    /**
     * Returns a button that opens the answer form if exactly one answer is missing. If several answers are missing, or
     * only given answers can be changed, returns a button that opens the list of answers. Returns empty if there are no
     * answers to give or change.
     */
    static Optional<Button> button(List<Owed> owed, List<Given> given) {
        return switch (owed.size()) {
            case 0 ->
                given.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Button.plain(TakeHomeButtonIds.OWN, Phrase.of("mine.take-home.change")));
            case 1 -> Optional.of(TakeHomeButtonIds.answerButton(owed.get(0)));
            default -> Optional.of(Button.main(TakeHomeButtonIds.OWN, Phrase.of("takehome.see-own", owed.size())));
        };
    }
}
