package se.budkavle.bot.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import se.budkavle.bot.paper.TableRow;
import se.budkavle.storage.Refusal;

/**
 * Reads a plan from the rows of a table with named columns.
 *
 * <p>An empty area or goal is that of the row above, as people write tables. A row without activity is a goal alone.
 */
final class PlanTable {

    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)(?:\\.0)?");
    /** Above the names there may be some empty rows. */
    private static final int SEARCHED_FOR_NAMES = 20;

    private final Map<List<String>, DraftGoal> goals = new LinkedHashMap<>();
    private final List<UnreadLine> unread = new ArrayList<>();
    private Map<Column, Integer> places;
    private Integer year;
    private String area = "";
    private String goal = "";
    private int rows;

    void accept(TableRow row) {
        rows++;
        if (places != null) {
            take(row);
        } else if (rows > SEARCHED_FOR_NAMES || !row.isBlank()) {
            places = Column.places(row);
            requireColumns();
        }
    }

    DraftPlan plan() {
        if (places == null) {
            throw new Refusal("paper.empty");
        }
        return new DraftPlan(year, List.copyOf(goals.values()), unread);
    }

    private void requireColumns() {
        String missing = Column.missing(places);
        if (!missing.isEmpty()) {
            throw new Refusal("plan.import.missing-columns", missing, Column.needed());
        }
    }

    private void take(TableRow row) {
        String title = cell(row, Column.ACTIVITY);
        String ownArea = cell(row, Column.AREA);
        String ownGoal = cell(row, Column.GOAL);
        if (title.isEmpty() && ownGoal.isEmpty()) {
            if (!row.text().isEmpty()) {
                unread.add(new UnreadLine(row.number(), row.text()));
            }
            return;
        }
        Optional<DraftActivity.Kind> kind = kind(cell(row, Column.KIND));
        boolean areaAlone = !ownArea.isEmpty() && !ownArea.equals(area) && ownGoal.isEmpty();
        if (areaAlone || kind.isEmpty() || isOfAnotherYear(row)
                || ownArea.isEmpty() && area.isEmpty() || ownGoal.isEmpty() && goal.isEmpty()) {
            unread.add(new UnreadLine(row.number(), row.text()));
            return;
        }
        area = ownArea.isEmpty() ? area : ownArea;
        goal = ownGoal.isEmpty() ? goal : ownGoal;
        DraftGoal of = goals.computeIfAbsent(List.of(area, goal),
                key -> new DraftGoal(area, null, goal, row.number(), new ArrayList<>()));
        if (!title.isEmpty()) {
            of.activities().add(new DraftActivity(kind.get(), title, orNull(cell(row, Column.NETWORK)),
                    orNull(cell(row, Column.RESPONSIBLE)), row.number()));
        }
    }

    /** A table tells one year: the first one said. */
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

    /** An empty kind is an activity. */
    private static Optional<DraftActivity.Kind> kind(String said) {
        return switch (said.toLowerCase(Locale.ROOT)) {
            case "", "aktivitet", "activity" -> Optional.of(DraftActivity.Kind.ACTIVITY);
            case "projekt", "project" -> Optional.of(DraftActivity.Kind.PROJECT);
            default -> Optional.empty();
        };
    }

    private String cell(TableRow row, Column column) {
        Integer place = places.get(column);
        return place == null ? "" : row.cell(place);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
