package se.budkavle.bot.plan;

import java.util.List;

/**
 * A goal as a file tells it.
 *
 * @param area  the area's heading or column as written; null when a text has no heading for it
 * @param theme the small heading it stands under; null for none, or when the text does not show which
 * @param line  where in the file it begins
 */
record DraftGoal(String area, String theme, String title, int line, List<DraftActivity> activities) {
}
