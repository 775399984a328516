package se.budkavle.bot.feature.catalogue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.feature.catalogue.Catalogue.PlanTold;
import se.budkavle.bot.feature.catalogue.CatalogueDifference.Change;
import se.budkavle.bot.feature.catalogue.CatalogueDifference.What;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.agenda.StandingItem;
import se.budkavle.storage.agenda.StandingItems;
import se.budkavle.storage.arena.Arena;
import se.budkavle.storage.arena.Arenas;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.NetworkComposition;
import se.budkavle.storage.directory.NetworkCompositions;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Organisations;
import se.budkavle.storage.indicator.Indicator;
import se.budkavle.storage.indicator.IndicatorDefinitions;
import se.budkavle.storage.indicator.Indicators;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.NetworkSettings;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.plan.OverallGoal;
import se.budkavle.storage.plan.OverallGoals;
import se.budkavle.storage.plan.Plan;
import se.budkavle.storage.plan.PlanChanges;
import se.budkavle.storage.plan.PlanChanges.Change.Kind;
import se.budkavle.storage.plan.Plans;
import se.budkavle.storage.tag.Tag;
import se.budkavle.storage.tag.Tags;

/**
 * Compares the catalogue's YAML files (organisations, networks, plans) with the database and stores the differences. If
 * the files omit a stored network, agenda item, arena, goal or activity, marks the stored entry as ended and never
 * deletes it.
 */
@Component
class CatalogueSynchronizer {

    private final Organisations organisations;
    private final Areas areas;
    private final Networks networks;
    private final NetworkCompositions compositions;
    private final AllNetworkSettings networkSettings;
    private final StandingItems standingItems;
    private final Arenas arenas;
    private final Tags tags;
    private final Indicators indicators;
    private final IndicatorDefinitions definitions;
    private final Plans plans;
    private final OverallGoals overallGoals;
    private final Goals goals;
    private final Activities activities;
    private final AuditLog audit;
    private final Association association;
    private final Clock clock;

