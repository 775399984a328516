package se.budkavle.bot.feature.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.tag.Tag;
import se.budkavle.storage.tag.TagLookup;
import se.budkavle.storage.tag.Tags;

class TagPlanTest {

    private static final String GROW = "rus-vaxa";
    private static final String EQUAL = "rus-jamstalldhet";

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final TestUser administrator = work.as("Förvaltare");

    @BeforeEach
    void storeThePlanAndTwoTags() {
        SmallPlan.settle(work);
        var tags = work.get(Tags.class);
        tags.save(Tag.of(GROW, Tag.Kind.REGIONAL_TARGET, "Platsen där företag väljer att växa", List.of(), 0));
        tags.save(Tag.of(EQUAL, Tag.Kind.REGIONAL_PRINCIPLE, "Jämställdhet", List.of(GROW), 1));
    }

    @Test
    void thePlanCanBeFilteredByATagOfAGoalOrActivity() {
        assertThat(coordinator.isSuggested("plan tag", "tag", "väx"))
                .containsExactly("Platsen där företag väljer att växa");
        assertThat(tag(GROW, "goal", "M1").says())
                .contains("✓ M1 Mindre utsläpp har nu etiketten Platsen där företag väljer att växa.");
        assertThat(tag(GROW, "goal", "M1").says()).contains("har redan etiketten");
        tag("Jämställdhet", "activity", "M1.3");
        assertThat(count()).isEqualTo(2);
        assertThat(coordinator.runs("plan show", Map.of("goal", "M1")).says())
                .contains("🏷️ Platsen där företag väljer att växa", "Energikartor")
                .containsOnlyOnce("🏷️ Jämställdhet");
        assertThat(coordinator.runs("plan show", Map.of("tag", GROW)).says())
                .contains(
                        "Platsen där företag väljer att växa · Verksamhetsplan 2026", "• Målet M1", "• M1.1", "• M1.3");
        assertThat(coordinator.runs("plan show", Map.of("tag", EQUAL)).says())
                .contains("• M1.3")
                .doesNotContain("Målet", "M1.1");
        var lookup = work.get(TagLookup.class);
        assertThat(lookup.activityIdsOf(EQUAL, "2026")).containsExactly("2026-M1.3");
        assertThat(lookup.activityIdsOf(GROW, "2026")).contains("2026-M1.1", "2026-M1.2", "2026-M1.3");
        assertThat(lookup.goalIdsOf(GROW, "2026")).containsExactly("2026-M1");
    }

    @Test
    void aRemovedOrEndedTagIsNoLongerShown() {
        tag(GROW, "goal", "M1");
        tag(EQUAL, "goal", "M1");
        var removed = coordinator.runs("plan tag", Map.of("tag", GROW, "goal", "M1", "remove", true));
        assertThat(removed.says()).contains("M1 Mindre utsläpp har inte längre etiketten");
        assertThat(coordinator
                        .runs("plan tag", Map.of("tag", GROW, "goal", "M1", "remove", true))
                        .says())
                .contains("har inte etiketten");
        assertThat(coordinator.runs("plan show", Map.of("tag", GROW)).says()).contains("Inget i planen");
        var tags = work.get(Tags.class);
        var equal = tags.all().stream()
                .filter(one -> one.id().equals(EQUAL))
                .findFirst()
                .orElseThrow();
        tags.save(equal.ended(work.clock().instant()));
        assertThat(coordinator.runs("plan show", Map.of("goal", "M1")).says()).doesNotContain("🏷️");
        assertThat(tag(EQUAL, "goal", "M1").says()).contains("Ingen etikett heter");
    }

    @Test
    void onlyTheNetworksCoordinatorCanTagItsGoalsAndActivities() {
        var other = work.as("Samordnare social");
        assertThat(other.runs("plan tag", Map.of("tag", GROW, "goal", "M1")).says())
                .contains("Samordnare miljö");
        assertThat(other.runs("plan tag", Map.of("tag", GROW, "activity", "M1.3"))
                        .says())
                .contains("Samordnare miljö");
        assertThat(coordinator.runs("plan tag", Map.of("tag", GROW)).says())
                .contains("Ange ett mål eller en aktivitet");
        assertThat(coordinator
                        .runs("plan tag", Map.of("tag", GROW, "goal", "M1", "activity", "M1.3"))
                        .says())
                .contains("Ange ett mål eller en aktivitet");
        assertThat(count()).isZero();
    }

    @Test
    void theTagsAreCopiedToTheNextYearsPlan() {
        tag(GROW, "goal", "M1");
        tag(EQUAL, "activity", "M1.3");
        administrator.runs("plan roll").confirms();
        var lookup = work.get(TagLookup.class);
        assertThat(lookup.goalIdsOf(GROW, "2027")).containsExactly("2027-M1");
        assertThat(lookup.activityIdsOf(EQUAL, "2027")).containsExactly("2027-M1.3");
    }

    @Test
    void theImportedPlanOfTheNextYearGetsTheTagsOfContinuedGoalsAndActivities() {
        tag(GROW, "goal", "M1");
        tag(EQUAL, "activity", "M1.3");
        var table = """
                område;mål;typ;aktivitet;nätverk;ansvarig;år
                Miljö;Något helt annat;aktivitet;Nytt på alla sätt;hallbar-energi;;2027
                Miljö;Mindre utsläpp;projekt;Energikartor;hallbar-energi;;2027
                """;
        var bytes = table.getBytes(StandardCharsets.UTF_8);
        administrator
                .runs("plan import", Map.of("file", new UploadedFile("plan.csv", bytes.length, most -> bytes)))
                .presses("Lagra som plan");
        var lookup = work.get(TagLookup.class);
        assertThat(lookup.goalIdsOf(GROW, "2027")).containsExactly("2027-M1");
        assertThat(lookup.activityIdsOf(EQUAL, "2027")).containsExactly("2027-M1.3");
        assertThat(count()).isEqualTo(4);
    }

    private BotReply tag(String tag, String option, String subject) {
        var options = new HashMap<String, Object>(Map.of("tag", tag));
        options.put(option, subject);
        return coordinator.runs("plan tag", options);
    }

    private int count() {
        return work.get(JdbcTemplate.class).queryForObject("select count(*) from tagging", Integer.class);
    }
}
