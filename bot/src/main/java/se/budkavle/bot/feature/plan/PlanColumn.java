package se.budkavle.bot.feature.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.budkavle.bot.paper.ColumnNames;
import se.budkavle.bot.paper.TableRow;

/** The columns of a plan table, each with the accepted Swedish and English headings. */
enum PlanColumn {
    AREA("område", "area", "verksamhetsområde", "områden", "verksamhetsområden", "areas", "omr"),
    GOAL("mål", "goal", "målen", "goals"),
    ACTIVITY(
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
            "activities and projects"),
    KIND("typ", "kind", "typer", "type", "types", "slag"),
    NETWORK("nätverk", "network", "nätverken", "networks"),
    RESPONSIBLE("ansvarig", "responsible", "ansvariga", "ansvarig person", "responsible person"),
    DUE("slutdatum", "due", "senast", "klar senast", "klart senast", "deadline", "due date", "end date"),
    OWNER("ägare", "owner", "projektägare", "huvudman", "project owner"),
    PARTNERS(
            "partner",
            "partners",
            "samverkanspartner",
            "samarbetspartner",
            "samarbetspartners",
            "parter",
            "tillsammans med",
            "i samverkan med"),
    FUNDER("finansiär", "funder", "finansiärer", "finansiering", "finansieras av", "funders", "funding", "funded by"),
    YEAR("år", "year", "planår", "verksamhetsår");

    private static final ColumnNames<PlanColumn> NAMES = new ColumnNames<>(values(), column -> column.names);
    private static final List<PlanColumn> NEEDED = List.of(AREA, GOAL, ACTIVITY, KIND);
    /**
     * The number of required columns. A text or a workbook's sheet is read as a plan table if one of its rows contains
     * at least this number of known headings.
     */
    static final int MOST_NEEDED = NEEDED.size();

    private final List<String> names;

    PlanColumn(String... names) {
        this.names = List.of(names);
    }

    /** Returns a map from each column with a known heading in the header row to the column's index. */
    static Map<PlanColumn, Integer> places(TableRow header) {
        return NAMES.places(header);
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
                .filter(alike -> !places.containsKey(alike.getKey()))
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
