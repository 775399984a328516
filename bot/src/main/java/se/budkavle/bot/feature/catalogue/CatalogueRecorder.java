package se.budkavle.bot.feature.catalogue;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.agenda.StandingItems;
import se.budkavle.storage.arena.Arenas;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.NetworkCompositions;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Organisations;
import se.budkavle.storage.indicator.IndicatorDefinitions;
import se.budkavle.storage.indicator.Indicators;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.plan.OverallGoals;
import se.budkavle.storage.plan.PlanChanges.Change.Kind;
import se.budkavle.storage.plan.Plans;
import se.budkavle.storage.tag.Tags;

/** Stores the differences between the catalogue's YAML files and the database. */
@Component
class CatalogueRecorder {

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

    CatalogueRecorder(
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

    /** Returns whether no catalogue has been stored yet. */
    boolean isEmpty() {
        return areas.findAllByOrderByPosition().isEmpty();
    }
}
