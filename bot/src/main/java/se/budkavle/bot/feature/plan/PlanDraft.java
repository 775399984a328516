package se.budkavle.bot.feature.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.paper.SheetSelection;

/**
 * Holds a plan as it is read from a file, before it is stored.
 *
 * @param year the year of the plan; null when the file names none
 * @param unread the passages or rows that were not understood, in the order of the file
 * @param sheets the sheets of the workbook that were read or skipped
 */
record PlanDraft(@Nullable Integer year, List<GoalDraft> goals, List<UnparsedLine> unread, SheetSelection sheets) {

    PlanDraft(@Nullable Integer year, List<GoalDraft> goals, List<UnparsedLine> unread) {
        this(year, goals, unread, SheetSelection.NONE);
    }

    PlanDraft from(SheetSelection read) {
        return new PlanDraft(year, goals, unread, read);
    }
}
