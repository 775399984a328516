package se.budkavle.bot.feature.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses a line of a plan's text that says something about the activity above, such as "Ansvarig: Samordnaren" or
 * "Klart senast: 1 maj". Recognises only labels that can hardly begin the title of an activity.
 */
final class ActivityFactParser {

    private static final Map<PlanColumn, String> LABELS = Map.of(
            PlanColumn.RESPONSIBLE,
            "(?:huvud)?ansvariga?(?: person(?:er)?| funktion)?|ansvar|responsible(?: persons?| people)?",
            PlanColumn.DUE,
            "(?:klart? )?senast|slutdatum|deadline|due(?: date)?|end date",
            PlanColumn.OWNER,
            "(?:projekt)?ägare|huvudman|(?:project )?owner",
            PlanColumn.PARTNERS,
            "(?:samverkans|samarbets)(?:partners?|part|parter)|partners?|(?:i samverkan|tillsammans) med",
            PlanColumn.FUNDER,
            "finansiär(?:er)?|finansieras av|funders?|funded by");

    private static final String ANY_LABEL = "(?:" + String.join("|", LABELS.values()) + ")";
    private static final Pattern LINE =
            pattern("^" + LineMarker.BEFORE_ITEM + "(?<facts>" + ANY_LABEL + "\\s?:\\s*\\S.*)$");
    /** Matches a label on a line of its own, such as "Ansvarig:". */
    private static final Pattern LABEL_LINE = pattern("^" + LineMarker.BEFORE_ITEM + ANY_LABEL + "\\s?:$");

    /** Matches a dash between the label and the name, as in "Ansvarig – Samordnaren". */
    private static final Pattern DASH =
            pattern("^(" + LineMarker.BEFORE_ITEM + "(?:ansvariga?|responsible))\\s[–—-]\\s(?=\\S)");

    /** Matches the place between two facts of one line, as in "Ansvarig: Samordnaren, klart senast 1 maj". */
    private static final Pattern BETWEEN =
            pattern("\\s*[,;.|]?\\s+(?=" + ANY_LABEL + "\\s?:)|\\s*[,;.]\\s*(?=klart? senast\\s)");

    private static final Pattern FACT = pattern("^(?<label>" + ANY_LABEL + ")(?:\\s?:\\s*|\\s+)(?<text>\\S.*)$");
    private static final Pattern NOTHING = Pattern.compile("[-–—]+");

    private ActivityFactParser() {}

    /** A fact about an activity, as the column of a table with this heading would contain it. */
    record Fact(PlanColumn column, String text) {}

    /** Returns whether the line says something about the activity above. */
    static boolean isAboutActivity(String line) {
        return LINE.matcher(withColon(line)).matches();
    }

    /** Returns whether the line is only a label such as "Ansvarig:", so that the fact may follow on the next lines. */
    static boolean isLabel(String line) {
        return LABEL_LINE.matcher(line).matches();
    }

    /** Returns the facts that the line contains. Leaves out a fact whose text is only a dash, as in "Ansvarig: –". */
    static List<Fact> of(String line) {
        Matcher facts = LINE.matcher(withColon(line));
        return facts.matches()
                ? Arrays.stream(BETWEEN.split(facts.group("facts")))
                        .flatMap(part -> fact(part).stream())
                        .toList()
                : List.of();
    }

    private static String withColon(String line) {
        return DASH.matcher(line).replaceFirst("$1: ");
    }

    private static Optional<Fact> fact(String part) {
        Matcher fact = FACT.matcher(part);
        return fact.matches() && !NOTHING.matcher(fact.group("text").strip()).matches()
                ? Optional.of(
                        new Fact(column(fact.group("label")), fact.group("text").strip()))
                : Optional.empty();
    }

    private static PlanColumn column(String label) {
        return LABELS.entrySet().stream()
                .filter(column -> pattern(column.getValue()).matcher(label).matches())
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
