package se.budkavle.bot.draft;

import java.util.List;
import java.util.stream.Collectors;
import se.budkavle.bot.paper.SheetSelection;
import se.budkavle.bot.text.Page;

/**
 * Adds lines to the preview of an uploaded workbook's import. The lines tell people if the import reads several sheets,
 * skips sheets, or reads hidden rows, hidden columns or rows with struck-through text.
 */
public final class SheetSelectionLines {

    private static final int ROWS_NAMED = 20;

    private SheetSelectionLines() {}

    public static Page added(Page preview, SheetSelection sheets) {
        var page = sheets.read().size() > 1
                ? preview.line("draft.sheets.read", String.join(", ", sheets.read()))
                : preview;
        page = sheets.passedOver().isEmpty()
                ? page
                : page.line("draft.sheets.not-read", String.join(", ", sheets.passedOver()));
        page = sheets.hiddenColumns().isEmpty()
                ? page
                : page.line("draft.sheets.hidden-columns", String.join(", ", sheets.hiddenColumns()));
        return rowsAdded(page, sheets);
    }

    /**
     * Adds only the lines about rows, for a file that the bot itself has exported. People need no lines about the
     * hidden columns and the skipped sheets of the file, because the bot has added them.
     */
    public static Page rowsAdded(Page preview, SheetSelection sheets) {
        var page = rowsAdded(preview, "draft.sheets.hidden-rows", sheets.hiddenRows());
        return rowsAdded(page, "draft.sheets.struck-rows", sheets.struckRows());
    }

    private static Page rowsAdded(Page preview, String key, List<String> rows) {
        return rows.isEmpty()
                ? preview
                : preview.line(key, rows.size(), rows.stream().limit(ROWS_NAMED).collect(Collectors.joining(", ")));
    }
}
