package se.budkavle.bot.feature.poll;

import java.util.List;

/**
 * The proposed times of a poll, best time first, with the totals for texts such as "5 of 6 seats".
 *
 * @param seats the number of seats in the network
 * @param organisations the number of counted organisations; a network with seats counts only municipalities
 * @param onlyMunicipalities whether all counted organisations are municipalities
 * @param asked the number of people who are asked
 * @param answered the number of asked people who have voted
 */
record Ranking(
        List<TimeResult> standings,
        int seats,
        int organisations,
        boolean onlyMunicipalities,
        int asked,
        int answered) {}
