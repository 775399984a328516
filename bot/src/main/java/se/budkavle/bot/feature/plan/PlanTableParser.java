package se.budkavle.bot.feature.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.budkavle.bot.paper.TableRow;
import se.budkavle.storage.Refusal;

/**
 * Reads a plan from the rows of a table with named columns.
 *
 * <p>An empty area or goal means the one of the row above, even if that row could not be read otherwise. A row without an activity is
 * a goal, and a row with only an area is a heading. Rows above the column names may contain a title. Each sheet of a workbook begins
 * with no area and no goal.
 */
final class PlanTableParser {

    /** Matches a year, also as a decimal number or a date, which some sheets contain. */
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)(?:[.,]0|-\\d\\d-\\d\\d)?");

    private static final int SEARCHED_FOR_NAMES = 20;

    private final Map<List<String>, GoalDraft> goals = new LinkedHashMap<>();
    private final List<UnreadLine> unread = new ArrayList<>();
    private String sheet;
    private Map<Column, Integer> places;
    private TableRow closest;
    private Integer year;
    /** The last row with only an area, until a row below it is read; null for none. */
    private UnreadLine heading;

    private String area = "";
    private String goal = "";
    private int rows;

    void accept(TableRow row) {
        if (!Objects.equals(sheet, row.sheet())) {
            begin(row.sheet());
        }
        rows++;
        if (places != null) {
            take(row);
        } else if (Column.missing(Column.places(row)).isEmpty()) {
            places = Column.places(row);
        } else if (!row.isBlank()) {
            unread.add(new UnreadLine(row.number(), row.text()));
            closest = closest == null
                            || Column.places(row).size()
                                    > Column.places(closest).size()
                    ? row
                    : closest;
        }
        if (places == null && rows > SEARCHED_FOR_NAMES) {
            refuse();
        }
    }

    private void begin(String nextSheet) {
        tellUnusedHeading();
        sheet = nextSheet;
        places = null;
        area = "";
        goal = "";
        rows = 0;
    }

    PlanDraft plan() {
        if (places == null) {
            refuse();
        }
        tellUnusedHeading();
        return new PlanDraft(year, List.copyOf(goals.values()), unread);
    }

    private void tellUnusedHeading() {
        if (heading != null) {
            unread.add(heading);
            heading = null;
        }
    }

    private void refuse() {
        if (closest == null) {
            throw new Refusal("paper.empty");
        }
        throw new Refusal(
                "plan.import.missing-columns", Column.missing(Column.places(closest)), Column.needed(), closest.text());
    }

    private void take(TableRow row) {
        if (isBroken(row, Column.AREA) || isBroken(row, Column.GOAL)) {
            String said = isBroken(row, Column.AREA) ? "" : cell(row, Column.AREA);
            area = said.isEmpty() && !isBroken(row, Column.AREA) ? area : said;
            goal = "";
            unread.add(new UnreadLine(row.number(), row.text()));
            return;
        }
        String title = cell(row, Column.ACTIVITY);
        String ownArea = cell(row, Column.AREA);
        String ownGoal = cell(row, Column.GOAL);
        if (!ownArea.isEmpty() && !ownArea.equals(area)) {
            area = ownArea;
            goal = "";
        }
        goal = ownGoal.isEmpty() ? goal : ownGoal;
        if (title.isEmpty() && ownGoal.isEmpty()) {
            if (!ownArea.isEmpty()) {
                tellUnusedHeading();
                heading = new UnreadLine(row.number(), row.text());
            } else if (!row.text().isEmpty()) {
                unread.add(new UnreadLine(row.number(), row.text()));
            }
            return;
        }
        Optional<ActivityDraft.Kind> kind = kind(cell(row, Column.KIND));
        boolean ofAnotherYear = isOfAnotherYear(row);
        if (kind.isEmpty() || ofAnotherYear || row.isBrokenIn(places.values()) || area.isEmpty() || goal.isEmpty()) {
            goal = ofAnotherYear && !ownGoal.isEmpty() ? "" : goal;
            unread.add(new UnreadLine(row.number(), row.text()));
            return;
        }
        heading = null;
        GoalDraft of = goals.computeIfAbsent(
                List.of(area, goal), key -> new GoalDraft(area, null, goal, row.number(), new ArrayList<>()));
        if (!title.isEmpty()) {
            of.activities()
                    .add(new ActivityDraft(
                            kind.get(),
                            title,
                            orNull(cell(row, Column.NETWORK)),
                            orNull(cell(row, Column.RESPONSIBLE)),
                            row.number()));
        }
    }

    /** Checks whether the row is about another year than the first year in the table. */
    private boolean isOfAnotherYear(TableRow row) {
        String said = cell(row, Column.YEAR);
        if (said.isEmpty()) {
            return false;
        }
        Matcher matcher = YEAR.matcher(said);
        if (!matcher.matches()) {
            return true;
        }
        Integer ofRow = Integer.valueOf(matcher.group(1));
        year = year == null ? ofRow : year;
        return !year.equals(ofRow);
    }

    /** Returns the kind with this name, or an activity for an empty name; empty if the name is unknown. */
    private static Optional<ActivityDraft.Kind> kind(String said) {
        return switch (said.toLowerCase(Locale.ROOT)) {
            case "", "aktivitet", "activity", "aktiviteter", "activities", "akt", "akt.", "a" ->
                Optional.of(ActivityDraft.Kind.ACTIVITY);
            case "projekt", "project", "projects", "p" -> Optional.of(ActivityDraft.Kind.PROJECT);
            default -> Optional.empty();
        };
    }

    private boolean isBroken(TableRow row, Column column) {
        return places.containsKey(column) && row.isBrokenIn(List.of(places.get(column)));
    }

    private String cell(TableRow row, Column column) {
        Integer place = places.get(column);
        return place == null ? "" : row.cell(place);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
