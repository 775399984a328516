package se.budkavle.bot.view.goal;

import java.util.List;
import java.util.Optional;
import se.budkavle.bot.view.round.StateMarks;
import se.budkavle.bot.view.round.StateMarks.Mark;
import se.budkavle.storage.indicator.IndicatorTrend;
import se.budkavle.storage.judgement.GoalVerdict;
import se.budkavle.storage.round.ActivityStanding;

/**
 * Defines the marks (symbols) of the judgements of goals, the trends of indicators, and the answers. Each mark has a
 * shape, an emoji and colours. Each list of marks is in the order in which a stacked bar chart shows them.
 */
public final class GoalMarks {

    private static final Mark NOT_JUDGED = like("NOT_JUDGED", StateMarks.MISSING, "◌", "❔");
    private static final List<Mark> VERDICTS = List.of(
            like("REACHABLE", "ON_TRACK", "●", "🟢"),
            like("PARTLY", "AT_RISK", "▲", "⚠️"),
            like("HARD", "OFF_TRACK", "■", "🟥"),
            NOT_JUDGED);
    private static final List<Mark> TRENDS = List.of(
            like("POSITIVE", "ON_TRACK", "↗", "🟢"),
            like("UNCHANGED", "DONE", "→", "☑️"),
            like("NEGATIVE", "OFF_TRACK", "↘", "🟥"),
            like("NO_DATA", StateMarks.MISSING, "◌", "❔"),
            like("NO_INDICATOR", "NOT_STARTED", "○", "⚪"));
    private static final Mark ANSWERED = like("ANSWERED", "DONE", "✓", "☑️");

    private GoalMarks() {}

    /** Returns the marks of all trends of indicators, followed by the mark of a goal without an indicator. */
    public static List<Mark> trends() {
        return TRENDS;
    }

    public static Mark of(IndicatorTrend trend) {
        return find(TRENDS, trend == IndicatorTrend.MISSING ? "NO_DATA" : trend.name());
    }

    /** Returns the mark of a goal without an indicator. */
    public static Mark withoutIndicator() {
        return find(TRENDS, "NO_INDICATOR");
    }

    /** Returns two marks (symbols): one for questions that were answered, and one for questions without an answer. */
    public static List<Mark> answers() {
        return List.of(ANSWERED, StateMarks.of(null));
    }

    public static Mark answered(boolean isAnswered) {
        return isAnswered ? ANSWERED : StateMarks.of(null);
    }

    /**
     * Returns the marks of all verdicts (judgements of a goal), followed by the mark of a goal that nobody has judged.
     */
    public static List<Mark> verdicts() {
        return VERDICTS;
    }

    /** Returns the mark (symbol) of the verdict; for an empty argument, the mark of a goal that nobody has judged. */
    public static Mark of(Optional<GoalVerdict> verdict) {
        return verdict.map(one -> find(VERDICTS, one.name())).orElse(NOT_JUDGED);
    }

    /**
     * Returns the marks of all states of an activity, such as on track or late, followed by the mark of a missing
     * answer.
     */
    public static List<Mark> standings() {
        return StateMarks.all();
    }

    public static Mark of(ActivityStanding standing) {
        return StateMarks.of(standing.name());
    }

    private static Mark find(List<Mark> marks, String state) {
        return marks.stream()
                .filter(mark -> mark.state().equals(state))
                .findFirst()
                .orElseThrow();
    }

    private static Mark like(String state, String other, String shape, String emoji) {
        var mark = StateMarks.of(other);
        return new Mark(state, shape, emoji, mark.fill(), mark.line(), mark.ink());
    }
}
