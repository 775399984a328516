package se.budkavle.bot.feature.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds the content of the catalogue's YAML files before it is checked; see config/catalogue/README.md for their keys. */
record CatalogueFiles(
        List<OrganisationEntry> organisations,
        List<AreaEntry> areas,
        List<NetworkEntry> networks,
        List<PlanFile> plans) {

    record OrganisationEntry(
            String id, String name, @JsonProperty("short") String shortName, String kind, boolean member) {}

    record AreaEntry(
            String id, String title, @JsonProperty("short") String shortTitle, String letter) {}

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
            List<StandingEntry> agenda) {}

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

    record RoleEntry(String role, int termMonths, String electedBy) {}

    record PlanFile(PlanEntry plan, OverallEntry overallGoals, List<GoalEntry> goals) {}

    record OverallEntry(int from, int to, List<OverallGoalEntry> goals) {}

    record OverallGoalEntry(String code, String area, String title, int line) {}

    record PlanEntry(int year, String title) {}

    record GoalEntry(String code, String area, String theme, String title, int line, List<ActivityEntry> activities) {}

    record ActivityEntry(
            String code, String kind, String title, String network, int line, String asked, List<String> takesPart) {}

    private record OrganisationsFile(List<OrganisationEntry> organisations) {}

    private record AreasFile(List<AreaEntry> areas) {}

    private record NetworksFile(List<NetworkEntry> networks) {}

    /** Reads the files; throws a {@link CatalogueMistake} with the file and, if known, the line of the first mistake. */
    static CatalogueFiles read(Path folder) {
        var plans = new TreeMap<Integer, PlanFile>();
        for (var file : planFiles(folder)) {
            var told = read(file, PlanFile.class);
            if (told.plan() == null) {
                throw new CatalogueMistake(file, "plan is missing", null);
            }
            if (plans.put(told.plan().year(), told) != null) {
                throw new CatalogueMistake(
                        file, "another file has a plan of " + told.plan().year() + " too", null);
            }
        }
        return new CatalogueFiles(
                read(folder.resolve("organisations.yaml"), OrganisationsFile.class)
                        .organisations(),
                read(folder.resolve("areas.yaml"), AreasFile.class).areas(),
                read(folder.resolve("networks.yaml"), NetworksFile.class).networks(),
                List.copyOf(plans.values()));
    }

    private static List<Path> planFiles(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("plan-.*\\.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CatalogueMistake(folder, e.getMessage(), e);
        }
    }

    /** Throws a {@link CatalogueMistake} for an empty file, a top-level key without a value, or a dash with nothing after it. */
    private static void requireNothingEmpty(Path file, JsonNode node, String place) {
        if (place.isEmpty() && !node.isObject()) {
            throw new CatalogueMistake(file, "the file is empty", null);
        }
        for (var property : node.properties()) {
            if (place.isEmpty() && isEmpty(property.getValue())) {
                throw new CatalogueMistake(file, property.getKey() + " is empty", null);
            }
            requireNothingEmpty(file, property.getValue(), place + property.getKey() + " ");
        }
        int number = 0;
        for (var entry : node.isArray() ? node : List.<JsonNode>of()) {
            number++;
            if (isEmpty(entry)) {
                throw new CatalogueMistake(file, place + "has nothing in entry " + number, null);
            }
            requireNothingEmpty(file, entry, place + number + " ");
        }
    }

    /** Checks whether nothing follows a key or a dash, for which the parser returns null or an empty text. */
    private static boolean isEmpty(JsonNode node) {
        return node.isNull() || node.isString() && node.stringValue().isBlank();
    }

    private static <T> T read(Path file, Class<T> type) {
        var mapper = YAMLMapper.builder(YAMLFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                // Without this, a misspelt key would be ignored silently.
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .build();
        try {
            requireNothingEmpty(file, mapper.readTree(file.toFile()), "");
            return mapper.readValue(file.toFile(), type);
        } catch (JacksonException e) {
            var place =
                    e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
            throw new CatalogueMistake(file, e.getOriginalMessage() + place, e);
        }
    }
}
