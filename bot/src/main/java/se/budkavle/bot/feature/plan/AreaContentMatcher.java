package se.budkavle.bot.feature.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.feature.plan.AssignmentProposal.Reason;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Activity.AnsweredBy;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.ParsedDeadline;
import se.budkavle.storage.plan.PartyParser;
import se.budkavle.storage.plan.Plan;

/**
 * Matches the goals and activities of one area in a plan file with the goals and activities in the database. Compares
 * the goals and activities in the file with the stored plan of the same year and with the latest earlier plan.
 */
final class AreaContentMatcher {

    private final Plan plan;
    private final Area area;
    private final PlanContents stored;
    private final PlanContents before;
    private final Function<ActivityDraft, String> networkIds;
    private final BiFunction<Activity, ActivityDraft, Activity> assigned;
    private final List<GoalDraft> told;
    private final EarlierPlanMatcher earlier;
    private final Map<String, Goal> goals = new LinkedHashMap<>();
    private final Map<String, List<Activity>> activities = new HashMap<>();
    private final List<AssignmentProposal> proposals = new ArrayList<>();
    private final List<Activity> unclear = new ArrayList<>();
    private final Set<String> claimed = new HashSet<>();

    AreaContentMatcher(
            Plan plan,
            Area area,
            PlanContents stored,
            PlanContents before,
            Function<ActivityDraft, String> networkIds,
            BiFunction<Activity, ActivityDraft, Activity> assigned,
            List<GoalDraft> told) {
        this.plan = plan;
        this.area = area;
        this.stored = stored;
        this.before = before;
        this.networkIds = networkIds;
        this.assigned = assigned;
        this.told = told;
        this.earlier = new EarlierPlanMatcher(before, area.id(), told);
    }

    AreaContentMatcher match() {
        var known = stored.goalsIn(area.id());
        var pairs = new TitleMatcher<>(told, GoalDraft::title, (Goal goal) -> Stream.of(goal.title(), goal.wording()))
                .sameWords(known)
                .similarWords(known)
                .inOrder(known.stream()
                        .filter(goal -> goal.isAlive() && !stored.isMadeByHand(goal))
                        .toList())
                .pairs();
        var codes =
                new CodeAssigner(area.letter(), known.stream().map(Goal::code).toList());
        told.forEach(draft -> Optional.ofNullable(pairs.get(draft))
                .or(() -> codes.isFresh() ? earlier.goal(draft) : Optional.empty())
                .ifPresent(one -> codes.give(draft, one.code())));
        var toldGoals = told.stream()
                .map(draft -> goal(draft, codes.of(draft), Optional.ofNullable(pairs.get(draft))))
                .toList();
        toldGoals.forEach(goal -> goals.put(goal.code(), goal));
        for (int index = 0; index < told.size(); index++) {
            match(toldGoals.get(index), told.get(index));
        }
        return this;
    }

    /**
     * Returns the goals in the file, followed by some goals that the file lacks. A goal that the file lacks is included
     * only if people have moved activities to this goal, in the stored plan or in the earlier plan.
     */
    List<Goal> goals() {
        return List.copyOf(goals.values());
    }

    /**
     * Returns the activities in the order of their goals. Within a goal, activities whose code begins with the goal's
     * code come first. Activities that people have moved to the goal come last.
     */
    List<Activity> activities() {
        return goals.keySet().stream()
                .flatMap(goal -> {
                    var carried = activities.getOrDefault(goal, List.of());
                    return Stream.concat(
                            carried.stream().filter(one -> one.code().startsWith(goal + ".")),
                            carried.stream().filter(one -> !one.code().startsWith(goal + ".")));
                })
                .toList();
    }

    List<AssignmentProposal> proposals() {
        return proposals;
    }

    /**
     * Returns the activities whose deadline in the file is unclear: several days, a period, or a day that does not
     * exist. A deadline in a table's cell or on a line of its own is also unclear if it is a text without a day in the
     * plan's year or later.
     */
    List<Activity> unclear() {
        return unclear;
    }

