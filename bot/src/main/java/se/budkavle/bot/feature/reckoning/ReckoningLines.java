package se.budkavle.bot.feature.reckoning;

import java.time.Instant;
import java.util.List;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.reckoning.Reckoning;
import se.budkavle.storage.reckoning.ReckoningAnswer;

/**
 * Builds the lines of text with a network's answers to the three questions of the yearly reckoning (review of the
 * year). The message in the network's channel and private replies contain these lines.
 */
final class ReckoningLines {

    private ReckoningLines() {}

    /**
     * Adds the three questions of the yearly reckoning to the page, for a network that has not answered. Returns the
     * new page.
     */
    static Page asking(Page page) {
        var asked = page;
        for (var question : List.of("going-on", "gave", "takes-up")) {
            asked = asked.line("reckoning.matter", Phrase.of("reckoning.form." + question));
        }
        return asked;
    }

    /**
     * Returns the text that says that the network has not answered yet. After the last day to answer, the text says
     * that no answer has come.
     */
    static Phrase unanswered(Reckoning reckoning, Instant now) {
        return Phrase.of(reckoning.isOpen(now) ? "reckoning.not-answered" : "reckoning.no-answer");
    }

    /** Returns the text that names the last day to answer. After that day, the text says who can still answer. */
    static Phrase lastDay(Reckoning reckoning, Instant now) {
        return Phrase.of(reckoning.isOpen(now) ? "reckoning.until" : "reckoning.until-passed", reckoning.dueAt());
    }

    static Page answered(Page begun, ReckoningAnswer answer) {
        var page = begun.line("reckoning.answered-at", answer.writtenAt())
                .field(Phrase.of("reckoning.form.going-on"), Phrase.of("reckoning.going-on." + answer.goingOn()))
                .field(Phrase.of("reckoning.form.gave"), Phrase.words(answer.gave()));
        return answer.takesUp() == null
                ? page.field(Phrase.of("reckoning.form.takes-up"), Phrase.of("reckoning.nothing-new"))
                : page.field(
                        Phrase.of("reckoning.form.takes-up"),
                        Phrase.joined(
                                "\n",
                                answer.matters().stream()
                                        .map(one -> Phrase.of("reckoning.matter", one))
                                        .toList()));
    }
}
