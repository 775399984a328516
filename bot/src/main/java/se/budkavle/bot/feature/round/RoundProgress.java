package se.budkavle.bot.feature.round;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Questions.NetworkStateCount;
import se.budkavle.storage.round.Round;

/**
 * Counts how many of a status round's questions are answered with each state, such as "on track". Counts the questions
 * of each area and of each network.
 */
@Component
class RoundProgress {

    private final Questions questions;
    private final Networks networks;
    private final Areas areas;

    RoundProgress(Questions questions, Networks networks, Areas areas) {
        this.questions = questions;
        this.networks = networks;
        this.areas = areas;
    }

    /**
     * The number of questions whose current answer reports each state, such as "on track". {@code missing} is the
     * number of unanswered questions.
     */
    record Counts(Map<ActivityState, Integer> states, int missing) {

        static final Counts NONE = new Counts(Map.of(), 0);

        int answered() {
            return states.values().stream().mapToInt(Integer::intValue).sum();
        }

        int total() {
            return answered() + missing;
        }

        Counts plus(NetworkStateCount tally) {
            return tally.state() == null
                    ? new Counts(states, missing + tally.questions())
                    : plus(new Counts(Map.of(tally.state(), tally.questions()), 0));
        }

        Counts plus(Counts other) {
            var sum = new EnumMap<ActivityState, Integer>(ActivityState.class);
            sum.putAll(states);
            other.states.forEach((state, count) -> sum.merge(state, count, Integer::sum));
            return new Counts(sum, missing + other.missing);
        }
    }

    record Line(Network network, Counts counts) {}

    record Section(Area area, Counts counts, List<Line> lines) {}

    record Standing(Counts counts, List<Section> sections) {}

    @Transactional(readOnly = true)
    Standing of(Round round, Predicate<Network> shown) {
        var known = networks.findAllByOrderByTitle().stream().filter(shown).toList();
        var ids = known.stream().map(Network::id).collect(Collectors.toSet());
        Map<String, Counts> byNetwork = new LinkedHashMap<>();
        for (var tally : questions.tallies(round.id()).stream()
                .filter(one -> ids.contains(one.networkId()))
                .toList()) {
            byNetwork.merge(tally.networkId(), Counts.NONE.plus(tally), Counts::plus);
        }
        var sections = new ArrayList<Section>();
        for (var area : areas.findAllByOrderByPosition()) {
            var lines = known.stream()
                    .filter(network -> network.areaId().equals(area.id()) && byNetwork.containsKey(network.id()))
                    .map(network -> new Line(network, MapLookup.existing(byNetwork, network.id())))
                    .toList();
            if (!lines.isEmpty()) {
                sections.add(
                        new Section(area, sum(lines.stream().map(Line::counts).toList()), lines));
            }
        }
        return new Standing(sum(List.copyOf(byNetwork.values())), sections);
    }

    private static Counts sum(List<Counts> all) {
        return all.stream().reduce(Counts.NONE, Counts::plus);
    }
}