    private Goal goal(GoalDraft draft, String code, Optional<Goal> known) {
        var title = known.isPresent()
                ? known.filter(one -> one.isTitledByHand() && fits(one.title(), one.wording(), draft.title()))
                        .map(Goal::title)
                : earlier.goal(draft)
                        .filter(goal -> isSame(goal.wording(), draft.title()) || isSame(goal.title(), draft.title()))
                        .map(Goal::title);
        var theme =
                draft.theme() != null ? draft.theme() : known.map(Goal::theme).orElse(null);
        var goal = Goal.of(plan.id(), area.id(), code, theme, title.orElse(draft.title()), 0)
                .under(known.or(() -> earlier.goal(draft))
                        .map(Goal::overallGoalId)
                        .orElse(null));
        return known.filter(one -> one.wording() == null && isSame(one.title(), draft.title()))
                        .isPresent()
                ? goal
                : goal.worded(draft.title());
    }

    private void match(Goal goal, GoalDraft draft) {
        var own = unclaimed(stored.activitiesOf(goal));
        var inText = unclaimed(stored.activitiesCodedUnder(goal.code()));
        var known = Stream.concat(inText.stream(), own.stream()).distinct().toList();
        var pairs = new TitleMatcher<>(
                        draft.activities(),
                        ActivityDraft::title,
                        (Activity one) -> Stream.of(one.title(), one.wording()))
                .sameWords(known)
                .similarWords(known)
                .inOrder(own.stream().filter(Activity::isAlive).toList())
                .inOrder(inText.stream().filter(Activity::isAlive).toList())
                .pairs();
        pairs.values().forEach(one -> claimed.add(one.code()));
        var codes = new CodeAssigner(
                goal.code() + ".",
                stored.activitiesCodedUnder(goal.code()).stream()
                        .map(Activity::code)
                        .toList());
        draft.activities()
                .forEach(one -> Optional.ofNullable(pairs.get(one))
                        .or(() -> codes.isFresh()
                                ? earlier.activity(one).filter(before -> codes.fits(before.code()))
                                : Optional.empty())
                        .ifPresent(found -> codes.give(one, found.code())));
        draft.activities().forEach(one -> place(goal, draft, one, codes.of(one), Optional.ofNullable(pairs.get(one))));
    }

    private List<Activity> unclaimed(List<Activity> some) {
        return some.stream().filter(one -> !claimed.contains(one.code())).toList();
    }

    private void place(Goal inText, GoalDraft owner, ActivityDraft draft, String code, Optional<Activity> known) {
        boolean isCarried =
                known.filter(one -> one.networkId() != null || one.assigned()).isPresent();
        var match = isCarried ? Optional.<EarlierPlanMatcher.EarlierActivity>empty() : earlier.activity(draft, code);
        var from = match.map(EarlierPlanMatcher.EarlierActivity::activity);
        var home = (known.isPresent()
                        ? known.filter(stored::isPlacedByHand)
                                .map(stored::goalOf)
                                .filter(Goal::isAlive)
                        : from.filter(before::isPlacedByHand).map(before::goalOf))
                .map(this::inThisPlan)
                .orElse(inText);
        var usual = known.isPresent() || from.isPresent() || draft.network() != null
                ? Optional.<String>empty()
                : stored.usualNetwork(inText)
                        .or(() -> earlier.goal(owner, inText.code()).flatMap(before::usualNetwork));
        var title = known.isPresent()
                ? known.filter(one -> one.isTitledByHand() && fits(one.title(), one.wording(), draft.title()))
                        .map(Activity::title)
                : from.filter(one -> isSame(one.wording(), draft.title()) || isSame(one.title(), draft.title()))
                        .map(Activity::title);
        var bare = Activity.of(
                home,
                usual.orElse(null),
                code,
                Activity.Kind.valueOf(draft.kind().name()),
                title.orElse(draft.title()),
                AnsweredBy.RESPONSIBLE,
                Set.of(),
                0);
        var carried = said(from.or(() -> known).map(bare::carriedLike).orElse(bare), draft);
        var dated = dated(
                known.filter(one -> one.wording() == null && isSame(one.title(), draft.title()))
                                .isPresent()
                        ? carried
                        : carried.worded(draft.title()),
                draft);
        var activity = behind(dated, draft, known.isPresent() ? Optional.empty() : from);
        activities.computeIfAbsent(home.code(), any -> new ArrayList<>()).add(activity);
        if (usual.isPresent() || from.filter(one -> one.networkId() != null).isPresent()) {
            proposals.add(new AssignmentProposal(
                    activity,
                    from.orElse(null),
                    match.map(EarlierPlanMatcher.EarlierActivity::reason).orElse(Reason.SAME_GOAL)));
        }
    }

