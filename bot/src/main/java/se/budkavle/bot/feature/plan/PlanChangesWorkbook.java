package se.budkavle.bot.feature.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.paper.SheetTableWriter;
import se.budkavle.bot.paper.WorkbookWriter;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.view.round.ActivityPartiesText;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.plan.Activity;

/**
 * Builds an XLSX workbook with all changes of a plan import: the old and new titles, the networks and the respondents.
 * A second sheet lists the lines that were not understood.
 */
@Component
class PlanChangesWorkbook {

    private static final List<String> COLUMNS =
            List.of("change", "code", "before", "after", "wording", "network", "who", "because", "parties");
    private static final List<Integer> WIDTHS = List.of(12, 10, 45, 45, 60, 30, 35, 30, 45);

    private final Phrasebook phrasebook;
    private final Networks networks;
    private final RespondentWords words;

    PlanChangesWorkbook(Phrasebook phrasebook, Networks networks, RespondentWords words) {
        this.phrasebook = phrasebook;
        this.networks = networks;
        this.words = words;
    }

    Attachment of(PlanImporter.Preview preview, Locale reader) {
        var known = networks.byId();
        var told = preview.told().activities().stream().collect(Collectors.toMap(Activity::code, Function.identity()));
        var names =
                words.names(told.values().stream().map(Activity::respondents).toList(), preview.contacts());
        var proposals = preview.told().proposals().stream()
                .collect(Collectors.toMap(one -> one.activity().code(), Function.identity()));
        var rows = new ArrayList<List<String>>();
        for (var change : preview.revision().changes()) {
            var activity = told.get(change.code());
            var proposal = proposals.get(change.code());
            rows.add(Arrays.asList(
                    said(Phrase.of("plan.import.change." + change.kind()), reader),
                    change.code(),
                    change.before(),
                    change.after(),
                    change.wording(),
                    activity == null ? null : network(known.get(activity.networkId())),
                    activity == null ? null : said(names.of(activity, preview.contacts()), reader),
                    proposal == null ? null : said(PlanImportPreviewMessage.because(proposal), reader),
                    activity == null
                            ? null
                            : ActivityPartiesText.of(activity.parties())
                                    .map(parties -> said(parties, reader))
                                    .orElse(null)));
        }
        var title = said(Phrase.of("plan.import.sheet"), reader);
        return Attachment.file(
                title.toLowerCase(Locale.ROOT) + "-" + preview.plan().id() + ".xlsx",
                WorkbookWriter.of(title, workbook -> {
                    write(workbook.sheet(title, columns(reader), 0), rows);
                    if (!preview.draft().unread().isEmpty()) {
                        writeUnread(workbook, preview.draft(), reader);
                    }
                }));
    }

    /** Returns a workbook that contains only the lines that were not understood. */
    Attachment ofUnread(PlanDraft read, Locale reader) {
        var title = said(Phrase.of("plan.import.unread-sheet"), reader);
        return Attachment.file(
                title.toLowerCase(Locale.ROOT).replace(' ', '-') + ".xlsx",
                WorkbookWriter.of(title, workbook -> writeUnread(workbook, read, reader)));
    }

    private void writeUnread(WorkbookWriter workbook, PlanDraft read, Locale reader) {
        var columns = List.of(
                new SheetTableWriter.Column(said(Phrase.of("plan.import.column.line"), reader), 10),
                new SheetTableWriter.Column(said(Phrase.of("plan.import.column.text"), reader), 100));
        write(
                workbook.sheet(said(Phrase.of("plan.import.unread-sheet"), reader), columns, 0),
                read.unread().stream()
                        .map(line -> List.of(String.valueOf(line.number()), line.text()))
                        .toList());
    }

    private static void write(SheetTableWriter table, List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            table.texts(row + 1, rows.get(row).toArray(String[]::new));
        }
        table.filterDownTo(rows.size());
    }

    private List<SheetTableWriter.Column> columns(Locale reader) {
        return Stream.iterate(0, index -> index + 1)
                .limit(COLUMNS.size())
                .map(index -> new SheetTableWriter.Column(
                        said(Phrase.of("plan.import.column." + COLUMNS.get(index)), reader), WIDTHS.get(index)))
                .toList();
    }

    private static @Nullable String network(@Nullable Network network) {
        return network == null ? null : network.title();
    }

    private String said(Phrase phrase, Locale reader) {
        return phrasebook.say(phrase, reader);
    }
}
