package se.budkavle.bot.feature.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.budkavle.bot.paper.TableRow;

/**
 * A row of a plan table, with the text of its cells by column. Recognises unusable cells, merged cells and separator
 * rows.
 */
record PlanRow(TableRow row, Map<PlanColumn, Integer> places) {

    /** Matches ditto marks and words such as "samma", which mean that the cell repeats the text above. */
    private static final Pattern DITTO = Pattern.compile(
            "-?[\"”“»″'’,]{1,2}-?|-?ii-?|//|[↑↓]|\\(?(?:ditto|dito|d[.:]?\\s?o\\.?|samma|(?:samma )?som ovan|se ovan"
                    + "|enl(?:\\.|igt) ovan|(?:same )?as above)\\.?\\)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DASH = Pattern.compile("[-–—]+");
    private static final Pattern SUM = Pattern.compile(
            "(?:(?:del)?summa|totalt?|antal|sum|subtotal)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    /** Matches an amount. A year is no amount, because it may be the deadline of an activity such as "Antal besök". */
    private static final Pattern NUMBER =
            Pattern.compile("(?!(?:19|20)\\d\\d$)[-+]?\\d[\\d\\s.,]*(?:t?kr|%)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern RULER = Pattern.compile("[-–—=_:| ]*[-–—=_:]{2,}[-–—=_:| ]*");

    /**
     * Returns the text of the cell in the column; an empty text if the table lacks the column. Returns an empty text
     * for a ditto mark in the area, goal or year column. Returns an empty text for a dash in a column that names a
     * network, a person or a party (owner, partners or funder).
     */
    String text(PlanColumn column) {
        String text = cell(column);
        boolean isNone = switch (column) {
            case AREA, GOAL, YEAR -> DITTO.matcher(text).matches();
            case NETWORK, RESPONSIBLE, OWNER, PARTNERS, FUNDER ->
                DASH.matcher(text).matches();
            case ACTIVITY, KIND, DUE -> false;
        };
        return isNone ? "" : text;
    }

    /**
     * Returns the titles of the row's activities; an empty list if the row has none. A cell whose lines are all list
     * items, for example with bullets, contains one activity on each line, also below a list heading such as
     * "Aktiviteter:". A line with several bullets contains one activity after each bullet.
     */
    List<String> activities() {
        String all = text(PlanColumn.ACTIVITY);
        Integer place = places.get(PlanColumn.ACTIVITY);
        List<String> written = place == null ? List.of() : row.lines(place);
        boolean hasHeading = written.size() > 1
                && LineMarker.listHeading(written.get(0), written.get(1)).isPresent();
        List<String> lines = hasHeading ? written.subList(1, written.size()) : written;
        List<String> listed = lines.stream()
                .map(LineMarker::withoutLinks)
                .flatMap(line -> LineMarker.listed(line).stream())
                .toList();
        if (written.size() > 1 && listed.size() == lines.size()) {
            return listed;
        }
        return written.size() == 1
                ? LineMarker.bulleted(LineMarker.withoutLinks(written.get(0)))
                : all.isEmpty() ? List.of() : List.of(all);
    }

    /**
     * Returns whether the column's cell is unusable. A cell is unusable if it contains a spreadsheet error, TRUE or
     * FALSE, or a ditto mark in a column that allows none. In the area, goal, activity, network and responsible
     * columns, a number or punctuation instead of words is unusable too.
     */
    boolean isUnclear(PlanColumn column) {
        if (!places.containsKey(column)) {
            return false;
        }
        if (row.isBrokenIn(List.of(places.get(column)))) {
            return true;
        }
        String text = text(column);
        return switch (column) {
            case AREA, GOAL, ACTIVITY, NETWORK, RESPONSIBLE ->
                !text.isEmpty() && !TitleDetector.isTitle(text)
                        || DITTO.matcher(text).matches();
            case OWNER, PARTNERS, FUNDER -> DITTO.matcher(text).matches();
            case KIND, YEAR, DUE -> false;
        };
    }

    boolean isUnclear() {
        return places.keySet().stream().anyMatch(this::isUnclear);
    }

    /**
     * Returns the text of the filled cells if they all contain the same text, as in a merged cell. Returns an empty
     * text if the cells differ or if no cell is filled.
     */
    String onlyText() {
        List<String> texts = IntStream.range(0, row.cells().size())
                .mapToObj(row::cell)
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .toList();
        return texts.size() == 1 ? texts.get(0) : "";
    }

    /**
     * Returns whether the row is one merged cell. Some programs export a merged cell as the same text in all columns.
     */
    boolean isMerged() {
        return row.cells().size() >= places.size()
                && !onlyText().isEmpty()
                && places.keySet().stream().allMatch(column -> cell(column).equals(onlyText()));
    }

    /**
     * Returns whether the row consists of dashes or similar characters only, as below the headings of a Markdown table.
     */
    boolean isRuler() {
        return RULER.matcher(row.text()).matches();
    }

    /** Returns whether the row is a sum at the foot of the table: a word such as "Summa", beside numbers only. */
    boolean isSum() {
        List<String> filled = IntStream.range(0, row.cells().size())
                .mapToObj(row::cell)
                .filter(cell -> !cell.isEmpty())
                .toList();
        List<String> words =
                filled.stream().filter(cell -> !NUMBER.matcher(cell).matches()).toList();
        return filled.size() > 1
                && words.size() == 1
                && SUM.matcher(words.get(0)).matches();
    }

    UnparsedLine unread() {
        return new UnparsedLine(row.number(), row.text());
    }

    /**
     * Returns the title in a cell without the marker (a word such as "Projekt:") before it, if the marker is of one of
     * these kinds. If the cell contains only a marker, returns the text of the cell unchanged.
     */
    static String withoutMarker(String title, Passage.Kind... kinds) {
        String rest = Arrays.asList(kinds).contains(LineMarker.kind(title)) ? LineMarker.rest(title) : "";
        return TitleDetector.isTitle(rest) ? rest : title;
    }

    private String cell(PlanColumn column) {
        Integer place = places.get(column);
        String text = place == null ? "" : LineMarker.withoutLinks(row.cell(place));
        return switch (column) {
            case AREA, ACTIVITY -> LineMarker.withoutBullet(text);
            case GOAL -> withoutMarker(LineMarker.withoutBullet(text), Passage.Kind.GOAL);
            case KIND, NETWORK, RESPONSIBLE, DUE, OWNER, PARTNERS, FUNDER, YEAR -> text;
        };
    }
}
