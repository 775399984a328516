package se.budkavle.bot.feature.minutes;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.action.ActionLine;
import se.budkavle.storage.minutes.Decision;

/** Writes decisions and items of minutes as lines of text, for the chat and for documents. */
final class MinutesLines {

    private MinutesLines() {}

    /** Returns the decision's text, after its number if it has one. */
    static Phrase of(Decision decision) {
        return decision.isNumbered()
                ? Phrase.of("minutes.decision.numbered", Phrase.strong(code(decision)), decision.text())
                : Phrase.words(decision.text());
    }

    static Phrase code(Decision decision) {
        return Phrase.of("minutes.decision.code", decision.code());
    }

    /** Returns the lines that show everything written about one item: decisions first, then actions, then notes. */
    static List<Phrase> of(MinutesView.Written written, Map<String, String> owners) {
        return Stream.of(
                        written.decisions().stream()
                                .map(one -> Phrase.of(
                                        "minutes.line", Phrase.strong(Phrase.of("minutes.decision")), of(one))),
                        written.actions().stream()
                                .map(one -> Phrase.of(
                                        "minutes.line",
                                        Phrase.strong(Phrase.of("minutes.action")),
                                        ActionLine.of(one, owners))),
                        written.notes().stream().map(one -> Phrase.words(one.text())))
                .flatMap(lines -> lines)
                .toList();
    }
}
