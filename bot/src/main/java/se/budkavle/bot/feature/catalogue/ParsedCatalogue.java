package se.budkavle.bot.feature.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parsed content of the catalogue's YAML files: organisations, areas, networks, tags, arenas, indicators and plans.
 * An object of this class is created only if the files contain no mistakes. The file config/catalogue/README.md
 * explains the keys.
 *
 * <p>A YAML file may omit an optional key. For an omitted key, a {@code @Nullable} field is null, and a list without
 * this annotation is empty.
 */
record ParsedCatalogue(
        List<OrganisationEntry> organisations,
        List<AreaEntry> areas,
        List<NetworkEntry> networks,
        List<TagEntry> tags,
        List<ArenaEntry> arenas,
        List<IndicatorEntry> indicators,
        List<PlanFile> plans) {

    record OrganisationEntry(String id, String name, String shortName, String kind, boolean member) {}

    record AreaEntry(String id, String title, String shortTitle, String letter) {}

    /**
     * A network's entry in the file networks.yaml.
     *
     * @param takesPart the ids of the organisations that belong to the network; null if all member organisations belong
     *     to it
     * @param preparesFor the id of the network for which this network prepares agenda items; null for none
     */
    record NetworkEntry(
            String id,
            String title,
            String area,
            String kind,
            @Nullable String purpose,
            @Nullable String convener,
            @Nullable String secretary,
            @Nullable String rhythm,
            @Nullable String form,
            @Nullable List<String> takesPart,
            List<String> guests,
            List<SeatEntry> seats,
            List<RoleEntry> roles,
            boolean closed,
            @Nullable String preparesFor,
            List<String> proposed,
            @Nullable MeetingsEntry meetings,
            List<StandingEntry> agenda) {}

    record MeetingsEntry(
            @Nullable Integer noticeDays,
            @Nullable Integer itemDays,
            @Nullable List<Integer> remindDays,
            @Nullable Boolean julyPause,
            @Nullable Boolean chairApproves,
            @Nullable List<String> rhythms) {}

    record StandingEntry(
            String id,
            @Nullable String section,
            String title,
            @Nullable String presenter,
            @Nullable Integer minutes,
            @Nullable String purpose,
            @Nullable List<Integer> months) {}

    record SeatEntry(String organisation, String faction) {}

    record RoleEntry(String role, int termMonths, @Nullable String electedBy) {}

    record ArenaEntry(
            String id,
            String title,
            String network,
            @Nullable String rhythm,
            @Nullable String purpose) {}

    /**
     * An indicator's entry in the file indicators.yaml.
     *
     * @param goal the code of the goal; the goal has the same code in every plan
     */
    record IndicatorEntry(
            String id,
            String goal,
            String area,
            String network,
            String title,
            String unit,
            @Nullable String direction,
            @Nullable String source,
            @Nullable String often,
            @Nullable String definition,
            @Nullable DatedEntry baseline,
            @Nullable DatedEntry target) {}

    record DatedEntry(BigDecimal value, LocalDate date) {}

    record TagEntry(String id, String kind, String title, List<String> links) {}

    record PlanFile(PlanEntry plan, @Nullable OverallEntry overallGoals, List<GoalEntry> goals) {}

    record OverallEntry(int from, int to, List<OverallGoalEntry> goals) {}

    record OverallGoalEntry(
            String code,
            @Nullable String area,
            String title,
            @Nullable Integer line) {}

    record PlanEntry(int year, String title) {}

    record GoalEntry(
            String code,
            String area,
            @Nullable String theme,
            String title,
            @Nullable Integer line,
            List<ActivityEntry> activities) {}

    /**
     * An activity's entry in the YAML file of a plan.
     *
     * @param due the deadline; null if the file contains no deadline. If the file contains no deadline, a deadline in
     *     the activity's title applies.
     * @param sameAs the code of an activity of another goal that describes the same work; null for none. Status rounds
     *     ask only about the activity of the other goal.
     */
    record ActivityEntry(
            String code,
            String kind,
            String title,
            String network,
            @Nullable Integer line,
            String asked,
            List<String> takesPart,
            @Nullable LocalDate due,
            @Nullable String sameAs,
            @Nullable String owner,
            @Nullable String partners,
            @Nullable String funder) {}
}
