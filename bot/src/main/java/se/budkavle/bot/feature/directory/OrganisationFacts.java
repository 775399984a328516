package se.budkavle.bot.feature.directory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.cooperation.StepHistory;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.plan.ActivitySummary;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.takehome.TakeHomeAnswer;

/**
 * The facts about what an organisation does in the association, without facts that the reader may not read. The chat
 * message and the web page about the organisation show the same facts.
 *
 * @param parts the networks in which the organisation takes part, sorted by title
 * @param holders maps the id of each person who holds one of the organisation's seats to the person's name
 * @param steps the organisation's steps of the cooperation ladder, for each network in which a step is set, sorted by
 *     the network's title
 * @param asked the questions of the open status rounds; if no open round asks the organisation, those of the latest
 *     closed round
 * @param takenHome the decisions of the reader's networks that the organisation takes home (carries out in its own
 *     municipality)
 */
record OrganisationFacts(
        Organisation organisation,
        List<Part> parts,
        Map<String, String> holders,
        List<Climb> steps,
        List<Asked> asked,
        List<TakenHome> takenHome) {

    /**
     * A network in which the organisation takes part.
     *
     * @param guest whether the organisation is only a guest (invited to the network)
     * @param places the organisation's seats in the network; empty if it has none
     */
    record Part(Network network, boolean guest, List<NetworkSeats.Place> places) {

        boolean isWithoutSeats() {
            return !guest && places.isEmpty();
        }
    }

    /**
     * The steps that the organisation has taken on the cooperation ladder in a network (how far its cooperation has
     * come).
     */
    record Climb(Network network, StepHistory history) {}

    /**
     * The questions that a status round asks the organisation. The record also lists the activities for which the
     * organisation's answer is missing.
     */
    record Asked(Round round, List<Question> questions, List<ActivitySummary> missing) {

        long answered() {
            return questions.stream().filter(one -> one.state() != null).count();
        }
    }

    /**
     * A decision that the organisation takes home (carries out in its own municipality).
     *
     * @param network the title of the network that made the decision
     * @param answer what the organisation has done about the decision; null if it has not answered
     */
    record TakenHome(
            Decision decision, String network, @Nullable TakeHomeAnswer answer) {}

    /** Returns the networks in which the organisation has seats, and the networks to which it is only invited. */
    List<Part> partsWithSeats() {
        return parts.stream().filter(one -> !one.isWithoutSeats()).toList();
    }

    List<NetworkSeats.Place> places() {
        return parts.stream().flatMap(one -> one.places().stream()).toList();
    }
}
