package se.budkavle.bot.plan;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Plan;

/**
 * Finds, for each goal and activity that a file tells of, the stored one that it is.
 *
 * <p>The same title is the same matter, then one that shares most words with it. What is left over on both sides is
 * paired in its order, if there are equally many on both: titles that were reworded. All else is new, and what nobody
 * told of any more ends.
 */
final class PlanMatch {

    private static final double MOST_WORDS = 0.7;

    private final Plan plan;
    private final List<Area> areas;
    private final List<Goal> storedGoals;
    private final List<Activity> storedActivities;
    private final Function<String, String> networkIds;
    private final Function<String, String> personIds;
    private final List<Goal> goals = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();

    /**
     * @param networkIds finds the network that a file names; refuses an unknown one
     * @param personIds  finds the person that a file names; refuses an unknown one
     */
    PlanMatch(Plan plan, List<Area> areas, List<Goal> storedGoals, List<Activity> storedActivities,
            Function<String, String> networkIds, Function<String, String> personIds) {
        this.plan = plan;
        this.areas = areas;
        this.storedGoals = storedGoals;
        this.storedActivities = storedActivities;
        this.networkIds = networkIds;
        this.personIds = personIds;
    }

    PlanMatch tell(DraftPlan draft) {
        Map<Area, List<DraftGoal>> byArea = new LinkedHashMap<>();
        draft.goals().forEach(goal -> byArea.computeIfAbsent(area(goal), any -> new ArrayList<>()).add(goal));
        byArea.forEach(this::tell);
        return this;
    }

    List<Goal> goals() {
        return goals;
    }

    List<Activity> activities() {
        return activities;
    }

    private void tell(Area area, List<DraftGoal> told) {
        var stored = storedGoals.stream().filter(goal -> goal.areaId().equals(area.id())).toList();
        var pairs = paired(told, DraftGoal::title, stored, Goal::title);
        int number = highest(stored.stream().map(Goal::code).toList(), area.letter());
        for (var draft : told) {
            var known = Optional.ofNullable(pairs.get(draft));
            var code = known.isPresent() ? known.get().code() : area.letter() + ++number;
            var theme = draft.theme() != null ? draft.theme() : known.map(Goal::theme).orElse(null);
            var goal = Goal.of(plan.id(), area.id(), code, theme, draft.title(), goals.size());
            goals.add(goal);
            tell(goal, draft.activities());
        }
    }

    private void tell(Goal goal, List<DraftActivity> told) {
        var stored = storedActivities.stream().filter(one -> one.goalId().equals(goal.id())).toList();
        var pairs = paired(told, DraftActivity::title, stored, Activity::title);
        int number = highest(stored.stream().map(Activity::code).toList(), goal.code() + ".");
        for (var draft : told) {
            var known = Optional.ofNullable(pairs.get(draft));
            var code = known.isPresent() ? known.get().code() : goal.code() + "." + ++number;
            var network = draft.network() != null ? networkIds.apply(draft.network())
                    : known.map(Activity::networkId).orElseGet(() -> usualNetwork(stored));
            var activity = Activity.of(goal, network, code, Activity.Kind.valueOf(draft.kind().name()), draft.title(),
                    known.map(Activity::asked).orElse(Activity.Asked.RESPONSIBLE),
                    known.map(one -> one.organisationIds(Set.of())).orElse(Set.of()),
                    activities.size());
            activities.add(draft.responsible() == null ? activity
                    : activity.answeredBy(personIds.apply(draft.responsible())));
        }
    }

    /** A new activity is carried by the network that carries most of its goal; null where none does. */
    private static String usualNetwork(Collection<Activity> stored) {
        return stored.stream().map(Activity::networkId).filter(Objects::nonNull)
                .collect(Collectors.groupingBy(id -> id, Collectors.counting())).entrySet().stream()
                .max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
    }

    private static <D, S> Map<D, S> paired(
            List<D> told, Function<D, String> toldTitle, List<S> stored, Function<S, String> storedTitle) {
        var left = new ArrayList<>(stored);
        // By identity: a plan may hold the same line twice.
        var pairs = new IdentityHashMap<D, S>();
        pair(told, left, pairs, (draft, one) -> words(storedTitle.apply(one)).equals(words(toldTitle.apply(draft))));
        pair(told, left, pairs, (draft, one) -> shared(storedTitle.apply(one), toldTitle.apply(draft)) >= MOST_WORDS);
        var unpaired = told.stream().filter(draft -> !pairs.containsKey(draft)).toList();
        if (unpaired.size() == left.size()) {
            for (int index = 0; index < left.size(); index++) {
                pairs.put(unpaired.get(index), left.get(index));
            }
        }
        return pairs;
    }

    private static <D, S> void pair(List<D> told, List<S> left, Map<D, S> pairs, BiPredicate<D, S> same) {
        for (var draft : told) {
            if (!pairs.containsKey(draft)) {
                left.stream().filter(one -> same.test(draft, one)).findFirst().ifPresent(found -> {
                    pairs.put(draft, found);
                    left.remove(found);
                });
            }
        }
    }

    /** How much of the shorter title stands in the other, from 0 to 1. */
    private static double shared(String one, String other) {
        var words = wordSet(one);
        var others = wordSet(other);
        int shortest = Math.min(words.size(), others.size());
        words.retainAll(others);
        return shortest == 0 ? 0 : (double) words.size() / shortest;
    }

    private static Set<String> wordSet(String title) {
        return Arrays.stream(title.split("\\P{L}+")).map(PlanMatch::words).filter(word -> word.length() > 2)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Area area(DraftGoal goal) {
        var wanted = words(goal.area() == null ? "" : goal.area());
        return areas.stream()
                .filter(area -> !wanted.isEmpty() && (wanted.equals(area.id()) || wanted.equals(words(area.shortTitle()))
                        || words(area.title()).startsWith(wanted) || wanted.startsWith(words(area.title()))))
                .findFirst().orElseThrow(() -> new Refusal("plan.import.unknown-area",
                        goal.area() == null ? "–" : goal.area(), goal.line()));
    }

    private static int highest(List<String> codes, String prefix) {
        return codes.stream().filter(code -> code.startsWith(prefix)).map(code -> code.substring(prefix.length()))
                .filter(rest -> rest.matches("\\d{1,6}")).mapToInt(Integer::parseInt).max().orElse(0);
    }

    /** Letters and digits only: neither case, marks nor spaces make two titles differ. */
    private static String words(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
