package se.budkavle.bot.feature.poll;

import java.util.List;

/**
 * A poll's times, the best first, and what their figures are out of.
 *
 * @param seats              all that the network has
 * @param organisations      all that count: a network with seats counts its municipalities beside them
 * @param onlyMunicipalities whether those organisations are municipalities
 * @param asked              how many people
 * @param answered           how many of them have
 */
record Ranking(List<TimeResult> standings, int seats, int organisations, boolean onlyMunicipalities, int asked,
        int answered) { }
