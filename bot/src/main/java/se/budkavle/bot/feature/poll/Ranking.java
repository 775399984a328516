package se.budkavle.bot.feature.poll;

import java.util.List;

/**
 * The proposed times of a poll, best time first, with the total numbers for texts such as "5 of 6 seats".
 *
 * @param seats the number of seats in the network
 * @param organisations the number of organisations that the ranking counts; if the network has seats and any member
 *     municipality, only municipalities are counted
 * @param onlyMunicipalities whether all organisations that the ranking counts are municipalities
 * @param asked the number of people whom the poll asks
 * @param answered the number of people who have voted, among the people whom the poll asks
 */
record Ranking(
        List<TimeResult> standings,
        int seats,
        int organisations,
        boolean onlyMunicipalities,
        int asked,
        int answered) {}
