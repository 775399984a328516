package se.budkavle.bot.feature.reckoning;

import java.time.Instant;
import java.util.List;

/**
 * The data for the template of the web page with one year's yearly reckonings (reviews of the year) of all networks
 * that the reader may read.
 *
 * @param now the time at which the page is read
 */
record ReckoningPage(ReckoningYear whole, List<AreaPart> areas, Instant now) {

    /** The title of an area of work, and the yearly reckonings of the area's networks. */
    record AreaPart(String title, ReckoningYear networks) {}
}
