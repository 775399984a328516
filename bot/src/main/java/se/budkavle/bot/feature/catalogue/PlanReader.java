package se.budkavle.bot.feature.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.feature.catalogue.ParsedCatalogue.ActivityEntry;
import se.budkavle.bot.feature.catalogue.ParsedCatalogue.GoalEntry;
import se.budkavle.bot.feature.catalogue.ParsedCatalogue.OverallEntry;
import se.budkavle.bot.feature.catalogue.ParsedCatalogue.OverallGoalEntry;
import se.budkavle.bot.feature.catalogue.ParsedCatalogue.PlanEntry;
import se.budkavle.bot.feature.catalogue.ParsedCatalogue.PlanFile;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.ActivityParties;

/**
 * Parses the YAML files with plans. Records a mistake if two plans have the same year, or if the code of a goal or
 * activity occurs twice.
 */
final class PlanReader {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_OVERALL_CODE = 40;
    private static final int LONGEST_PLAN_TITLE = 120;
    private static final int LONGEST_THEME = 120;
    private static final int LONGEST_GOAL_TITLE = 80;
    /**
     * The maximum length of an activity's title in characters. The title fits into one autocomplete choice of Discord
     * together with a space and a code of at most five characters.
     */
    private static final int LONGEST_ACTIVITY_TITLE = 94;

    private static final int LONGEST_OVERALL_TITLE = 1_000;
    private static final int MOST_LINES = 1_000_000;

    private final DuplicateValueFinder organisations;
    private final DuplicateValueFinder areas;
    private final DuplicateValueFinder networks;
    private final DuplicateValueFinder goalCodes;
    private final DuplicateValueFinder years = new DuplicateValueFinder();
    private final DuplicateValueFinder overallGoals = new DuplicateValueFinder();

    /**
     * Creates a reader of plans.
     *
     * @param goalCodes an object that collects the goal codes of all plans, to find duplicates
     */
    PlanReader(
            DuplicateValueFinder organisations,
            DuplicateValueFinder areas,
            DuplicateValueFinder networks,
            DuplicateValueFinder goalCodes) {
        this.organisations = organisations;
        this.areas = areas;
        this.networks = networks;
        this.goalCodes = goalCodes;
    }

    PlanFile plan(CatalogueEntryReader file) {
        var goals = new DuplicateValueFinder();
        var activities = new DuplicateValueFinder();
        var sameMatters = new SameAsValidator();
        var plan = file.required("plan", new PlanEntry(FIRST_YEAR, ""), value -> value.entry(this::year));
        var read = new PlanFile(
                plan,
                file.optional("overall-goals", value -> value.entry(this::overall)),
                file.required(
                        "goals",
                        List.of(),
                        value -> value.some(
                                goal -> goal.entry(one -> goal(one, plan.year(), goals, activities, sameMatters)))));
        sameMatters.check(activities);
        return read;
    }

    private PlanEntry year(CatalogueEntryReader entry) {
        return new PlanEntry(
                entry.required("year", FIRST_YEAR, value -> value.unique(years, year(value))),
                entry.required("title", "", value -> value.text(LONGEST_PLAN_TITLE)));
    }

    private OverallEntry overall(CatalogueEntryReader entry) {
        var from = entry.required("from", FIRST_YEAR, PlanReader::year);
        return new OverallEntry(
                from,
                entry.required("to", LAST_YEAR, value -> value.number(from, LAST_YEAR)),
                entry.required(
                        "goals", List.of(), value -> value.some(goal -> goal.entry(one -> overallGoal(from, one)))));
    }

    private OverallGoalEntry overallGoal(int from, CatalogueEntryReader entry) {
        return new OverallGoalEntry(
                entry.required("code", "", value -> {
                    var code = value.id(LONGEST_OVERALL_CODE);
                    value.unique(overallGoals, from + "-" + code);
                    return code;
                }),
                entry.optional("area", this::area),
                entry.required("title", "", value -> value.text(LONGEST_OVERALL_TITLE)),
                entry.optional("line", PlanReader::line));
    }

    private GoalEntry goal(
            CatalogueEntryReader entry,
            int year,
            DuplicateValueFinder goals,
            DuplicateValueFinder activities,
            SameAsValidator sameMatters) {
        return new GoalEntry(
                entry.required("code", "", value -> {
                    var code = value.unique(goals, value.text(LONGEST_CODE));
                    goalCodes.add(value.word(), Phrase.words(value.word()));
                    return code;
                }),
                entry.required("area", "", this::area),
                entry.optional("theme", value -> value.text(LONGEST_THEME)),
                entry.required("title", "", value -> value.text(LONGEST_GOAL_TITLE)),
                entry.optional("line", PlanReader::line),
                entry.optionalList(
                        "activities",
                        value -> value.list(one -> one.entry(each -> activity(each, year, activities, sameMatters)))));
    }

    private ActivityEntry activity(
            CatalogueEntryReader entry, int year, DuplicateValueFinder activities, SameAsValidator sameMatters) {
        var code = entry.required("code", "", value -> value.unique(activities, value.text(LONGEST_CODE)));
        return new ActivityEntry(
                code,
                entry.required("kind", "", value -> value.constant(Activity.Kind.class)),
                entry.required("title", "", value -> value.text(LONGEST_ACTIVITY_TITLE)),
                entry.required("network", "", value -> value.reference(networks, "catalogue.mistake.no-network")),
                entry.optional("line", PlanReader::line),
                entry.required("asked", "", value -> value.constant(Activity.AnsweredBy.class)),
                entry.optionalList("takes-part", this::organisationsOf),
                entry.optional("due", value -> due(value, year)),
                entry.optional("same-as", value -> sameMatters.add(code, value)),
                entry.optional("owner", value -> value.text(ActivityParties.LONGEST)),
                entry.optional("partners", value -> value.text(ActivityParties.LONGEST)),
                entry.optional("funder", value -> value.text(ActivityParties.LONGEST)));
    }

    /**
     * Returns an activity's deadline from the catalogue's file. Reports a day before the plan's year as a mistake in
     * the file.
     */
    private static @Nullable LocalDate due(CatalogueValueReader value, int year) {
        var day = value.day();
        if (day != null && day.getYear() < year) {
            value.mistake("catalogue.mistake.due-before", value.key(), day.toString(), String.valueOf(year));
        }
        return day;
    }

    private @Nullable List<String> organisationsOf(CatalogueValueReader value) {
        var places = new DuplicateValueFinder();
        return value.list(one -> one.unique(places, one.reference(organisations, "catalogue.mistake.no-organisation")));
    }

    private String area(CatalogueValueReader value) {
        return value.reference(areas, "catalogue.mistake.no-area");
    }

    private static @Nullable Integer year(CatalogueValueReader value) {
        return value.number(FIRST_YEAR, LAST_YEAR);
    }

    private static @Nullable Integer line(CatalogueValueReader value) {
        return value.number(1, MOST_LINES);
    }
}
