package se.budkavle.bot.feature.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.budkavle.bot.paper.ColumnNames;
import se.budkavle.bot.paper.TableRow;

/**
 * The columns of a plan table, each with the accepted Swedish and English headings.
 *
 * <p>Some headings are accepted only in a table without a clearer heading for the same column. For example, "Åtgärd" is
 * the heading of the activities only in a table without a column "Aktivitet".
 */
enum PlanColumn {
    AREA("område", "area", "verksamhetsområde", "områden", "verksamhetsområden", "areas", "omr"),
    GOAL(
            List.of("mål", "goal", "målen", "goals"),
            List.of("målsättning", "målsättningar", "övergripande mål", "objective", "objectives")),
    ACTIVITY(
            List.of(
                    "aktivitet",
                    "activity",
                    "titel",
                    "title",
                    "aktiviteter",
                    "activities",
                    "aktivitet/projekt",
                    "aktiviteter/projekt",
                    "aktivitet och projekt",
                    "aktiviteter och projekt",
                    "aktivitet eller projekt",
                    "aktiviteter eller projekt",
                    "activity/project",
                    "activities/projects",
                    "activity or project",
                    "activities or projects",
                    "activities and projects",
                    "projekt/aktivitet",
                    "projekt/aktiviteter",
                    "projekt och aktiviteter"),
            List.of("åtgärd", "åtgärder", "insats", "insatser", "measure", "measures")),
    KIND("typ", "kind", "typer", "type", "types", "slag"),
    NETWORK("nätverk", "network", "nätverken", "networks"),
    RESPONSIBLE(
            List.of("ansvarig", "responsible", "ansvariga", "ansvarig person", "responsible person"),
            List.of("huvudansvarig", "ansvarig funktion", "ansvar")),
    DUE(
            List.of("slutdatum", "due", "senast", "klar senast", "klart senast", "deadline", "due date", "end date"),
            List.of("klart", "klar", "tidplan", "tidsplan", "sluttid", "slutdag")),
    OWNER("ägare", "owner", "projektägare", "huvudman", "project owner"),
    PARTNERS(
            "partner",
            "partners",
            "samverkanspartner",
            "samverkanspart",
            "samverkansparter",
            "samarbetspartner",
            "samarbetspartners",
            "parter",
            "tillsammans med",
            "i samverkan med"),
    FUNDER("finansiär", "funder", "finansiärer", "finansiering", "finansieras av", "funders", "funding", "funded by"),
    YEAR("år", "year", "planår", "verksamhetsår");

    private static final ColumnNames<PlanColumn> NAMES = new ColumnNames<>(values(), column -> column.names);
    private static final ColumnNames<PlanColumn> OTHER_NAMES = new ColumnNames<>(values(), column -> column.otherNames);
    private static final List<PlanColumn> NEEDED = List.of(AREA, GOAL, ACTIVITY);
    /**
     * The number of columns that a table needs: area, goal and activity. A table needs no column for the area if its
     * title, the sheet's name or rows of their own name the areas.
     */
    static final int MOST_NEEDED = NEEDED.size();

    private final List<String> names;
    private final List<String> otherNames;

    PlanColumn(String... names) {
        this(List.of(names), List.of());
    }

    PlanColumn(List<String> names, List<String> otherNames) {
        this.names = names;
        this.otherNames = otherNames;
    }

    /** Returns a map from each column with a known heading in the header row to the column's index. */
    static Map<PlanColumn, Integer> places(TableRow header) {
        Map<PlanColumn, Integer> places = NAMES.places(header);
        OTHER_NAMES.places(header).forEach(places::putIfAbsent);
        return places;
    }

    /** Returns how many of the needed columns have a heading in this row. */
    static int needed(TableRow row) {
        return (int) NEEDED.stream().filter(places(row)::containsKey).count();
    }

    /**
     * Returns whether the row is a header row. A header row needs no heading for the area, because a row of its own or
     * the sheet's name may name the area.
     */
    static boolean isHeader(TableRow row) {
        return places(row).keySet().containsAll(List.of(GOAL, ACTIVITY));
    }

    /**
     * Returns whether the row below a header row is a header row too. A goal may be called "Mål" and its kind be
     * "aktivitet", so most cells of the row must be headings, or the same cells as in the header row above.
     */
    static boolean isRepeatedHeader(TableRow row, Map<PlanColumn, Integer> above) {
        Map<PlanColumn, Integer> places = places(row);
        long filled = IntStream.range(0, row.cells().size())
                .filter(place -> !row.cell(place).isEmpty())
                .count();
        return isHeader(row) && (places.equals(above) || 2L * places.size() > filled);
    }

    /**
     * Returns a text with the headings of the required columns that are missing, for example "område/area, mål/goal".
     * Returns an empty text if no required column is missing.
     */
    static String missing(Map<PlanColumn, Integer> places) {
        return names(
                NEEDED.stream().filter(column -> !places.containsKey(column)).toList());
    }

    /**
     * Returns a text that pairs each misspelt heading with the missing column that it probably means, for example
     * "Omrade → område/area". Returns an empty text if no heading is misspelt.
     */
    static String alike(TableRow header) {
        Map<PlanColumn, Integer> places = places(header);
        return NAMES.alike(header).entrySet().stream()
                .filter(alike -> NEEDED.contains(alike.getKey()) && !places.containsKey(alike.getKey()))
                .map(alike -> alike.getValue() + " → " + names(List.of(alike.getKey())))
                .collect(Collectors.joining(", "));
    }

    static String needed() {
        return names(NEEDED);
    }

    private static String names(List<PlanColumn> columns) {
        return columns.stream()
                .map(column -> column.names.get(0) + "/" + column.names.get(1))
                .collect(Collectors.joining(", "));
    }
}
