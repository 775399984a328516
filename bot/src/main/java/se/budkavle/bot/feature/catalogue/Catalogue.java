package se.budkavle.bot.feature.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.budkavle.bot.feature.catalogue.CatalogueFiles.NetworkEntry;
import se.budkavle.bot.feature.catalogue.CatalogueFiles.OverallEntry;
import se.budkavle.bot.feature.catalogue.CatalogueFiles.PlanFile;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.agenda.StandingItem;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Faction;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.NetworkComposition;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Participation;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.directory.Seat;
import se.budkavle.storage.directory.Term;
import se.budkavle.storage.meeting.NetworkSettings;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.OverallGoal;
import se.budkavle.storage.plan.Plan;

/**
 * Holds the content of the catalogue's files as domain objects whose references have been checked.
 *
 * @param practices the settings of the networks whose entries contain any
 * @param standing  the standing agenda items, by network and in order
 * @param plans     the plans, each with its goals and activities in order
 */
public record Catalogue(
        List<Organisation> organisations,
        List<Area> areas,
        List<Network> networks,
        List<NetworkComposition> compositions,
        List<NetworkSettings> practices,
        List<StandingItem> standing,
        List<PlanTold> plans) {

    /** Holds a plan with its goals and activities, and the overall goals from the same file. */
    public record PlanTold(Plan plan, List<OverallGoal> overallGoals, List<Goal> goals, List<Activity> activities) {}

    /** Reads and checks the files; throws a {@link CatalogueMistake} that describes the first mistake. */
    public static Catalogue read(Path folder) {
        var files = CatalogueFiles.read(folder);
        CatalogueCheck.check(folder, files);
        var organisations = files.organisations().stream()
                .map(entry -> checked(
                        folder,
                        "organisations.yaml",
                        entry.id(),
                        () -> Organisation.of(
                                entry.id(),
                                entry.name(),
                                entry.shortName(),
                                constant(Organisation.Kind.class, entry.kind()),
                                entry.member())))
                .toList();
        var areas = new ArrayList<Area>();
        for (var entry : files.areas()) {
            areas.add(Area.of(entry.id(), entry.title(), entry.shortTitle(), entry.letter(), areas.size()));
        }
        Set<String> known = organisations.stream().map(Organisation::id).collect(Collectors.toSet());
        Set<String> areaIds = areas.stream().map(Area::id).collect(Collectors.toSet());
        var everyMember = organisations.stream()
                .filter(Organisation::member)
                .map(Organisation::id)
                .toList();
        var networks = files.networks().stream()
                .map(entry -> checked(folder, "networks.yaml", entry.id(), () -> network(entry, known, areaIds)))
                .toList();
        var compositions = files.networks().stream()
                .map(entry ->
                        checked(folder, "networks.yaml", entry.id(), () -> composition(entry, known, everyMember)))
                .toList();
        var practices = files.networks().stream()
                .filter(entry -> entry.meetings() != null)
                .map(entry -> checked(folder, "networks.yaml", entry.id(), () -> MeetingEntry.practice(entry)))
                .toList();
        var standing = files.networks().stream()
                .flatMap(entry ->
                        checked(folder, "networks.yaml", entry.id(), () -> MeetingEntry.standing(entry)).stream())
                .toList();
        Set<String> networkIds = networks.stream().map(Network::id).collect(Collectors.toSet());
        var plans = files.plans().stream()
                .map(file -> checked(
                        folder,
                        "plan-" + file.plan().year() + ".yaml",
                        file.plan().title(),
                        () -> plan(file, known, areaIds, networkIds)))
                .toList();
        return new Catalogue(organisations, List.copyOf(areas), networks, compositions, practices, standing, plans);
    }

    private static Network network(NetworkEntry entry, Set<String> organisations, Set<String> areas) {
        require(areas, entry.area(), "area");
        return new Network(
                entry.id(),
                entry.title(),
                entry.area(),
                constant(Network.Kind.class, entry.kind()),
                entry.purpose(),
                perhaps(organisations, entry.convener()),
                perhaps(organisations, entry.secretary()),
                entry.rhythm(),
                entry.form() == null ? null : constant(Network.Form.class, entry.form()),
                null,
                false,
                Boolean.TRUE.equals(entry.closed()),
                null,
                0);
    }

    private static NetworkComposition composition(
            NetworkEntry entry, Set<String> organisations, List<String> everyMember) {
        var parts = new LinkedHashMap<String, Participation>();
        (entry.takesPart() == null ? everyMember : entry.takesPart())
                .forEach(id -> parts.put(id, new Participation(id, false)));
        orNone(entry.guests()).forEach(id -> parts.putIfAbsent(id, new Participation(id, true)));
        parts.keySet().forEach(id -> require(organisations, id, "organisation"));
        var seats = orNone(entry.seats()).stream()
                .map(seat -> new Seat(
                        require(organisations, seat.organisation(), "organisation"),
                        constant(Faction.class, seat.faction())))
                .collect(Collectors.toSet());
        var terms = orNone(entry.roles()).stream()
                .map(role -> new Term(constant(Role.class, role.role()), role.termMonths(), role.electedBy()))
                .collect(Collectors.toSet());
        return new NetworkComposition(entry.id(), new HashSet<>(parts.values()), seats, terms, 0);
    }

    private static PlanTold plan(PlanFile file, Set<String> organisations, Set<String> areas, Set<String> networks) {
        var plan = Plan.of(file.plan().year(), file.plan().title());
        var goals = new ArrayList<Goal>();
        var activities = new ArrayList<Activity>();
        for (var told : file.goals()) {
            var goal = Goal.of(
                    plan.id(),
                    require(areas, told.area(), "area"),
                    told.code(),
                    told.theme(),
                    told.title(),
                    goals.size());
            goals.add(goal);
            for (var one : orNone(told.activities())) {
                orNone(one.takesPart()).forEach(id -> require(organisations, id, "organisation"));
                activities.add(Activity.of(
                        goal,
                        require(networks, one.network(), "network"),
                        one.code(),
                        constant(Activity.Kind.class, one.kind()),
                        one.title(),
                        constant(Activity.AnsweredBy.class, one.asked()),
                        orNone(one.takesPart()),
                        activities.size()));
            }
        }
        requireUnique(goals.stream().map(Goal::code).toList());
        requireUnique(activities.stream().map(Activity::code).toList());
        return new PlanTold(plan, overallGoals(file.overallGoals(), areas), goals, activities);
    }

    private static List<OverallGoal> overallGoals(OverallEntry told, Set<String> areas) {
        var goals = new ArrayList<OverallGoal>();
        if (told != null) {
            for (var one : orNone(told.goals())) {
                goals.add(OverallGoal.of(
                        told.from(),
                        told.to(),
                        one.code(),
                        one.area() == null ? null : require(areas, one.area(), "area"),
                        one.title(),
                        goals.size()));
            }
        }
        requireUnique(goals.stream().map(OverallGoal::id).toList());
        return goals;
    }

    private static <T> T checked(Path folder, String file, String entry, Supplier<T> making) {
        try {
            return making.get();
        } catch (Refusal refusal) {
            throw CatalogueMistake.at(folder.resolve(file), entry, refusal);
        } catch (IllegalArgumentException e) {
            throw CatalogueMistake.at(folder.resolve(file), entry, e.getMessage(), e);
        }
    }

    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        var name = String.valueOf(word).toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word + " is none of "
                        + Stream.of(type.getEnumConstants())
                                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                .collect(Collectors.joining(", "))));
    }

    private static String perhaps(Set<String> known, String id) {
        return id == null ? null : require(known, id, "organisation");
    }

    private static String require(Set<String> known, String id, String what) {
        if (!known.contains(id)) {
            throw new IllegalArgumentException("there is no " + what + " " + id);
        }
        return id;
    }

    static void requireUnique(List<String> codes) {
        Map<String, Long> counts = codes.stream().collect(Collectors.groupingBy(code -> code, Collectors.counting()));
        counts.forEach((code, count) -> {
            if (count > 1) {
                throw new IllegalArgumentException("the code " + code + " stands " + count + " times");
            }
        });
    }

    static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
