package se.budkavle.bot.feature.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.budkavle.bot.view.round.StateMarks;
import se.budkavle.bot.view.round.StateMarks.Mark;
import se.budkavle.bot.web.PageNotFound;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Organisations;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.round.Rounds;
import se.budkavle.storage.tag.TagSummary;
import se.budkavle.storage.tag.Tags;

/**
 * Finds the records, such as areas and networks, whose ids are in the web page's URL. Throws {@code PageNotFound} both
 * if a record does not exist and if the reader may not read it. A reader who may not read a record thus cannot find out
 * whether the record exists.
 */
@Component
class FollowUpQueryResolver {

    private final Areas areas;
    private final Networks networks;
    private final Goals goals;
    private final Organisations organisations;
    private final Tags tags;
    private final Rounds rounds;
    private final FollowUpRoundFinder finder;
    private final Association association;
    private final Clock clock;

    FollowUpQueryResolver(
            Areas areas,
            Networks networks,
            Goals goals,
            Organisations organisations,
            Tags tags,
            Rounds rounds,
            FollowUpRoundFinder finder,
            Association association,
            Clock clock) {
        this.areas = areas;
        this.networks = networks;
        this.goals = goals;
        this.organisations = organisations;
        this.tags = tags;
        this.rounds = rounds;
        this.finder = finder;
        this.association = association;
        this.clock = clock;
    }

    FollowUpSelection read(FollowUpQueryParameters query, FollowUpViewer reader) {
        var day = day(query);
        var at = day.map(this::endOf).orElseGet(clock::instant);
        var round = find(
                query, FollowUpQueryParameters.ROUND, id -> rounds.findById(id).filter(one -> !one.cancelled()));
        return new FollowUpSelection(
                new FollowUpFilter(
                        association.name(),
                        find(query, FollowUpQueryParameters.AREA, areas::findById),
                        find(
                                query,
                                FollowUpQueryParameters.NETWORK,
                                id -> networks.findById(id).filter(reader.readable())),
                        find(query, FollowUpQueryParameters.GOAL, goals::findById),
                        find(query, FollowUpQueryParameters.ORGANISATION, organisations::findById),
                        find(query, FollowUpQueryParameters.TAG, this::tag)),
                reader.isPublic() ? finder.finished(round, at) : finder.of(round, at),
                day,
                at,
                reader,
                find(query, FollowUpQueryParameters.STATE, FollowUpQueryResolver::mark));
    }

    /**
     * Returns the past day whose answers the page shows. Returns empty for today or a later day, because the page then
     * shows the current answers.
     */
    private Optional<LocalDate> day(FollowUpQueryParameters query) {
        return find(query, FollowUpQueryParameters.DATE, FollowUpQueryResolver::parsed)
                .filter(one -> one.isBefore(association.today(clock)));
    }

    private Instant endOf(LocalDate day) {
        return FollowUpDateOption.endOf(day, association);
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private Optional<TagSummary> tag(String id) {
        return tags.active().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static Optional<Mark> mark(String state) {
        return StateMarks.all().stream()
                .filter(one -> one.state().equals(state))
                .findFirst();
    }

    private static <T> Optional<T> find(
            FollowUpQueryParameters query, String name, Function<String, Optional<T>> finding) {
        return query.value(name).map(id -> finding.apply(id).orElseThrow(PageNotFound::new));
    }
}
