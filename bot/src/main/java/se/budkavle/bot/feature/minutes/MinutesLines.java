package se.budkavle.bot.feature.minutes;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.action.ActionLine;
import se.budkavle.storage.minutes.Decision;

/** Writes the entries of minutes as lines of text, for the chat and for documents. */
final class MinutesLines {

    private MinutesLines() {}

    /** Returns the decision's text, after its number if it has one. */
    static Phrase of(Decision decision) {
        return decision(decision.isNumbered() ? decision.code() : null, decision.text());
    }

    static Phrase code(Decision decision) {
        return Phrase.of("minutes.decision.code", decision.code());
    }

    /**
     * Returns the line about one entry of an edition.
     *
     * @param names the names of the people and organisations that the edition names, by their id
     */
    static Phrase of(EditionContents.Entry entry, Map<String, String> names) {
        return switch (entry.kind()) {
            case NOTE -> Phrase.words(entry.text());
            case DECISION ->
                Phrase.of("minutes.line", Phrase.of("minutes.decision"), decision(entry.code(), entry.text()));
            case ACTION ->
                Phrase.of(
                        "minutes.line",
                        Phrase.of("minutes.action"),
                        ActionLine.of(entry.text(), entry.who(), names, entry.dueOn(), entry.done()));
        };
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

    private static Phrase decision(@Nullable String code, String text) {
        return code == null
                ? Phrase.words(text)
                : Phrase.of("minutes.decision.numbered", Phrase.strong(Phrase.of("minutes.decision.code", code)), text);
    }
}
