package se.budkavle.bot.feature.reckoning;

import java.util.List;

/** The template's data for the web page with all networks' reckonings (annual reviews) of one year. */
record ReckoningPage(ReckoningYear whole, List<AreaPart> areas) {

    /** The title of an area of work, and the reckonings of the area's networks. */
    record AreaPart(String title, ReckoningYear networks) {}
}
