package se.budkavle.bot.view.round;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.round.StateMarks.Mark;
import se.budkavle.storage.TextShortener;

/**
 * Writes the summary of status rounds (questions about the state of activities) as a message. Up to five lines are
 * about changed states, the response rate, deviations (at risk or off track), requested help and missing answers.
 * Additional lines list the first deviations, status rounds that cannot be compared, and activities that refer to other
 * activities. The report's files contain all details.
 */
public final class SummaryMessage {

    private static final int MOST_LISTED = 5;
    private static final int MOST_IN_LINE = 3;
    private static final int MOST_ORGANISATIONS = 9;
    private static final int LONGEST_LISTED = 80;
    private static final int LONGEST_IN_LINE = 50;

    private final RoundFigures summary;
    private final PlainTextPhrases phrases;

    private SummaryMessage(RoundFigures summary, PlainTextPhrases phrases) {
        this.summary = summary;
        this.phrases = phrases;
    }

    public static Page of(Phrase title, RoundFigures summary, PlainTextPhrases phrases) {
        return new SummaryMessage(summary, phrases).page(title);
    }

    private Page page(Phrase title) {
        var page = Page.of(title);
        if (!summary.comparisons().isEmpty()) {
            page = page.line(part(
                    Phrase.of("figures.summary.since", String.join(", ", summary.periodsBefore())),
                    Phrase.joined(
                            " · ",
                            Stream.concat(
                                            TrendWords.of(summary).stream(),
                                            first(summary.turned(), MOST_IN_LINE, SummaryMessage::turned))
                                    .toList())));
        }
        for (var line : TrendWords.breaks(summary)) {
            page = page.line(line);
        }
        var all = summary.all();
        page = page.line(
                "figures.summary.answered",
                Phrase.strong(Phrase.of("figures.summary.count", all.answered(), all.total())),
                phrases.percent(all.responseRate()),
                states(all));
        var deviations = summary.deviations();
        if (!deviations.isEmpty()) {
            page = page.line(Phrase.strong(Phrase.of("figures.summary.deviations", deviations.size())));
            for (var line :
                    first(deviations, MOST_LISTED, SummaryMessage::deviation).toList()) {
                page = page.line(line);
            }
        }
        var help = summary.needingHelp();
        if (!help.isEmpty()) {
            page = page.line(part(
                    Phrase.of("figures.summary.help", help.size()), inLine(help, MOST_IN_LINE, SummaryMessage::help)));
        }
        var references = summary.references();
        if (!references.isEmpty()) {
            page = page.line(Phrase.strong(Phrase.of("figures.references", references.size())));
            for (var line :
                    first(references, MOST_LISTED, one -> one.line(Mark::emoji)).toList()) {
                page = page.line(line);
            }
        }
        var missing = summary.missing(phrases);
        return missing.isEmpty()
                ? page
                : page.line(part(
                        Phrase.of("figures.summary.missing", all.missing()),
                        inLine(
                                missing,
                                MOST_ORGANISATIONS,
                                one -> Phrase.words(one.label() + "\u00A0" + one.missing()))));
    }

    private static Phrase part(Phrase heading, Phrase text) {
        return Phrase.of("figures.summary.part", Phrase.strong(heading), text);
    }

    private static <T> Phrase inLine(List<T> rows, int most, Function<T, Phrase> shown) {
        return Phrase.joined(" · ", first(rows, most, shown).toList());
    }

    /**
     * Returns one phrase for each of the first rows, at most the given number. If there are more rows, a last phrase
     * contains the number of remaining rows.
     */
    private static <T> Stream<Phrase> first(List<T> rows, int most, Function<T, Phrase> shown) {
        return Stream.concat(
                rows.stream().limit(most).map(shown),
                rows.size() > most ? Stream.of(Phrase.of("figures.summary.more", rows.size() - most)) : Stream.empty());
    }

    private static Phrase turned(RoundFigures.Turned one) {
        return Phrase.of(
                "figures.summary.turned-line",
                StateMarks.of(one.before().name()).emoji(),
                one.row().mark().emoji(),
                one.row().activityCode(),
                one.row().askedOf());
    }

    private static Phrase deviation(ReportRow row) {
        if (row.cause() == null && row.measure() == null) {
            // An answer about a late activity that is neither "at risk" nor "off track" may lack a cause and a measure.
            return Phrase.of(
                    "figures.summary.unexplained-line",
                    row.mark().emoji(),
                    Phrase.strong(row.activityCode()),
                    shortened(row.activity(), LONGEST_LISTED),
                    row.askedOf());
        }
        return Phrase.of(
                "figures.summary.deviation-line",
                row.mark().emoji(),
                Phrase.strong(row.activityCode()),
                shortened(row.activity(), LONGEST_LISTED),
                row.askedOf(),
                shortened(row.cause(), LONGEST_LISTED),
                shortened(row.measure(), LONGEST_LISTED));
    }

    private static Phrase help(ReportRow row) {
        var answeredBy = Objects.requireNonNull(row.answeredBy(), "only an answer asks for help");
        var help = shortened(row.help(), LONGEST_IN_LINE);
        return row.helper() == null
                ? Phrase.of("figures.summary.help-line", row.activityCode(), row.askedOf(), help, answeredBy)
                : Phrase.of(
                        "figures.summary.help-taken-line",
                        row.activityCode(),
                        row.askedOf(),
                        help,
                        answeredBy,
                        row.helper());
    }

    private Phrase states(StateCounts shares) {
        return Phrase.joined(
                " · ",
                StateMarks.all().stream()
                        .filter(mark -> shares.count(mark) > 0)
                        .map(mark -> Phrase.of(
                                "figures.summary.state", mark.emoji(), shares.count(mark), Phrase.of(mark.wordKey())))
                        .toList());
    }

    /**
     * Returns the text on one line, shortened between words to the given maximum length. For null, returns an empty
     * text. The report's files contain the full text.
     */
    private static String shortened(@Nullable String text, int longest) {
        if (text == null) {
            return "";
        }
        var line = text.strip().replaceAll("\\s+", " ");
        int end = line.lastIndexOf(' ', longest - 2);
        return line.length() <= longest || end < longest / 2
                ? TextShortener.shortened(line, longest)
                : line.substring(0, end) + " …";
    }
}