    /**
     * Copies the network and the respondents from the file to the activity, and returns the changed activity. If the
     * file does not contain one of the two, the activity keeps its own.
     */
    private Activity said(Activity activity, ActivityDraft draft) {
        var network = draft.network() == null ? activity.networkId() : networkIds.apply(draft);
        var carried = Objects.equals(network, activity.networkId()) ? activity : activity.carriedBy(network);
        return draft.responsible() == null ? carried : assigned.apply(carried, draft);
    }

    /**
     * Sets the activity's deadline to the day that the file names in a table's cell or on a line of its own, and
     * returns the changed activity. If there is no such day, uses the deadline in the activity's title.
     */
    private Activity dated(Activity activity, ActivityDraft draft) {
        var cell = draft.due() == null ? null : ParsedDeadline.ofCell(draft.due(), plan.year());
        var inText = ParsedDeadline.ofTitle(draft.title(), plan.year());
        if (cell != null && cell.day().isPresent()) {
            return activity.dueByChoice(cell.day().get());
        }
        if (inText.unclear() || cell != null && cell.unclear()) {
            unclear.add(activity);
        }
        return activity.due(inText.day().orElse(null));
    }

    /**
     * Sets the activity's owner, partners and funder to the names that the file contains in a table's cells or on lines
     * of their own, and returns the changed activity. If one of the three is missing there, takes it from the
     * activity's title. If the file names no owner, partner or funder, copies them from the corresponding activity of
     * the earlier plan. Copies the owner, partners and funder only if a person has chosen them for the earlier plan.
     */
    private static Activity behind(Activity activity, ActivityDraft draft, Optional<Activity> earlier) {
        var inText = PartyParser.ofTitle(draft.title());
        if (!draft.parties().isEmpty()) {
            return activity.behindByChoice(draft.parties().or(inText));
        }
        return earlier.filter(one -> one.partiesChosen() && inText.isEmpty())
                .map(activity::behindLike)
                .orElseGet(() -> activity.behind(inText));
    }

    /**
     * Finds, in the imported plan, the goal with the same code as the given goal of the stored or earlier plan. If the
     * imported plan has no goal with this code, adds a copy of the given goal to the imported plan.
     */
    private Goal inThisPlan(Goal goal) {
        return goals.computeIfAbsent(goal.code(), any -> goal.in(plan.id()));
    }

    /**
     * Returns whether the stored title may be kept for the text in the file. Without this check, a title could be kept
     * for an unrelated text at the same position. Returns true if the text resembles the stored title or the stored
     * wording. Returns true also if no wording is stored, because a person may have written a short title that has no
     * word in common with the text.
     */
    private static boolean fits(String title, @Nullable String wording, String told) {
        return wording == null || TitleMatcher.resembles(wording, told) || TitleMatcher.resembles(title, told);
    }

    private static boolean isSame(@Nullable String known, String told) {
        return known != null && TitleMatcher.isSame(known, told);
    }
}
