package se.budkavle.bot.feature.followup;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.tag.TagSummary;

/**
 * The filters of a follow-up (a report on the plan's activities). The report contains only questions about the given
 * area, network, goal, organisation and tag. A field that is empty does not limit the report.
 */
record FollowUpFilter(
        String association,
        Optional<Area> area,
        Optional<Network> network,
        Optional<Goal> goal,
        Optional<Organisation> organisation,
        Optional<TagSummary> tag) {

    /** Returns true if no filter is set. */
    boolean isEmpty() {
        return area.isEmpty() && network.isEmpty() && goal.isEmpty() && organisation.isEmpty() && tag.isEmpty();
    }

    String title() {
        var named = Stream.of(
                        area.map(Area::title),
                        network.map(Network::title),
                        goal.map(one -> one.code() + " " + one.title()),
                        organisation.map(Organisation::name),
                        tag.map(TagSummary::title))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? association : named;
    }
}
