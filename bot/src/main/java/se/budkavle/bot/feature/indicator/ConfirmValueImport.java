package se.budkavle.bot.feature.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.TypedDate;
import se.budkavle.bot.draft.ConfirmationHandler;
import se.budkavle.bot.draft.Preview;
import se.budkavle.bot.draft.SheetSelectionLines;
import se.budkavle.bot.paper.UploadedTableFile;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.NameSearch;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.indicator.DecimalParser;
import se.budkavle.storage.indicator.Indicator;
import se.budkavle.storage.indicator.IndicatorHistory;
import se.budkavle.storage.indicator.IndicatorLookup;
import se.budkavle.storage.indicator.IndicatorValue;

/**
 * Shows a preview of the values of indicators (figures that measure goals) in an uploaded file. Stores the values after
 * the user confirms.
 */
@Component
class ConfirmValueImport implements ConfirmationHandler<ConfirmValueImport.UploadedValues> {

    private static final int LISTED = 20;
    /** Matches the beginning of a unit for which people write "%" after the amount. */
    private static final Pattern PERCENT = Pattern.compile("^(?:procent|per ?cent)", Pattern.CASE_INSENSITIVE);

    private final IndicatorFinder finder;
    private final IndicatorLookup lookup;
    private final IndicatorRecorder recorder;
    private final TypedDate dates;
    private final Rights rights;

    ConfirmValueImport(
            IndicatorFinder finder,
            IndicatorLookup lookup,
            IndicatorRecorder recorder,
            TypedDate dates,
            Rights rights) {
        this.finder = finder;
        this.lookup = lookup;
        this.recorder = recorder;
        this.dates = dates;
        this.rights = rights;
    }

    /** The uploaded file with indicators' values, stored until the person confirms the import. */
    record UploadedValues(String fileName, byte[] file) {}

    @Override
    public String kind() {
        return "indicator.import";
    }

    @Override
    public Class<UploadedValues> type() {
        return UploadedValues.class;
    }

    @Override
    public Preview preview(UploadedValues asked, Caller caller) {
        var by = rights.personId(caller);
        var known = lookup.histories(finder.reportable(caller)).stream()
                .collect(Collectors.toMap(one -> one.indicator().id(), one -> one));
        if (known.isEmpty()) {
            throw new Refusal("indicator.import.only-reporters");
        }
        var search = IndicatorFinder.among(
                known.values().stream().map(IndicatorHistory::indicator).toList());
        var read = IndicatorTableParser.read(
                new UploadedTableFile(asked.fileName(), asked.file()),
                cells -> value(cells, search, known, caller, by));
        var fresh = read.told().stream()
                .filter(row -> !isStored(row.value(), known))
                .toList();
        var page = page(asked.fileName(), read, fresh, known);
        return fresh.isEmpty()
                ? Preview.nothing(page.line("indicator.import.same"))
                : Preview.of(page, Phrase.of("indicator.import.confirm"), () -> store(fresh, by))
                        .restingOn(fresh.stream()
                                .map(row -> List.of(
                                        row.value().indicatorId(),
                                        row.value().measuredOn(),
                                        row.value().amount(),
                                        String.valueOf(row.value().comment())))
                                .toList());
    }

    private IndicatorValue value(
            IndicatorTableParser.Cells cells,
            NameSearch<Indicator> search,
            Map<String, IndicatorHistory> known,
            Caller caller,
            String by) {
        var named = search.allNamed(cells.indicator());
        if (named.size() > 1) {
            throw new Refusal("indicator.import.several", cells.indicator());
        }
        var indicator = search.require(cells.indicator(), "indicator.import.unknown");
        var history = MapLookup.existing(known, indicator.id());
        var day = dates.readPast(cells.day(), caller.locale());
        var unit = history.definitionOf(history.seriesOn(day)).unit();
        var amount = withoutUnit(cells.amount(), unit);
        return recorder.value(
                history,
                new IndicatorValue.Content(
                        day,
                        cells.isNumber() ? DecimalParser.ofCell(amount) : DecimalParser.read(amount),
                        cells.comment()),
                by);
    }

    /** Returns the amount of a cell without the indicator's unit at its end, for example without the "%" of "45 %". */
    private static String withoutUnit(String amount, String unit) {
        var text = amount.strip();
        int end = text.length() - unit.length();
        // Does not recognise the unit "kr" in "5 tkr", because a letter directly before it makes it another unit.
        // The comparison is case-insensitive only if the unit is all lower case: 5 mW is not the same as 5 MW.
        boolean anyCase = unit.equals(unit.toLowerCase(Locale.ROOT));
        boolean named = text.regionMatches(anyCase, end, unit, 0, unit.length())
                && (end == 0 || !Character.isLetter(text.charAt(end - 1)));
        return named
                ? text.substring(0, end).strip()
                : text.endsWith("%") && PERCENT.matcher(unit).find()
                        ? text.substring(0, text.length() - 1).strip()
                        : text;
    }

    private static boolean isStored(IndicatorValue value, Map<String, IndicatorHistory> known) {
        return MapLookup.existing(known, value.indicatorId())
                .validLike(value)
                .filter(value::repeats)
                .isPresent();
    }

    private Reply store(List<ParsedValues.Row> fresh, String by) {
        recorder.importAll(fresh.stream().map(ParsedValues.Row::value).toList(), by);
        return Reply.of("indicator.import.stored", fresh.size());
    }

    private static Page page(
            String fileName, ParsedValues read, List<ParsedValues.Row> fresh, Map<String, IndicatorHistory> known) {
        var page = Page.titled("indicator.import.title", fileName)
                .line("indicator.import.read", read.told().size(), read.told().size() - fresh.size());
        page = SheetSelectionLines.added(page, read.sheets());
        if (!fresh.isEmpty()) {
            page = page.field(
                    Phrase.of("indicator.import.stores", fresh.size()),
                    listed(fresh.stream()
                            .map(row -> line(
                                    row.value(),
                                    MapLookup.existing(known, row.value().indicatorId())))
                            .toList()));
        }
        return read.wrong().isEmpty()
                ? page
                : page.field(
                                Phrase.of("indicator.import.wrong", read.wrong().size()),
                                listed(read.wrong().stream()
                                        .map(one -> Phrase.of("indicator.import.row", one.row(), one.why()))
                                        .toList()))
                        .toned(Page.Tone.WARNING);
    }

    private static Phrase line(IndicatorValue value, IndicatorHistory history) {
        var told = Phrase.of(
                "indicator.import.line",
                history.indicator().title(),
                Phrase.of(
                        "indicator.dated",
                        value.amount(),
                        history.definitionOf(value.series()).unit(),
                        value.measuredOn()));
        return history.validLike(value)
                .map(before -> Phrase.of("indicator.corrected-from", told, before.amount()))
                .orElse(told);
    }

    private static Phrase listed(List<Phrase> lines) {
        var shown = new ArrayList<>(lines.subList(0, Math.min(LISTED, lines.size())));
        if (lines.size() > LISTED) {
            shown.add(Phrase.of("indicator.more", lines.size() - LISTED));
        }
        return Phrase.joined("\n", shown);
    }
}
