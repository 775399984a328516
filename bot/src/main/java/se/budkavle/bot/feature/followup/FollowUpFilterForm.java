package se.budkavle.bot.feature.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.feature.followup.FollowUpPageContent.Filter;
import se.budkavle.bot.feature.followup.FollowUpPageContent.Option;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.round.StateMarks;
import se.budkavle.bot.view.round.StateMarks.Mark;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Organisations;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.RoundHistory;
import se.budkavle.storage.tag.TagSummary;
import se.budkavle.storage.tag.Tags;

/** Builds the filter form on the web page of a follow-up (a report on the plan's activities). */
@Component
class FollowUpFilterForm {

    private final Areas areas;
    private final Networks networks;
    private final Organisations organisations;
    private final Tags tags;
    private final RoundHistory history;
    private final Association association;

    FollowUpFilterForm(
            Areas areas,
            Networks networks,
            Organisations organisations,
            Tags tags,
            RoundHistory history,
            Association association) {
        this.areas = areas;
        this.networks = networks;
        this.organisations = organisations;
        this.tags = tags;
        this.history = history;
        this.association = association;
    }

    /**
     * Returns the filters of the form with the options of each filter. Omits ended networks and networks that the
     * reader may not read.
     */
    List<Filter> of(FollowUpQueryParameters query, FollowUpSelection selection) {
        return List.of(
                filter(
                        query,
                        FollowUpQueryParameters.AREA,
                        areas.findAllByOrderByPosition(),
                        Area::id,
                        one -> Phrase.words(one.title())),
                filter(
                        query,
                        FollowUpQueryParameters.NETWORK,
                        networks.findAllByOrderByTitle().stream()
                                .filter(Network::isAlive)
                                .filter(selection.readable())
                                .toList(),
                        Network::id,
                        one -> Phrase.words(one.title())),
                filter(
                        query,
                        FollowUpQueryParameters.ORGANISATION,
                        organisations.findAllByOrderByName(),
                        Organisation::id,
                        one -> Phrase.words(one.name())),
                filter(
                        query,
                        FollowUpQueryParameters.TAG,
                        tags.active(),
                        TagSummary::id,
                        one -> Phrase.words(one.title())),
                filter(
                        query,
                        FollowUpQueryParameters.STATE,
                        StateMarks.all(),
                        Mark::state,
                        one -> Phrase.of("judgement.mark", one.shape(), Phrase.of(one.wordKey()))),
                filter(
                        query,
                        FollowUpQueryParameters.ROUND,
                        history.finishedAt(selection.at()),
                        Round::id,
                        one -> Phrase.of(
                                "followup.page.round",
                                one.period(),
                                LocalDate.ofInstant(one.openedAt(), association.zone()))));
    }

    private static <T> Filter filter(
            FollowUpQueryParameters query,
            String name,
            List<T> all,
            Function<T, String> id,
            Function<T, Phrase> label) {
        var chosen = query.value(name).orElse("");
        return new Filter(
                name,
                Phrase.of("followup.page.filter." + name),
                Stream.concat(
                                Stream.of(new Option("", Phrase.of("followup.page.any." + name), chosen.isEmpty())),
                                all.stream()
                                        .map(one -> new Option(
                                                id.apply(one),
                                                label.apply(one),
                                                id.apply(one).equals(chosen))))
                        .toList());
    }
}
