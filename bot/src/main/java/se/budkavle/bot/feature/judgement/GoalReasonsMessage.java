package se.budkavle.bot.feature.judgement;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.view.goal.GoalAnswerFinder;
import se.budkavle.bot.view.goal.GoalJudgementLines;
import se.budkavle.bot.view.round.PlainTextPhrases;
import se.budkavle.bot.view.round.ReportRow;
import se.budkavle.storage.TextShortener;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.judgement.GoalJudgements;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.ActivityListRow;
import se.budkavle.storage.plan.Goal;

/**
 * Builds the message that explains the judgement of a goal (whether the goal can be reached). The message shows the
 * judgements, the rule by which the bot proposes a judgement, and the answers in status rounds on which the proposal is
 * based. Omits the answers about networks that the reader may not read.
 */
@Component
class GoalReasonsMessage {

    private static final int MOST_REPLIES = 12;
    private static final int MOST_EARLIER = 3;
    private static final int LONGEST = 80;

    private final GoalJudgementLines lines;
    private final GoalJudgements judgements;
    private final GoalAnswerFinder replies;
    private final Activities activities;
    private final Networks networks;
    private final Rights rights;
    private final Phrasebook phrasebook;

    GoalReasonsMessage(
            GoalJudgementLines lines,
            GoalJudgements judgements,
            GoalAnswerFinder replies,
            Activities activities,
            Networks networks,
            Rights rights,
            Phrasebook phrasebook) {
        this.lines = lines;
        this.judgements = judgements;
        this.replies = replies;
        this.activities = activities;
        this.networks = networks;
        this.rights = rights;
        this.phrasebook = phrasebook;
    }

    Page of(Goal goal, Caller reader) {
        var known = networks.byId();
        var reads = rights.reading(reader);
        Predicate<String> mayRead = id -> reads.test(known.get(id));
        var ids = activities.linesOfGoal(goal.planId(), goal.id()).stream()
                .filter(ActivityListRow::isAsked)
                .map(ActivityListRow::id)
                .toList();
        var page = Page.titled("judgement.why", goal.code(), goal.title());
        for (var line : lines.of(goal, ids, mayRead)) {
            page = page.line(line);
        }
        page = page.line("judgement.rule");
        var rows = replies.of(goal, mayRead, new PlainTextPhrases(phrasebook, reader.locale())).stream()
                .sorted(Comparator.comparing(GoalReasonsMessage::weight))
                .toList();
        page = page.field(
                Phrase.of("judgement.replies", rows.size()),
                rows.isEmpty() ? Phrase.of("judgement.no-replies") : replies(rows));
        var earlier = judgements.findAllByGoalIdOrderByRevision(goal.id());
        return earlier.size() < 2
                ? page
                : page.field(
                        Phrase.of("judgement.earlier"),
                        Phrase.joined(
                                "\n",
                                earlier
                                        .subList(Math.max(0, earlier.size() - 1 - MOST_EARLIER), earlier.size() - 1)
                                        .stream()
                                        .map(lines::line)
                                        .toList()));
    }

    /**
     * Returns the sort key of an answer. Answers that report the worst states get the lowest key. Missing answers get
     * the highest key.
     */
    private static int weight(ReportRow row) {
        return switch (row.standing()) {
            case OFF_TRACK -> 0;
            case AT_RISK, LATE, CANCELLED -> 1;
            case DONE, ON_TRACK, NOT_STARTED -> 2;
            case MISSING -> 3;
        };
    }

    private static Phrase replies(List<ReportRow> rows) {
        var said = rows.stream().limit(MOST_REPLIES).map(GoalReasonsMessage::reply);
        var more = rows.size() > MOST_REPLIES
                ? Stream.of(Phrase.of("figures.summary.more", rows.size() - MOST_REPLIES))
                : Stream.<Phrase>empty();
        return Phrase.joined("\n", Stream.concat(said, more).toList());
    }

    private static Phrase reply(ReportRow row) {
        var mark = row.mark();
        var reply = Phrase.of(
                "judgement.reply", mark.emoji(), row.activityCode(), row.askedOf(), Phrase.of(mark.wordKey()));
        return row.cause() == null
                ? reply
                : Phrase.of("judgement.reply-explained", reply, shortened(row.cause()), shortened(row.measure()));
    }

    private static String shortened(@Nullable String text) {
        return text == null ? "–" : TextShortener.shortened(text.strip().replaceAll("\\s+", " "), LONGEST);
    }
}
