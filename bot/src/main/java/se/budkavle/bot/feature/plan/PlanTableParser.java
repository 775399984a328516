package se.budkavle.bot.feature.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.paper.TableRow;
import se.budkavle.bot.paper.UploadLimits;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.TextShortener;
import se.budkavle.storage.plan.ActivityParties;

/**
 * Parses a plan from the rows of a table with a header row.
 *
 * <p>An empty area or goal cell repeats the area or goal of the row above. After a row that cannot be read and has an
 * empty goal cell, the next row must name its own goal, because the parser does not know which goal to repeat. A row
 * without an activity is a goal, and a row with only an area is a heading.
 *
 * <p>A title may precede each header row, and the header row may be repeated. The title may contain the plan's year and
 * the area. If the table has no column for the area, the title, the sheet's name, or rows between the others name it.
 * An empty cell in the first row of a sheet does not repeat the area or goal of the previous sheet.
 */
final class PlanTableParser {

    /** Matches a cell with a year, including the spreadsheet formats "2026.0", "2 026" and a date. */
    private static final Pattern YEAR = Pattern.compile(
            "(?:år |\\d{1,2}[./-]\\d{1,2}[./-])?(?<year>(?:19|20)\\d\\d|[12] \\d{3})(?:[.,]0+|-\\d\\d-\\d\\d(?:[T ].*)?)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /**
     * Matches the beginning of a table's title, as in "Verksamhetsplan 2027" and "Handlingsplan 2027 för skolan". Does
     * not match a title with several years, as in "Handlingsplan 2027–2030", because it does not name the plan's year.
     */
    private static final Pattern TITLE = Pattern.compile(
            "^(?:\\p{L}*plan(?:en)?|Mål, aktiviteter och projekt)(?: (?:för|for))?"
                    + "(?: (?<year>(?:19|20)\\d\\d)(?!\\d|\\s*[-–—/]\\s*\\d))?(?: (?:för|for)\\b)?[\\s:.,–-]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Matches the name of a sheet with one year, as in "2027" and "Plan 2027". */
    private static final Pattern SHEET_OF_YEAR = Pattern.compile("^(?:\\D*\\s)?(?<year>(?:19|20)\\d\\d)(?:\\s\\D*)?$");

    private static final Pattern SIGNS_AT_END = Pattern.compile("[.:;,*]+$");

    /** Matches a remark in parentheses or brackets after the word for activity or project, as in "projekt (EU)". */
    private static final Pattern REMARK = Pattern.compile("\\s*(?:\\([^()]*\\)|\\[[^\\[\\]]*])$");

    private final AreaNames areas;
    private final Map<List<String>, GoalDraft> goals = new LinkedHashMap<>();
    private final List<UnparsedLine> unread = new ArrayList<>();
    private @Nullable String sheet;
    private @Nullable Map<PlanColumn, Integer> places;
    private @Nullable TableRow closest;
    /**
     * The latest row below a header row, if this row looks like the title of a further table; null otherwise. The row
     * is a title only if a header row follows it. Until the parser knows the next row, the row is kept here.
     */
    private @Nullable TableRow perhapsTitle;

    private @Nullable Integer year;
    /**
     * The year in the sheet's name, which is the year of the rows without a year of their own; empty if there is none.
     */
    private String yearOfSheet = "";

    /**
     * The years in the titles above the tables. If the rows name no year, and the titles name exactly one, the latter
     * is the plan's year.
     */
    private final Set<Integer> yearsInTitles = new HashSet<>();
    /**
     * The latest heading row (a row with only an area); null if a goal or activity below it has already been parsed. A
     * heading row is reported as not understood if no goals or activities are below it.
     */
    private @Nullable UnparsedLine heading;
    /**
     * The number of rows above the heading row that were not understood. The heading row is inserted into
     * {@code unread} at this index if it is reported as not understood.
     */
    private int unreadAbove;

    private String area = "";
    private String goal = "";
    private int rows;

    /**
     * Creates a parser of one file.
     *
     * @param year the year whose rows are read; null for the first year that a row names
     */
    PlanTableParser(AreaNames areas, @Nullable Integer year) {
        this.areas = areas;
        this.year = year;
    }

    void accept(TableRow row) {
        if (!Objects.equals(sheet, row.sheet())) {
            begin(row.sheet());
        }
        rows += row.isBlank() ? 0 : 1;
        if (places != null) {
            takeBelowHeader(row, places);
        } else if (PlanColumn.isHeader(row)) {
            places = PlanColumn.places(row);
            closest = row;
        } else if (!row.isBlank() && !isTitle(onlyText(row))) {
            unread.add(new UnparsedLine(row.number(), row.text()));
            closest = closest == null
                            || PlanColumn.places(row).size()
                                    > PlanColumn.places(closest).size()
                    ? row
                    : closest;
        }
        if (places == null && rows > UploadLimits.ROWS_SEARCHED_FOR_HEADER) {
            refuse();
        }
    }

    private void takeBelowHeader(TableRow row, Map<PlanColumn, Integer> named) {
        if (PlanColumn.isRepeatedHeader(row, named)) {
            if (perhapsTitle != null) {
                beginTable(onlyText(perhapsTitle));
                perhapsTitle = null;
            }
            places = PlanColumn.places(row);
        } else if (!row.isBlank()) {
            takePerhapsTitle();
            if (readsLikeTitle(onlyText(row))) {
                perhapsTitle = row;
            } else {
                take(row, named);
            }
        }
    }

    /**
     * Parses the kept row, which looks like a title, as an ordinary row, because the row below it is not a header row.
     */
    private void takePerhapsTitle() {
        if (perhapsTitle != null && places != null) {
            take(perhapsTitle, places);
            perhapsTitle = null;
        }
    }

    /**
     * Begins a table below its title. The new table's rows belong to the area and goal above the table, unless the
     * table's title names another area.
     */
    private void beginTable(String title) {
        tellUnusedHeading();
        String above = area;
        isTitle(title);
        if (!areas.key(above).equals(areas.key(area))) {
            goal = "";
        }
    }

    private boolean readsLikeTitle(String text) {
        Matcher title = TITLE.matcher(text);
        return title.find() && (title.group("year") != null || areas.contain(title.replaceFirst("")));
    }

    private static String onlyText(TableRow row) {
        return new PlanRow(row, Map.of()).onlyText();
    }

    private void begin(@Nullable String nextSheet) {
        takePerhapsTitle();
        tellUnusedHeading();
        sheet = nextSheet;
        places = null;
        area = nextSheet != null && areas.contain(nextSheet) ? nextSheet : "";
        goal = "";
        rows = 0;
        yearOfSheet = nextSheet == null ? "" : SHEET_OF_YEAR.matcher(nextSheet).replaceFirst("${year}");
        yearOfSheet = YEAR.matcher(yearOfSheet).matches() ? yearOfSheet : "";
    }

    /**
     * Takes the plan's year and the area from a row above the header row. Returns whether the row names one of them.
     */
    private boolean isTitle(String text) {
        Matcher title = TITLE.matcher(text);
        String ofYear = title.find() ? title.group("year") : null;
        String rest = title.replaceFirst("");
        if (ofYear != null) {
            yearsInTitles.add(Integer.valueOf(ofYear));
        }
        if (areas.contain(rest)) {
            area = rest;
        }
        return ofYear != null || areas.contain(rest);
    }

    PlanDraft plan() {
        takePerhapsTitle();
        if (places == null || goals.isEmpty() && !places.containsKey(PlanColumn.AREA)) {
            refuse();
        }
        tellUnusedHeading();
        return new PlanDraft(
                year == null && yearsInTitles.size() == 1
                        ? Integer.valueOf(yearsInTitles.iterator().next())
                        : year,
                List.copyOf(goals.values()),
                unread);
    }

    private void tellUnusedHeading() {
        if (heading != null) {
            unread.add(unreadAbove, heading);
            heading = null;
        }
    }

    private void refuse() {
        if (closest == null) {
            throw new Refusal("paper.empty");
        }
        String missing = PlanColumn.missing(PlanColumn.places(closest));
        String alike = PlanColumn.alike(closest);
        throw alike.isEmpty()
                ? new Refusal("plan.import.missing-columns", missing, PlanColumn.needed(), closest.text())
                : new Refusal("plan.import.almost-columns", missing, alike);
    }

    private void take(TableRow read, Map<PlanColumn, Integer> named) {
        PlanRow row = new PlanRow(read, named);
        if (row.isRuler()) {
            return;
        }
        if (areas.contain(row.onlyText()) || row.isMerged() && TitleDetector.isTitle(row.onlyText())) {
            area = row.onlyText();
            goal = "";
            beginHeading(row);
            return;
        }
        String ownArea = row.isUnclear(PlanColumn.AREA) ? "" : row.text(PlanColumn.AREA);
        String ownGoal = row.isUnclear(PlanColumn.GOAL) ? "" : row.text(PlanColumn.GOAL);
        if (row.isUnclear(PlanColumn.AREA)
                || !ownArea.isEmpty() && !areas.key(ownArea).equals(areas.key(area))) {
            // A new area begins, so a previous heading row without goals or activities below it is reported as not
            // understood.
            tellUnusedHeading();
            area = ownArea;
            goal = "";
        }
        goal = row.isUnclear(PlanColumn.GOAL) ? "" : ownGoal.isEmpty() ? goal : ownGoal;
        String title = row.text(PlanColumn.ACTIVITY);
        if (title.isEmpty() && ownGoal.isEmpty() && !row.isUnclear()) {
            if (!ownArea.isEmpty()) {
                beginHeading(row);
            } else if (!read.text().isEmpty()) {
                // The row may be an unknown area heading, so the rows below it must not be added to the area and goal
                // above.
                area = "";
                goal = "";
                unread.add(row.unread());
            }
            return;
        }
        if (row.isSum()) {
            unread.add(row.unread());
            return;
        }
        Optional<ActivityDraft.Kind> kind = kind(row.text(PlanColumn.KIND));
        boolean ofAnotherYear =
                isOfAnotherYear(row.text(PlanColumn.YEAR).isEmpty() ? yearOfSheet : row.text(PlanColumn.YEAR));
        if (kind.isEmpty() || ofAnotherYear || row.isUnclear() || area.isEmpty() || goal.isEmpty()) {
            goal = ofAnotherYear ? "" : ownGoal;
            unread.add(row.unread());
            return;
        }
        heading = null;
        GoalDraft of = goals.computeIfAbsent(
                List.of(areas.key(area), TitleMatcher.letters(goal)),
                key -> new GoalDraft(area, null, goal, read.number(), read.sheet(), new ArrayList<>()));
        for (String one : row.activities()) {
            boolean isProject = row.text(PlanColumn.KIND).isEmpty() && LineMarker.kind(one) == Passage.Kind.PROJECT;
            of.activities()
                    .add(new ActivityDraft(
                            isProject ? ActivityDraft.Kind.PROJECT : kind.get(),
                            PlanRow.withoutMarker(one, Passage.Kind.ACTIVITY, Passage.Kind.PROJECT),
                            orNull(row.text(PlanColumn.NETWORK)),
                            orNull(row.text(PlanColumn.RESPONSIBLE)),
                            orNull(row.text(PlanColumn.DUE)),
                            new ActivityParties(
                                    shortened(row.text(PlanColumn.OWNER)),
                                    shortened(row.text(PlanColumn.PARTNERS)),
                                    shortened(row.text(PlanColumn.FUNDER))),
                            read.number(),
                            read.sheet()));
        }
    }

    private void beginHeading(PlanRow row) {
        tellUnusedHeading();
        heading = row.unread();
        unreadAbove = unread.size();
    }

    /**
     * Returns true if the year cell contains a text that is no year, or a year that differs from the table's year.
     * Returns false for an empty cell. The table's year is the first year that was read from a year cell.
     */
    private boolean isOfAnotherYear(String said) {
        if (said.isEmpty()) {
            return false;
        }
        Matcher matcher = YEAR.matcher(said);
        if (!matcher.matches()) {
            return true;
        }
        Integer ofRow = Integer.valueOf(matcher.group("year").replace(" ", ""));
        year = year == null ? ofRow : year;
        return !year.equals(ofRow);
    }

    /**
     * Parses the cell that distinguishes activities from projects. An empty cell means that the row is an activity.
     * Returns empty for an unknown word.
     */
    private static Optional<ActivityDraft.Kind> kind(String said) {
        String word = REMARK.matcher(said.toLowerCase(Locale.ROOT)).replaceFirst("");
        return switch (SIGNS_AT_END.matcher(word).replaceFirst("")) {
            case "", "aktivitet", "activity", "aktiviteter", "activities", "akt", "act", "a" ->
                Optional.of(ActivityDraft.Kind.ACTIVITY);
            case "projekt", "project", "projekten", "projects", "proj", "p" -> Optional.of(ActivityDraft.Kind.PROJECT);
            default -> Optional.empty();
        };
    }

    private static @Nullable String shortened(String text) {
        return text.isEmpty() ? null : TextShortener.shortened(text, ActivityParties.LONGEST);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
