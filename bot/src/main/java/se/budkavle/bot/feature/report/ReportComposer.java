package se.budkavle.bot.feature.report;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.bot.delivery.MentionedAccountFinder;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.view.round.AltText;
import se.budkavle.bot.view.round.PlainTextPhrases;
import se.budkavle.bot.view.round.ReferringReportRows;
import se.budkavle.bot.view.round.ReportRow;
import se.budkavle.bot.view.round.RoundFigures;
import se.budkavle.bot.view.round.RoundSummaries;
import se.budkavle.bot.view.round.StackedBarChart;
import se.budkavle.bot.view.round.SummaryMessage;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.RoundComparisonLookup;
import se.budkavle.storage.round.RoundHistory;
import se.budkavle.storage.round.Rounds;

/**
 * Builds the message with the report of a closed status round (questions about the state of activities). The message
 * has a short summary, charts, a PDF for printing, and a spreadsheet with all answers.
 */
@Component
class ReportComposer implements LiveComposer {

    private final Rounds rounds;
    private final RoundHistory history;
    private final RoundSummaries summaries;
    private final ReferringReportRows references;
    private final IndicatorRows indicators;
    private final People people;
    private final MentionedAccountFinder mentions;
    private final Phrasebook phrasebook;
    private final Association association;
    private final Clock clock;

    ReportComposer(
            Rounds rounds,
            RoundHistory history,
            RoundSummaries summaries,
            ReferringReportRows references,
            IndicatorRows indicators,
            People people,
            MentionedAccountFinder mentions,
            Phrasebook phrasebook,
            Association association,
            Clock clock) {
        this.rounds = rounds;
        this.history = history;
        this.summaries = summaries;
        this.references = references;
        this.indicators = indicators;
        this.people = people;
        this.mentions = mentions;
        this.phrasebook = phrasebook;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "report";
    }

    @Override
    public Composed compose(Delivery delivery) {
        var round = rounds.findById(delivery.subject()).orElseThrow();
        var phrases = new PlainTextPhrases(phrasebook, association.locale());
        // The report shows the data at the time when the status round closed, even if the report is built again later.
        var at = RoundHistory.shownAt(round, clock.instant());
        var asked = Map.of(round, history.questionsAt(round, at));
        var summary = references.in(
                summaries.of(asked, at, RoundComparisonLookup.Within.EVERYTHING, phrases),
                asked,
                any -> true,
                at,
                phrases);
        return new Composed.ChatPost(post(delivery, round, summary, indicators(summary, at), phrases)
                .mentioning(mentions.of(Stream.ofNullable(round.openedBy())
                        .flatMap(id -> people.findById(id).stream())
                        .toList())));
    }

    /** Builds the report and its files again, because the name of a person in the files may have changed. */
    @Override
    public Composed refreshed(Delivery sent) {
        return compose(sent);
    }

    /**
     * Returns the table rows about the indicators. Includes the indicators of all networks whose data outsiders may
     * see, and of the closed networks that this status round has asked.
     */
    private List<IndicatorRow> indicators(RoundFigures summary, Instant at) {
        var asked = summary.rows().stream().map(ReportRow::networkId).collect(Collectors.toSet());
        return indicators.of(at, one -> !one.closed() || asked.contains(one.id()));
    }

    private Post post(
            Delivery delivery,
            Round round,
            RoundFigures summary,
            List<IndicatorRow> indicators,
            PlainTextPhrases phrases) {
        var title = phrases.of("report.title", round.period());
        var name = ReportFileName.of(round);
        var shown = StackedBarChart.telling(List.of(
                StackedBarChart.Group.worst(phrases.of("report.by-network"), summary.byNetwork(phrases), phrases),
                StackedBarChart.Group.worst(phrases.of("report.by-goal"), summary.byGoal(phrases), phrases)));
        var pictures = StackedBarChart.alike(title, shown, phrases);
        var post = Post.of(
                delivery.id(),
                SummaryMessage.of(Phrase.of("report.title", round.period()), summary, phrases)
                        .footed(Phrase.of("report.why")));
        for (int i : IntStream.range(0, shown.size()).toArray()) {
            post = post.with(Attachment.picture(
                    name + "-" + (i + 1) + ".png",
                    pictures.get(i),
                    AltText.of(shown.get(i).subtitle(), shown.get(i).bars(), phrases)));
        }
        return post.with(Attachment.file(
                        name + ".pdf", ReportPdf.of(title, round, summary, association.name(), phrases)))
                .with(Attachment.file(
                        name + ".xlsx",
                        ReportWorkbook.xlsx(title, summary.rows(), indicators, association.zone(), phrases)));
    }
}
