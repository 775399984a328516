package se.budkavle.bot.feature.followup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.feature.followup.FollowUpPageContent.ActivityPart;
import se.budkavle.bot.feature.followup.FollowUpPageContent.AnswerPart;
import se.budkavle.bot.feature.followup.FollowUpTree.ActivityBranch;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.round.ActivityPartiesText;
import se.budkavle.bot.view.round.ReportRow;
import se.budkavle.storage.SwedishNameOrder;

/**
 * Builds the texts of the answers about an activity: first the current answers, then all earlier answers. The texts
 * name organisations and roles, but never the people who were asked or who answered.
 *
 * @param periods maps each question's id to the period of the status round in which the question was asked
 * @param earlier maps each activity's code to the answers about the activity from earlier status rounds
 * @param isPublic whether everybody can read the page; a public page omits comments, and also the owner, the partners
 *     and the funder of an activity
 */
record FollowUpAnswers(Map<String, String> periods, Map<String, List<ReportRow>> earlier, boolean isPublic) {

    private static final Comparator<ReportRow> LATEST_FIRST = Comparator.comparing(
                    ReportRow::answeredAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ReportRow::revision)
            .reversed();

    ActivityPart of(ActivityBranch activity) {
        var first = activity.first();
        var older = new ArrayList<>(activity.rows().stream()
                .filter(one -> !one.missing() && !one.current())
                .toList());
        older.addAll(earlier.getOrDefault(activity.code(), List.of()));
        return new ActivityPart(
                Phrase.of("followup.page.activity", activity.code(), first.activity()),
                about(activity),
                activity.rows().stream()
                        .filter(one -> one.missing() || one.current())
                        .sorted(Comparator.comparing(
                                ReportRow::organisation, Comparator.nullsLast(SwedishNameOrder.ORDER)))
                        .map(this::answer)
                        .toList(),
                older.stream().sorted(LATEST_FIRST).map(this::answer).toList());
    }

    private Phrase about(ActivityBranch activity) {
        var first = activity.first();
        var about = Phrase.of(
                "followup.page.about",
                first.kind(),
                activity.rows().stream().map(ReportRow::network).distinct().collect(Collectors.joining(", ")));
        var dated = first.dueOn() == null ? about : Phrase.of("followup.page.due", about, first.dueOn());
        var also = first.listedAs() == null ? dated : Phrase.of("followup.page.also", dated, first.listedAs());
        return isPublic
                ? also
                : ActivityPartiesText.of(first.parties())
                        .map(parties -> Phrase.of("followup.page.parties", also, parties))
                        .orElse(also);
    }

    private AnswerPart answer(ReportRow row) {
        var mark = row.mark();
        var by = row.organisation() == null ? Phrase.of("figures.coordinators") : Phrase.words(row.organisation());
        var period = periods.getOrDefault(row.questionId(), "");
        return new AnswerPart(
                Phrase.of("judgement.mark", mark.shape(), Phrase.of(mark.wordKey())),
                row.answeredAt() == null
                        ? Phrase.of("followup.page.asked", by, period)
                        : Phrase.of("followup.page.given", by, period, row.answeredAt()),
                isPublic ? List.of() : comments(row));
    }

    private static List<Phrase> comments(ReportRow row) {
        var comments = new ArrayList<Phrase>();
        comment("round.said.comment", row.comment()).ifPresent(comments::add);
        comment("round.said.cause", row.cause()).ifPresent(comments::add);
        comment("round.said.measure", row.measure()).ifPresent(comments::add);
        comment("round.said.help", row.help()).ifPresent(comments::add);
        return comments;
    }

    private static Optional<Phrase> comment(String key, @Nullable String text) {
        return Optional.ofNullable(text).map(words -> Phrase.of(key, words));
    }
}
