package se.budkavle.bot.view.round;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.budkavle.bot.paper.CellTextSanitizer;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.round.StateMarks.Mark;

/** Shows a summary in five parts: response rate, changed states, deviations, requested help and missing answers. */
public final class SummaryPage {

    private static final int MOST_NAMED = 5;
    private static final int LONGEST_TEXT = 80;

    private final RoundFigures summary;
    private final PlainTextPhrases phrases;

    private SummaryPage(RoundFigures summary, PlainTextPhrases phrases) {
        this.summary = summary;
        this.phrases = phrases;
    }

    public static Page of(Phrase title, RoundFigures summary, PlainTextPhrases phrases) {
        return new SummaryPage(summary, phrases).page(title);
    }

    private Page page(Phrase title) {
        var all = summary.all();
        var page = Page.of(title)
                .line(
                        "figures.summary.answered",
                        Phrase.strong(Phrase.of("figures.summary.count", all.answered(), all.total())),
                        phrases.percent(all.responseRate()),
                        states(all));
        if (!summary.comparisons().isEmpty()) {
            var turned = summary.turned();
            var lines = new ArrayList<Phrase>();
            lines.add(Phrase.of("figures.summary.turned", summary.better(), summary.worse(), summary.unchanged()));
            lines.addAll(named(turned, this::turned));
            page = page.field(
                    Phrase.of("figures.summary.since", String.join(", ", summary.periodsBefore())),
                    Phrase.joined("\n", lines));
        }
        page = part(page, "figures.summary.deviations", summary.deviations(), this::deviation);
        page = part(page, "figures.summary.help", summary.needingHelp(), this::help);
        var missing = summary.missing(phrases);
        return missing.isEmpty()
                ? page
                : page.field(
                        Phrase.of("figures.summary.missing", all.missing()),
                        Phrase.words(missing.stream()
                                .map(one -> one.label() + "\u00A0" + one.missing())
                                .collect(Collectors.joining(" · "))));
    }

    private <T> Page part(Page page, String heading, List<T> rows, Function<T, Phrase> line) {
        return rows.isEmpty()
                ? page
                : page.field(Phrase.of(heading, rows.size()), Phrase.joined("\n", named(rows, line)));
    }

    private static <T> List<Phrase> named(List<T> rows, Function<T, Phrase> line) {
        var lines = new ArrayList<Phrase>();
        rows.stream().limit(MOST_NAMED).map(line).forEach(lines::add);
        if (rows.size() > MOST_NAMED) {
            lines.add(Phrase.of("figures.summary.more", rows.size() - MOST_NAMED));
        }
        return lines;
    }

    private Phrase turned(RoundFigures.Turned one) {
        return Phrase.of(
                "figures.summary.turned-line",
                StateMarks.of(one.before().name()).emoji(),
                mark(one.row()).emoji(),
                Phrase.strong(one.row().activityCode()),
                shortened(one.row().activity()),
                one.row().askedOf());
    }

    private Phrase deviation(ReportRow row) {
        return Phrase.of(
                "figures.summary.deviation-line",
                mark(row).emoji(),
                Phrase.strong(row.activityCode()),
                shortened(row.activity()),
                row.askedOf(),
                shortened(row.cause()),
                shortened(row.measure()));
    }

    private Phrase help(ReportRow row) {
        if (row.helper() != null) {
            return Phrase.of(
                    "figures.summary.help-taken-line",
                    Phrase.strong(row.activityCode()),
                    shortened(row.activity()),
                    row.askedOf(),
                    shortened(row.help()),
                    row.answeredBy(),
                    row.helper());
        }
        return Phrase.of(
                "figures.summary.help-line",
                Phrase.strong(row.activityCode()),
                shortened(row.activity()),
                row.askedOf(),
                shortened(row.help()),
                row.answeredBy());
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

    private static Mark mark(ReportRow row) {
        return StateMarks.of(row.state().name());
    }

    /** Returns the text on one line, shortened between words; the files contain all of it. */
    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        int end = line.lastIndexOf(' ', LONGEST_TEXT - 2);
        return line.length() <= LONGEST_TEXT || end < LONGEST_TEXT / 2
                ? CellTextSanitizer.cut(line, LONGEST_TEXT)
                : line.substring(0, end) + " …";
    }
}
