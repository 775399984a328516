package se.budkavle.bot.feature.decision;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.action.OwnerNames;
import se.budkavle.bot.view.minutes.MotionLine;
import se.budkavle.bot.view.minutes.VoteLine;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Motion;
import se.budkavle.storage.minutes.Motions;
import se.budkavle.storage.minutes.VoteCounts;

/** Adds the vote counts of a decision, and the motions of its agenda item, to the message about the decision. */
@Component
class DecisionVoteLines {

    private final Motions motions;
    private final VoteCounts votes;
    private final OwnerNames names;

    DecisionVoteLines(Motions motions, VoteCounts votes, OwnerNames names) {
        this.motions = motions;
        this.votes = votes;
        this.names = names;
    }

    Page withVotes(Page card, Decision decision) {
        var page = card;
        for (var one : votes.findAllByDecisionIdOrderById(decision.id())) {
            page = page.line(VoteLine.of(one.content()));
        }
        return page;
    }

    /**
     * Returns the message with the motions of the decision's agenda item. The calling code must show the motions only
     * to people who belong to the network, because motions name people.
     */
    Page withMotions(Page card, Decision decision) {
        var made = decision.itemId() == null ? List.<Motion>of() : motions.findAllByItemIdOrderById(decision.itemId());
        if (made.isEmpty()) {
            return card;
        }
        var known = names.of(
                made.stream().map(Motion::personId).filter(Objects::nonNull).collect(Collectors.toSet()), false);
        return card.field(
                Phrase.of("minutes.motions", made.size()),
                Phrase.joined(
                        "\n",
                        made.stream()
                                .map(one -> Phrase.of("minutes.listed", line(one, known)))
                                .toList()));
    }

    private static Phrase line(Motion motion, Map<String, String> names) {
        return MotionLine.of(
                motion.maker(), motion.personId() == null ? null : names.get(motion.personId()), motion.text());
    }
}
