package se.budkavle.bot.feature.reckoning;

import java.util.Arrays;
import java.util.List;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.reckoning.ContinuationAnswer;

/**
 * The yearly reckonings (reviews of the year) with which the networks prepare the plan of one year. Contains only the
 * networks that a reader may read.
 */
record ReckoningYear(int year, List<ReckoningRow> rows) {

    Phrase title() {
        return Phrase.of("reckoning.overview", String.valueOf(year));
    }

    List<ReckoningRow> answered() {
        return rows.stream().filter(ReckoningRow::isAnswered).toList();
    }

    List<ReckoningRow> missing() {
        return rows.stream().filter(row -> !row.isAnswered()).toList();
    }

    /** Returns a text with the number of networks that have answered the yearly reckoning. */
    Phrase counted() {
        return Phrase.of("reckoning.overview.count", answered().size(), rows.size());
    }

    /** Returns a text that counts the networks that want to continue, to continue in another way, or to end. */
    Phrase sums() {
        return Phrase.joined(
                " · ",
                Arrays.stream(ContinuationAnswer.values())
                        .map(choice -> Phrase.of(
                                "reckoning.overview.sum",
                                Phrase.of("reckoning.going-on." + choice),
                                rows.stream()
                                        .filter(row -> row.answer() != null
                                                && row.answer().goingOn() == choice)
                                        .count()))
                        .toList());
    }

    /** Returns a copy that contains only the yearly reckonings of the networks in one area. */
    ReckoningYear in(String areaId) {
        return new ReckoningYear(
                year,
                rows.stream()
                        .filter(row -> row.network().areaId().equals(areaId))
                        .toList());
    }
}
