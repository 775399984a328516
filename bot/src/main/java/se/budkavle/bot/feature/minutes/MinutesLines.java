package se.budkavle.bot.feature.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.Decision;

/** Writes decisions and actions of minutes as lines of text, for the chat and for documents. */
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

    /**
     * Returns the action's text with the owner and the last day.
     *
     * @param owners the owners' names by person id
     */
    static Phrase of(Action action, Map<String, String> owners) {
        var parts = new ArrayList<Phrase>();
        parts.add(Phrase.words(action.text()));
        parts.add(
                action.ownerId() == null
                        ? Phrase.of("minutes.action.nobody")
                        : Phrase.strong(owners.getOrDefault(action.ownerId(), "–")));
        if (action.dueOn() != null) {
            parts.add(Phrase.of("minutes.action.due", action.dueOn()));
        }
        if (!action.isOpen()) {
            parts.add(Phrase.of("minutes.action.done"));
        }
        return Phrase.joined(" · ", List.copyOf(parts));
    }

    /** Returns the lines that show everything written about one item: decisions first, then actions, then notes. */
    static List<Phrase> of(MinutesView.Written written, Map<String, String> owners) {
        return Stream.of(
                        written.decisions().stream()
                                .map(one -> Phrase.of(
                                        "minutes.line", Phrase.strong(Phrase.of("minutes.decision")), of(one))),
                        written.actions().stream()
                                .map(one -> Phrase.of(
                                        "minutes.line", Phrase.strong(Phrase.of("minutes.action")), of(one, owners))),
                        written.notes().stream().map(one -> Phrase.words(one.text())))
                .flatMap(lines -> lines)
                .toList();
    }
}
