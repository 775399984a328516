package se.budkavle.bot.feature.poll;

import java.util.List;

/**
 * A poll's times, the best first, with the totals that their counts are compared with.
 *
 * @param seats the number of seats in the network
 * @param organisations the number of counted organisations; only municipalities are counted in a network with seats
 * @param onlyMunicipalities whether all counted organisations are municipalities
 * @param asked the number of people who are asked
 * @param answered the number of asked people who have answered
 */
record Ranking(
        List<TimeResult> standings,
        int seats,
        int organisations,
        boolean onlyMunicipalities,
        int asked,
        int answered) {}
