package se.budkavle.bot.feature.catalogue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.feature.catalogue.CatalogueDifference.Change;
import se.budkavle.bot.feature.catalogue.CatalogueDifference.What;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.agenda.StandingItem;
import se.budkavle.storage.agenda.StandingItems;
import se.budkavle.storage.arena.Arena;
import se.budkavle.storage.arena.Arenas;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.NetworkComposition;
import se.budkavle.storage.directory.NetworkCompositions;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Organisations;
import se.budkavle.storage.indicator.Indicator;
import se.budkavle.storage.indicator.Indicators;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.NetworkSettings;
import se.budkavle.storage.plan.Plan;
import se.budkavle.storage.plan.PlanChanges;
import se.budkavle.storage.plan.PlanChanges.Change.Kind;
import se.budkavle.storage.tag.Tag;
import se.budkavle.storage.tag.Tags;

/**
 * Compares the catalogue's YAML files (organisations, networks, plans) with the database. If the files omit a stored
 * network, standing agenda item, arena, goal or activity, the stored entry ends. A stored entry is never deleted.
 */
@Component
class CatalogueComparer {

    private final Organisations organisations;
    private final Areas areas;
    private final Networks networks;
    private final NetworkCompositions compositions;
    private final AllNetworkSettings networkSettings;
    private final StandingItems standingItems;
    private final Arenas arenas;
    private final Tags tags;
    private final Indicators indicators;
    private final PlanComparer plans;
    private final Clock clock;

    CatalogueComparer(
            Organisations organisations,
            Areas areas,
            Networks networks,
            NetworkCompositions compositions,
            AllNetworkSettings networkSettings,
            StandingItems standingItems,
            Arenas arenas,
            Tags tags,
            Indicators indicators,
            PlanComparer plans,
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
        this.plans = plans;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    CatalogueDifference difference(Catalogue told) {
        requireFreeLetters(told);
        var changes = new ArrayList<Change>();
        var newOrganisations = new EntryComparer<>(
                        What.ORGANISATION, Organisation::id, Organisation::name, Organisation::become)
                .newAndChanged(organisations.findAllByOrderByName(), told.organisations(), changes);
        var newAreas = new EntryComparer<>(What.AREA, Area::id, Area::title, Area::become)
                .newAndChanged(areas.findAllByOrderByPosition(), told.areas(), changes);
        var now = clock.instant();
        var newNetworks = new EntryComparer<>(What.NETWORK, Network::id, Network::title, Network::become)
                .newChangedAndEnded(
                        networks.findAllByOrderByTitle(),
                        told.networks(),
                        Network::isAlive,
                        network -> network.ended(now),
                        changes);
        Map<String, String> titles = told.networks().stream().collect(Collectors.toMap(Network::id, Network::title));
        var newCompositions = compositions(told, titles, changes);
        var newPractices = new EntryComparer<NetworkSettings>(
                        What.PRACTICE,
                        NetworkSettings::networkId,
                        one -> titles.getOrDefault(one.networkId(), one.networkId()),
                        CatalogueComparer::become)
                .newAndChanged(networkSettings.findAll(), told.practices(), changes);
        var newStanding = new EntryComparer<>(
                        What.STANDING_ITEM, StandingItem::id, StandingItem::title, StandingItem::become)
                .newChangedAndEnded(
                        standingItems.findAllByOrderByNetworkIdAscPositionAsc(),
                        told.standing(),
                        StandingItem::isAlive,
                        item -> item.ended(now),
                        changes);
        var newTags = new EntryComparer<>(What.TAG, Tag::id, Tag::title, Tag::become)
                .newChangedAndEnded(tags.all(), told.tags(), Tag::isAlive, tag -> tag.ended(now), changes);
        var newArenas = new EntryComparer<>(What.ARENA, Arena::id, Arena::title, Arena::become)
                .newChangedAndEnded(
                        arenas.findAllByOrderByTitle(),
                        told.arenas(),
                        Arena::isAlive,
                        arena -> arena.ended(now),
                        changes);
        var newIndicators = indicators(told, changes);
        var newOverallGoals = plans.overallGoals(told, changes);
        var newPlans = new ArrayList<Plan>();
        var revisions = new ArrayList<PlanChanges>();
        for (var plan : told.plans()) {
            newPlans.add(plans.plan(plan.plan(), changes));
            revisions.add(plans.revision(plan, changes));
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
        var toSave = new EntryComparer<NetworkComposition>(
                        What.NETWORK,
                        NetworkComposition::networkId,
                        one -> MapLookup.existing(titles, one.networkId()),
                        NetworkComposition::become)
                .newAndChanged(compositions.findAll(), told.compositions(), differing);
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

    private static NetworkSettings become(NetworkSettings stored, NetworkSettings told) {
        return stored.withNotices(told.notices())
                .withChairApproving(told.chairApproves())
                .suggesting(told.rhythms());
    }
}
