package se.budkavle.bot.feature.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.paper.SheetSelection;

/**
 * A plan as parsed from a file, before it is stored.
 *
 * @param year the year of the plan; null if the file names none
 * @param unread the passages or rows that were not understood, in the order of the file
 * @param sheets the parsed and the skipped sheets of the workbook
 */
record PlanDraft(@Nullable Integer year, List<GoalDraft> goals, List<UnparsedLine> unread, SheetSelection sheets) {

    PlanDraft(@Nullable Integer year, List<GoalDraft> goals, List<UnparsedLine> unread) {
        this(year, goals, unread, SheetSelection.NONE);
    }

    PlanDraft from(SheetSelection read) {
        return new PlanDraft(year, goals, unread, read);
    }
}
