package se.budkavle.bot.feature.followup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.budkavle.bot.feature.followup.FollowUpPageContent.Turned;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.round.RoundFigures;
import se.budkavle.bot.view.round.StateMarks;
import se.budkavle.bot.view.round.StateMarks.Mark;
import se.budkavle.bot.view.round.TrendWords;

/**
 * Builds the part of a follow-up's web page that lists the activities whose state has changed since the earlier status
 * rounds.
 */
final class FollowUpChanges {

    /**
     * The maximum number of changed activities that the page lists. If there are more changed activities, the page says
     * how many more.
     */
    static final int MOST = 20;

    private FollowUpChanges() {}

    /**
     * Returns the activities whose state has changed since the earlier status rounds, and the reasons why some earlier
     * rounds cannot be compared. Returns empty if there is neither a comparison nor such a reason.
     */
    static Optional<Turned> of(RoundFigures figures) {
        var breaks = TrendWords.breaks(figures);
        if (figures.comparisons().isEmpty()) {
            return breaks.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Turned(Phrase.of("followup.page.break"), Phrase.joined(" ", breaks), List.of(), 0));
        }
        var turned = figures.turned();
        return Optional.of(new Turned(
                Phrase.of("figures.summary.since", String.join(", ", figures.periodsBefore())),
                Phrase.joined(" · ", TrendWords.of(figures)),
                Stream.concat(turned.stream().limit(MOST).map(FollowUpChanges::line), breaks.stream())
                        .toList(),
                Math.max(0, turned.size() - MOST)));
    }

    private static Phrase line(RoundFigures.Turned turned) {
        var row = turned.row();
        return Phrase.of(
                "followup.page.turned",
                mark(StateMarks.of(turned.before().name())),
                mark(row.mark()),
                row.activityCode(),
                row.activity(),
                row.organisation() == null ? Phrase.of("figures.coordinators") : row.organisation());
    }

    private static Phrase mark(Mark mark) {
        return Phrase.of("judgement.mark", mark.shape(), Phrase.of(mark.wordKey()));
    }
}
