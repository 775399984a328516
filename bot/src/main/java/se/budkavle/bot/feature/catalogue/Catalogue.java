package se.budkavle.bot.feature.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.feature.catalogue.ParsedCatalogue.NetworkEntry;
import se.budkavle.bot.feature.catalogue.ParsedCatalogue.OverallEntry;
import se.budkavle.bot.feature.catalogue.ParsedCatalogue.PlanFile;
import se.budkavle.storage.agenda.StandingItem;
import se.budkavle.storage.arena.Arena;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.NetworkComposition;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Participation;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.directory.Seat;
import se.budkavle.storage.directory.Term;
import se.budkavle.storage.meeting.NetworkSettings;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.ActivityParties;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.OverallGoal;
import se.budkavle.storage.plan.ParsedDeadline;
import se.budkavle.storage.plan.PartyParser;
import se.budkavle.storage.plan.Plan;
import se.budkavle.storage.tag.Tag;

/**
 * The content of the catalogue's YAML files as objects, for example organisations, areas, networks, standing
 * (recurring) agenda items, indicators and plans.
 *
 * @param compositions the seats, the offices (such as chair) and the participating organisations of each network
 * @param practices the meeting settings of the networks whose YAML entries contain such settings
 * @param standing the standing agenda items, grouped by network and sorted by position
 * @param tags the tags; a tag is, for example, a target or a priority of a regional strategy, to which goals and
 *     activities contribute
 * @param arenas the arenas: external groups in which people represent the association
 * @param indicators the indicators, which are numbers that are measured about goals
 * @param plans the plans, each with its sorted goals and activities
 */
public record Catalogue(
        List<Organisation> organisations,
        List<Area> areas,
        List<Network> networks,
        List<NetworkComposition> compositions,
        List<NetworkSettings> practices,
        List<StandingItem> standing,
        List<Tag> tags,
        List<Arena> arenas,
        List<CatalogueIndicator> indicators,
        List<PlanTold> plans) {

    /** The content of a plan's YAML file: the plan with its goals and activities, and the overall goals. */
    public record PlanTold(Plan plan, List<OverallGoal> overallGoals, List<Goal> goals, List<Activity> activities) {}

    /**
     * Reads the catalogue's YAML files (organisations, areas, networks, plans) in the folder. Throws
     * {@link CatalogueMistakes} with all mistakes in the files.
     */
    public static Catalogue read(Path folder) {
        var files = CatalogueReader.read(folder);
        var organisations = files.organisations().stream()
                .map(entry -> Organisation.of(
                        entry.id(),
                        entry.name(),
                        entry.shortName(),
                        KebabCaseEnum.read(Organisation.Kind.class, entry.kind()),
                        entry.member()))
                .toList();
        var areas = new ArrayList<Area>();
        for (var entry : files.areas()) {
            areas.add(Area.of(entry.id(), entry.title(), entry.shortTitle(), entry.letter(), areas.size()));
        }
        var members = organisations.stream()
                .filter(Organisation::member)
                .map(Organisation::id)
                .toList();
        return new Catalogue(
                organisations,
                List.copyOf(areas),
                files.networks().stream().map(Catalogue::network).toList(),
                files.networks().stream()
                        .map(entry -> composition(entry, members))
                        .toList(),
                files.networks().stream()
                        .flatMap(entry -> NetworkEntryConverter.settings(entry).stream())
                        .toList(),
                files.networks().stream()
                        .flatMap(entry -> NetworkEntryConverter.standing(entry).stream())
                        .toList(),
                tags(files.tags()),
                files.arenas().stream()
                        .map(entry ->
                                Arena.of(entry.id(), entry.title(), entry.network(), entry.rhythm(), entry.purpose()))
                        .toList(),
                files.indicators().stream().map(CatalogueIndicator::of).toList(),
                files.plans().stream().map(Catalogue::plan).toList());
    }

    private static Network network(NetworkEntry entry) {
        return new Network(
                entry.id(),
                entry.title(),
                entry.area(),
                KebabCaseEnum.read(Network.Kind.class, entry.kind()),
                entry.purpose(),
                entry.convener(),
                entry.secretary(),
                entry.rhythm(),
                entry.form() == null ? null : KebabCaseEnum.read(Network.Form.class, entry.form()),
                entry.preparesFor(),
                null,
                false,
                entry.closed(),
                null,
                0);
    }

    private static NetworkComposition composition(NetworkEntry entry, List<String> everyMember) {
        var parts = new LinkedHashMap<String, Participation>();
        (entry.takesPart() == null ? everyMember : entry.takesPart())
                .forEach(id -> parts.put(id, new Participation(id, false)));
        entry.guests().forEach(id -> parts.putIfAbsent(id, new Participation(id, true)));
        var seats = entry.seats().stream()
                .map(seat -> new Seat(seat.organisation(), KebabCaseEnum.read(PoliticalSide.class, seat.faction())))
                .collect(Collectors.toSet());
        var terms = entry.roles().stream()
                .map(role -> new Term(KebabCaseEnum.read(Role.class, role.role()), role.termMonths(), role.electedBy()))
                .collect(Collectors.toSet());
        return new NetworkComposition(entry.id(), new HashSet<>(parts.values()), seats, terms, 0);
    }

    private static List<Tag> tags(List<ParsedCatalogue.TagEntry> entries) {
        var tags = new ArrayList<Tag>();
        for (var entry : entries) {
            tags.add(Tag.of(
                    entry.id(),
                    KebabCaseEnum.read(Tag.Kind.class, entry.kind()),
                    entry.title(),
                    entry.links(),
                    tags.size()));
        }
        return List.copyOf(tags);
    }

    private static PlanTold plan(PlanFile file) {
        var plan = Plan.of(file.plan().year(), file.plan().title());
        var goals = new ArrayList<Goal>();
        var activities = new ArrayList<Activity>();
        for (var told : file.goals()) {
            var goal = Goal.of(plan.id(), told.area(), told.code(), told.theme(), told.title(), goals.size());
            goals.add(goal);
            for (var one : told.activities()) {
                activities.add(Activity.of(
                                goal,
                                one.network(),
                                one.code(),
                                KebabCaseEnum.read(Activity.Kind.class, one.kind()),
                                one.title(),
                                KebabCaseEnum.read(Activity.AnsweredBy.class, one.asked()),
                                one.takesPart(),
                                activities.size())
                        .due(Optional.ofNullable(one.due())
                                .or(() -> ParsedDeadline.ofTitle(one.title(), plan.year())
                                        .day())
                                .orElse(null))
                        .sameAs(one.sameAs() == null ? null : plan.id() + "-" + one.sameAs())
                        .behind(new ActivityParties(one.owner(), one.partners(), one.funder())
                                .or(PartyParser.ofTitle(one.title()))));
            }
        }
        return new PlanTold(plan, overallGoals(file.overallGoals()), goals, activities);
    }

    private static List<OverallGoal> overallGoals(@Nullable OverallEntry told) {
        var goals = new ArrayList<OverallGoal>();
        if (told != null) {
            for (var one : told.goals()) {
                goals.add(OverallGoal.of(told.from(), told.to(), one.code(), one.area(), one.title(), goals.size()));
            }
        }
        return goals;
    }
}
