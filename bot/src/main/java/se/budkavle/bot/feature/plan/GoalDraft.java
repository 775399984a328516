package se.budkavle.bot.feature.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goal as parsed from a plan file, before it is stored.
 *
 * @param area the area's name as written in the heading or table cell; null if the text has no area heading above the
 *     goal
 * @param theme the subheading to which the goal belongs; null if there is none, or if the parser cannot tell which
 *     subheading it is
 * @param line the number of the line or row in the file where the goal begins
 * @param sheet the name of the goal's sheet if the workbook has several; null for other files
 */
record GoalDraft(
        @Nullable String area,
        @Nullable String theme,
        String title,
        int line,
        @Nullable String sheet,
        List<ActivityDraft> activities) {

    GoalDraft(@Nullable String area, @Nullable String theme, String title, int line, List<ActivityDraft> activities) {
        this(area, theme, title, line, null, activities);
    }
}
