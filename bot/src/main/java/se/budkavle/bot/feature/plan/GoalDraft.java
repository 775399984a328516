package se.budkavle.bot.feature.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a goal as it is read from a file.
 *
 * @param area the area's heading or column as written; null when a text has no heading for it
 * @param theme the subheading above the goal; null when there is none or it cannot be determined
 * @param line the line of the file where the goal begins
 */
record GoalDraft(
        @Nullable String area, @Nullable String theme, String title, int line, List<ActivityDraft> activities) {}
