package se.budkavle.bot.feature.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.budkavle.bot.view.round.StateMarks.Mark;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.round.Round;

/**
 * The reader's choices for the web page of a follow-up, as records instead of ids: filters, status rounds, day, reader
 * and state.
 *
 * @param rounds the status rounds, latest first
 * @param day the past day that the page shows; empty if the page shows the current answers
 * @param at the time whose answers the page shows: the end of the past day, or the current time if no past day is
 *     chosen
 * @param reader who reads the page
 * @param state the state, such as late, of the activities that the page lists; empty to list activities in all states
 */
record FollowUpSelection(
        FollowUpFilter scope,
        List<Round> rounds,
        Optional<LocalDate> day,
        Instant at,
        FollowUpViewer reader,
        Optional<Mark> state) {

    Predicate<Network> readable() {
        return reader.readable();
    }
}