    CatalogueSynchronizer(
            Organisations organisations,
            Areas areas,
            Networks networks,
            NetworkCompositions compositions,
            AllNetworkSettings networkSettings,
            StandingItems standingItems,
            Arenas arenas,
            Tags tags,
            Indicators indicators,
            IndicatorDefinitions definitions,
            Plans plans,
            OverallGoals overallGoals,
            Goals goals,
            Activities activities,
            AuditLog audit,
            Association association,
            Clock clock) {
        this.organisations = organisations;
        this.areas = areas;
        this.networks = networks;
        this.compositions = compositions;
        this.networkSettings = networkSettings;
        this.standingItems = standingItems;
        this.arenas = arenas;
        this.tags = tags;
        this.indicators = indicators;
        this.definitions = definitions;
        this.plans = plans;
        this.overallGoals = overallGoals;
        this.goals = goals;
        this.activities = activities;
        this.audit = audit;
        this.association = association;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    CatalogueDifference difference(Catalogue told) {
        requireFreeLetters(told);
        var changes = new ArrayList<Change>();
        var newOrganisations = compared(
                What.ORGANISATION,
                organisations.findAllByOrderByName(),
                told.organisations(),
                Organisation::id,
                Organisation::name,
                Organisation::become,
                changes);
        var newAreas = compared(
                What.AREA,
                areas.findAllByOrderByPosition(),
                told.areas(),
                Area::id,
                Area::title,
                Area::become,
                changes);
        var stored = networks.findAllByOrderByTitle();
        var newNetworks = new ArrayList<>(
                compared(What.NETWORK, stored, told.networks(), Network::id, Network::title, Network::become, changes));
        var toldIds = told.networks().stream().map(Network::id).collect(Collectors.toSet());
        for (var network : stored) {
            if (network.isAlive() && !toldIds.contains(network.id())) {
                newNetworks.add(network.ended(clock.instant()));
                changes.add(new Change(What.NETWORK, Kind.ENDED, network.id(), network.title(), null));
            }
        }
        Map<String, String> titles = told.networks().stream().collect(Collectors.toMap(Network::id, Network::title));
        var newCompositions = compositions(told, titles, changes);
        var newPractices = compared(
                What.PRACTICE,
                networkSettings.findAll(),
                told.practices(),
                NetworkSettings::networkId,
                one -> titles.getOrDefault(one.networkId(), one.networkId()),
                CatalogueSynchronizer::become,
                changes);
        var newStanding = standing(told, changes);
        var newTags = tags(told, changes);
        var newArenas = arenas(told, changes);
        var newIndicators = indicators(told, changes);
        var newOverallGoals = overallGoals(told, changes);
        var newPlans = new ArrayList<Plan>();
        var revisions = new ArrayList<PlanChanges>();
        for (var plan : told.plans()) {
            newPlans.add(plan(plan.plan(), changes));
            revisions.add(revision(plan, changes));
        }
        return new CatalogueDifference(
                newOrganisations,
                newAreas,
                newNetworks,
                newCompositions,
                newPractices,
                newStanding,
                newTags,
                newArenas,
                newIndicators,
                newPlans,
                newOverallGoals,
                revisions,
                List.copyOf(changes));
    }

    /**
     * Throws {@code CatalogueMistakes} if an area in the YAML files has a letter that a stored area already uses.
     * Considers only stored areas that are missing in the files, because the files replace the letters of all other
     * areas. Each area needs a unique letter, because the codes of goals begin with the letter.
     */
    private void requireFreeLetters(Catalogue told) {
        var toldIds = told.areas().stream().map(Area::id).collect(Collectors.toSet());
        var taken = areas.findAllByOrderByPosition().stream()
                .filter(stored -> !toldIds.contains(stored.id()))
                .collect(Collectors.toMap(Area::letter, Area::id));
        var mistakes = new ArrayList<CatalogueMistake>();
        for (var area : told.areas()) {
            var other = taken.get(area.letter());
            if (other != null) {
                mistakes.add(new CatalogueMistake(
                        CatalogueReader.AREAS,
                        0,
                        area.id(),
                        Phrase.of("catalogue.mistake.letter-stored", area.letter(), other)));
            }
        }
        if (!mistakes.isEmpty()) {
            throw new CatalogueMistakes(mistakes);
        }
    }

    /**
     * Compares the organisations, offices and seats of each network in the YAML files with the stored data, and returns
     * what must be saved. Adds the differences to {@code changes}. If {@code changes} already contains the network as
     * changed, adds the differences to that change. For a network that is new or ended, adds nothing.
     */
    private List<NetworkComposition> compositions(Catalogue told, Map<String, String> titles, List<Change> changes) {
        var differing = new ArrayList<Change>();
        var toSave = compared(
                What.NETWORK,
                compositions.findAll(),
                told.compositions(),
                NetworkComposition::networkId,
                one -> titles.get(one.networkId()),
                NetworkComposition::become,
                differing);
        for (var composition : differing) {
            var known = changes.stream()
                    .filter(change ->
                            change.what() == What.NETWORK && change.id().equals(composition.id()))
                    .findFirst();
            if (known.isEmpty()) {
                changes.add(composition);
            } else if (known.get().kind() == Kind.CHANGED) {
                changes.set(changes.indexOf(known.get()), known.get().with(composition.fields()));
            }
        }
        return toSave;
    }

    private List<StandingItem> standing(Catalogue told, List<Change> changes) {
        var stored = standingItems.findAllByOrderByNetworkIdAscPositionAsc();
        var toSave = new ArrayList<>(compared(
                What.STANDING_ITEM,
                stored,
                told.standing(),
                StandingItem::id,
                StandingItem::title,
                StandingItem::become,
                changes));
        var toldIds = told.standing().stream().map(StandingItem::id).collect(Collectors.toSet());
        for (var item : stored) {
            if (item.isAlive() && !toldIds.contains(item.id())) {
                toSave.add(item.ended(clock.instant()));
                changes.add(new Change(What.STANDING_ITEM, Kind.ENDED, item.id(), item.title(), null));
            }
        }
        return toSave;
    }

    private List<Tag> tags(Catalogue told, List<Change> changes) {
        var stored = tags.all();
        var toSave =
                new ArrayList<>(compared(What.TAG, stored, told.tags(), Tag::id, Tag::title, Tag::become, changes));
        var toldIds = told.tags().stream().map(Tag::id).collect(Collectors.toSet());
        for (var tag : stored) {
            if (tag.isAlive() && !toldIds.contains(tag.id())) {
                toSave.add(tag.ended(clock.instant()));
                changes.add(new Change(What.TAG, Kind.ENDED, tag.id(), tag.title(), null));
            }
        }
        return toSave;
    }

    private List<Arena> arenas(Catalogue told, List<Change> changes) {
        var stored = arenas.findAllByOrderByTitle();
        var toSave = new ArrayList<>(
                compared(What.ARENA, stored, told.arenas(), Arena::id, Arena::title, Arena::become, changes));
        var toldIds = told.arenas().stream().map(Arena::id).collect(Collectors.toSet());
        for (var arena : stored) {
            if (arena.isAlive() && !toldIds.contains(arena.id())) {
                toSave.add(arena.ended(clock.instant()));
                changes.add(new Change(What.ARENA, Kind.ENDED, arena.id(), arena.title(), null));
            }
        }
        return toSave;
    }

    /**
     * Returns the indicators that are not stored yet. Ignores changes of stored indicators in the files, because people
     * change stored indicators in the chat.
     */
    private List<CatalogueIndicator> indicators(Catalogue told, List<Change> changes) {
        var stored = indicators.all().stream().map(Indicator::id).collect(Collectors.toSet());
        var fresh = told.indicators().stream()
                .filter(one -> !stored.contains(one.id()))
                .toList();
        fresh.forEach(one -> changes.add(new Change(
                What.INDICATOR, Kind.ADDED, one.id(), null, one.content().title())));
        return fresh;
    }

    /**
     * Compares the overall goals in the files, which apply for several years, with the stored overall goals. Marks a
     * stored overall goal as ended if the files do not contain it, but contain other overall goals that begin in the
     * same year.
     */
    private List<OverallGoal> overallGoals(Catalogue told, List<Change> changes) {
        var stored = overallGoals.findAllByOrderByFirstYearAscPositionAsc();
        var goals = told.plans().stream()
                .flatMap(plan -> plan.overallGoals().stream())
                .toList();
        var toSave = new ArrayList<>(compared(
                What.OVERALL_GOAL, stored, goals, OverallGoal::id, OverallGoal::title, OverallGoal::become, changes));
        var toldIds = goals.stream().map(OverallGoal::id).collect(Collectors.toSet());
        var toldYears = goals.stream().map(OverallGoal::firstYear).collect(Collectors.toSet());
        for (var goal : stored) {
            if (goal.isAlive() && toldYears.contains(goal.firstYear()) && !toldIds.contains(goal.id())) {
                toSave.add(goal.ended(clock.instant()));
                changes.add(new Change(What.OVERALL_GOAL, Kind.ENDED, goal.id(), goal.title(), null));
            }
        }
        return toSave;
    }

    private static NetworkSettings become(NetworkSettings stored, NetworkSettings told) {
        return stored.with(
                        told.noticeDays(), told.itemDays(), told.remindDays(), told.julyPause(), told.chairApproves())
                .suggesting(told.rhythms());
    }

    private Plan plan(Plan told, List<Change> changes) {
        var stored = plans.findById(told.id());
        if (stored.isEmpty()) {
            return told;
        }
        var plan = stored.get().titled(told.title());
        if (!plan.equals(stored.get())) {
            changes.add(new Change(
                    What.PLAN,
                    Kind.CHANGED,
                    plan.id(),
                    stored.get().title(),
                    plan.title(),
                    ChangedFields.of(stored.get(), plan)));
        }
        return plan;
    }

    private PlanChanges revision(PlanTold told, List<Change> changes) {
        var storedGoals = goals.findAllByPlanIdOrderByPosition(told.plan().id());
        var storedActivities =
                activities.findAllByPlanIdOrderByPosition(told.plan().id());
        var revision = PlanChanges.of(storedGoals, storedActivities, told.goals(), told.activities(), clock.instant());
        var fields = new HashMap<String, List<ChangedFields.Field>>();
        fields.putAll(ChangedFields.of(storedGoals, revision.goals(), Goal::code));
        fields.putAll(ChangedFields.of(storedActivities, revision.activities(), Activity::code));
        revision.changes()
                .forEach(change -> changes.add(new Change(
                        What.PLAN,
                        change.kind(),
                        change.code(),
                        change.before(),
                        change.after(),
                        change.kind() == Kind.CHANGED ? fields.getOrDefault(change.code(), List.of()) : List.of())));
        return revision;
    }

    /**
     * Stores the differences from the YAML files in the database.
     *
     * @param by the id of the person who confirmed the changes; null when the bot stores the YAML files at its first
     *     start
     */
    @Transactional
    void apply(CatalogueDifference difference, @Nullable String by) {
        difference.organisations().forEach(organisations::save);
        save(difference.areas());
        difference.networks().forEach(networks::save);
        difference
                .compositions()
                .forEach(one -> compositions.save(
                        one.on(networks.findById(one.networkId()).orElseThrow())));
        difference.practices().forEach(networkSettings::save);
        difference.standing().forEach(standingItems::save);
        difference.tags().forEach(tags::save);
        difference.arenas().forEach(arenas::save);
        difference.plans().forEach(plans::save);
        difference.overallGoals().forEach(overallGoals::save);
        for (var indicator : difference.indicators()) {
            indicators.save(indicator.indicator(clock.instant()));
            definitions.save(indicator.firstDefinition(clock.instant(), association.today(clock)));
        }
        for (var revision : difference.revisions()) {
            revision.goals().forEach(goals::save);
            activities.saveAll(revision.activities());
        }
        difference.plans().forEach(plan -> activities.keepDeadlines(plan.id(), clock.instant()));
        audit.save(AuditEntry.of(
                by,
                "catalogue.load",
                "catalogue",
                difference.count(Kind.ADDED) + " new, " + difference.count(Kind.CHANGED) + " changed, "
                        + difference.count(Kind.ENDED) + " ended",
                clock.instant()));
    }

    /**
     * Saves the changed areas. Each area first gets a temporary letter, because the database column of the letter is
     * unique and two areas may exchange their letters.
     */
    private void save(List<Area> changed) {
        var withoutLetter = changed.stream()
                .map(area -> areas.save(area.lettered("~" + area.position())))
                .toList();
        for (int index = 0; index < changed.size(); index++) {
            areas.save(withoutLetter.get(index).lettered(changed.get(index).letter()));
        }
    }

    boolean isEmpty() {
        return areas.findAllByOrderByPosition().isEmpty();
    }

    private static <T> List<T> compared(
            What what,
            Collection<T> stored,
            Collection<T> told,
            Function<T, String> id,
            Function<T, String> title,
            BinaryOperator<T> become,
            List<Change> changes) {
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
}
