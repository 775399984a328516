package se.budkavle.bot.feature.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.agenda.StandingItem;
import se.budkavle.storage.arena.Arena;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.NetworkComposition;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.meeting.NetworkSettings;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.OverallGoal;
import se.budkavle.storage.plan.Plan;
import se.budkavle.storage.plan.PlanChanges;
import se.budkavle.storage.tag.Tag;

/**
 * The differences between the catalogue's YAML files (organisations, networks, plans) and the database.
 *
 * @param changes the differences to show in the preview
 * @param revisions the new, changed and ended goals and activities of each plan in the files
 */
record CatalogueDifference(
        List<Organisation> organisations,
        List<Area> areas,
        List<Network> networks,
        List<NetworkComposition> compositions,
        List<NetworkSettings> practices,
        List<StandingItem> standing,
        List<Tag> tags,
        List<Arena> arenas,
        List<CatalogueIndicator> indicators,
        List<Plan> plans,
        List<OverallGoal> overallGoals,
        List<PlanChanges> revisions,
        List<Change> changes) {

    /**
     * A new, changed or ended entry of the catalogue, such as a network.
     *
     * @param before the entry's title in the database; null for a new entry
     * @param after the entry's title in the YAML files; null for an ended entry
     * @param fields the changed fields; empty for new or ended entries
     */
    record Change(
            What what,
            PlanChanges.Change.Kind kind,
            String id,
            @Nullable String before,
            @Nullable String after,
            List<ChangedFields.Field> fields) {

        Change(What what, PlanChanges.Change.Kind kind, String id, @Nullable String before, @Nullable String after) {
            this(what, kind, id, before, after, List.of());
        }

        /**
         * Returns the entry's title in the database. Throws an exception for a new entry, which is not in the database.
         */
        String requiredBefore() {
            return Objects.requireNonNull(before, "a new entry has no earlier title");
        }

        /**
         * Returns the entry's title in the YAML files. Throws an exception for an ended entry, which is missing in the
         * files.
         */
        String requiredAfter() {
            return Objects.requireNonNull(after, "an ended entry has no new title");
        }

        /** Returns a copy of the change whose list of changed fields also contains {@code more}. */
        Change with(List<ChangedFields.Field> more) {
            return new Change(
                    what,
                    kind,
                    id,
                    before,
                    after,
                    Stream.concat(fields.stream(), more.stream()).toList());
        }
    }

    enum What {
        ORGANISATION,
        AREA,
        NETWORK,
        PRACTICE,
        STANDING_ITEM,
        TAG,
        ARENA,
        INDICATOR,
        OVERALL_GOAL,
        PLAN
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    long count(PlanChanges.Change.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    /**
     * Returns a text with the changes and most of the data that would be stored. Of the goals and activities, the text
     * contains only those that are new, changed or ended, without their end times. Two objects of this class describe
     * the same differences if their texts are equal. The text omits end times, because an entry ends at the moment of
     * the comparison, and this moment always differs.
     */
    String inFull() {
        return List.of(
                        organisations,
                        areas,
                        networks.stream().filter(Network::isAlive).toList(),
                        compositions.stream().map(CatalogueDifference::inFull).toList(),
                        practices,
                        standing.stream().filter(StandingItem::isAlive).toList(),
                        tags.stream()
                                .filter(Tag::isAlive)
                                .map(CatalogueDifference::inFull)
                                .toList(),
                        arenas.stream().filter(Arena::isAlive).toList(),
                        indicators,
                        plans,
                        overallGoals.stream().filter(OverallGoal::isAlive).toList(),
                        changes,
                        revisions.stream()
                                .flatMap(revision -> revision.goals().stream())
                                .map(CatalogueDifference::inFull)
                                .toList(),
                        revisions.stream()
                                .flatMap(revision -> revision.activities().stream())
                                .map(CatalogueDifference::inFull)
                                .toList())
                .toString();
    }

    private static String inFull(Goal one) {
        return Arrays.asList(
                        one.id(),
                        one.areaId(),
                        one.theme(),
                        one.title(),
                        one.wording(),
                        one.overallGoalId(),
                        one.position(),
                        one.isAlive())
                .toString();
    }

    private static String inFull(Activity one) {
        return Arrays.asList(
                        one.id(),
                        one.goalId(),
                        one.networkId(),
                        one.kind(),
                        one.title(),
                        one.wording(),
                        one.asked(),
                        one.organisationIds(Set.of()),
                        one.dueOn(),
                        one.sameAsId(),
                        one.owner(),
                        one.partners(),
                        one.funder(),
                        one.position(),
                        one.isAlive())
                .toString();
    }

    private static List<Object> inFull(NetworkComposition one) {
        return List.of(one.networkId(), sorted(one.participations()), sorted(one.seats()), sorted(one.terms()));
    }

    private static List<Object> inFull(Tag one) {
        return List.of(one.id(), one.kind(), one.title(), sorted(one.links()), one.position());
    }

    private static List<String> sorted(Set<?> some) {
        return some.stream().map(String::valueOf).sorted().toList();
    }
}
