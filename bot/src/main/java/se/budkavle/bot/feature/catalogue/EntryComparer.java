package se.budkavle.bot.feature.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import se.budkavle.bot.feature.catalogue.CatalogueDifference.Change;
import se.budkavle.bot.feature.catalogue.CatalogueDifference.What;
import se.budkavle.storage.plan.PlanChanges.Change.Kind;

/**
 * Compares the entries of one kind in the catalogue's YAML files with the stored entries, and returns what must be
 * saved.
 *
 * @param id a function that returns the id by which an entry in the files is paired with a stored one
 * @param become a function that takes the stored entry and the entry in the files, and returns the entry to save. An
 *     equal result means that the entry is unchanged.
 */
record EntryComparer<T>(What what, Function<T, String> id, Function<T, String> title, BinaryOperator<T> become) {

    /** Returns the new and the changed entries, and adds them to {@code changes}. */
    List<T> newAndChanged(Collection<T> stored, Collection<T> told, List<Change> changes) {
        Map<String, T> known = stored.stream().collect(Collectors.toMap(id, Function.identity()));
        var toSave = new ArrayList<T>();
        for (var one : told) {
            var before = known.get(id.apply(one));
            var after = before == null ? one : become.apply(before, one);
            if (!Objects.equals(before, after)) {
                toSave.add(after);
                changes.add(new Change(
                        what,
                        before == null ? Kind.ADDED : Kind.CHANGED,
                        id.apply(one),
                        before == null ? null : title.apply(before),
                        title.apply(after),
                        before == null ? List.of() : ChangedFields.of(before, after)));
            }
        }
        return toSave;
    }

    /**
     * Returns the new, changed and ended entries, and adds them to {@code changes}. A stored entry ends if the files do
     * not contain it.
     *
     * @param mayEnd a predicate that tests whether a stored entry can end; false, for example, if it has ended already
     */
    List<T> newChangedAndEnded(
            Collection<T> stored, Collection<T> told, Predicate<T> mayEnd, UnaryOperator<T> end, List<Change> changes) {
        var toSave = new ArrayList<>(newAndChanged(stored, told, changes));
        var toldIds = told.stream().map(id).collect(Collectors.toSet());
        for (var one : stored) {
            if (mayEnd.test(one) && !toldIds.contains(id.apply(one))) {
                toSave.add(end.apply(one));
                changes.add(new Change(what, Kind.ENDED, id.apply(one), title.apply(one), null));
            }
        }
        return toSave;
    }
}
