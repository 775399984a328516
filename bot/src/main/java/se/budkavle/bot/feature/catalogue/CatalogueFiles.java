package se.budkavle.bot.feature.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds the content of the catalogue's YAML files after they were read without a mistake; config/catalogue/README.md
 * describes the keys.
 *
 * <p>A value that a file leaves out is null, and a list that it leaves out is empty.
 */
record CatalogueFiles(
        List<OrganisationEntry> organisations,
        List<AreaEntry> areas,
        List<NetworkEntry> networks,
        List<PlanFile> plans) {

    record OrganisationEntry(String id, String name, String shortName, String kind, Boolean member) {}

    record AreaEntry(String id, String title, String shortTitle, String letter) {}

    record NetworkEntry(
            String id,
            String title,
            String area,
            String kind,
            String purpose,
            String convener,
            String secretary,
            String rhythm,
            String form,
            List<String> takesPart,
            List<String> guests,
            List<SeatEntry> seats,
            List<RoleEntry> roles,
            Boolean closed,
            List<String> proposed,
            MeetingsEntry meetings,
            List<StandingEntry> agenda) {

        /**
         * @param takesPart the ids of the organisations in the network; null if every member organisation takes part
         */
        NetworkEntry {
            guests = orEmpty(guests);
            seats = orEmpty(seats);
            roles = orEmpty(roles);
            proposed = orEmpty(proposed);
            agenda = orEmpty(agenda);
        }
    }

    record MeetingsEntry(
            Integer noticeDays,
            Integer itemDays,
            List<Integer> remindDays,
            Boolean julyPause,
            Boolean chairApproves,
            List<String> rhythms) {}

    record StandingEntry(
            String id,
            String section,
            String title,
            String presenter,
            Integer minutes,
            String purpose,
            List<Integer> months) {}

    record SeatEntry(String organisation, String faction) {}

    record RoleEntry(String role, Integer termMonths, String electedBy) {}

    record PlanFile(PlanEntry plan, OverallEntry overallGoals, List<GoalEntry> goals) {}

    record OverallEntry(Integer from, Integer to, List<OverallGoalEntry> goals) {}

    record OverallGoalEntry(String code, String area, String title, Integer line) {}

    record PlanEntry(Integer year, String title) {}

    record GoalEntry(
            String code, String area, String theme, String title, Integer line, List<ActivityEntry> activities) {

        GoalEntry {
            activities = orEmpty(activities);
        }
    }

    record ActivityEntry(
            String code,
            String kind,
            String title,
            String network,
            Integer line,
            String asked,
            List<String> takesPart) {

        ActivityEntry {
            takesPart = orEmpty(takesPart);
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
