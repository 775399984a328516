package se.budkavle.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.meeting.Absence;
import se.budkavle.storage.meeting.Absences;

/** Tests that messages mention the stand-in of an absent person instead of the absent person. */
class MentionedAccountFinderTest {

    private static final String MAJORITY = "9004";
    private static final String OPPOSITION = "9005";

    private final Workplace work = Workplace.fresh();
    private final TestUser majority = work.as("Ledamot Timrå, majoritet");
    private final TestUser opposition = work.as("Ledamot Timrå, opposition");

    @Test
    void aPersonWhoIsNotAbsentIsMentioned() {
        assertThat(mentionedFor(MAJORITY, OPPOSITION)).containsExactlyInAnyOrder(MAJORITY, OPPOSITION);
    }

    @Test
    void theStandInIsMentionedInsteadOfAnAbsentPerson() {
        away(majority, Map.of());
        assertThat(mentionedFor(MAJORITY)).isEmpty();
        away(opposition, Map.of("stand-in", work.as("Samordnare miljö").account()));
        assertThat(mentionedFor(OPPOSITION)).containsExactly("9002");
    }

    @Test
    void aPersonWithTwoOverlappingAbsencesIsNotMentioned() {
        var id = work.get(People.class).findByAccountId(MAJORITY).orElseThrow().id();
        var today = LocalDate.of(2026, 11, 23);
        for (int day = 0; day < 2; day++) {
            work.get(Absences.class)
                    .save(Absence.of(
                            id,
                            today.minusDays(day),
                            today.plusDays(day),
                            null,
                            work.clock().instant()));
        }
        assertThat(mentionedFor(MAJORITY)).isEmpty();
    }

    @Test
    void theLatestOfOverlappingAbsencesDecidesTheStandIn() {
        var coordinator = work.as("Samordnare miljö");
        away(majority, Map.of());
        away(majority, Map.of("stand-in", coordinator.account()));
        assertThat(mentionedFor(MAJORITY)).containsExactly("9002");
        away(majority, Map.of("stand-in", opposition.account()));
        assertThat(mentionedFor(MAJORITY)).containsExactly(OPPOSITION);
        assertThat(standingIn(coordinator)).isEmpty();
        assertThat(standingIn(opposition)).containsExactly("Ledamot Timrå, majoritet");
        majority.runs("absence set", Map.of("from", "2026-11-20", "until", "2026-11-30"));
        assertThat(mentionedFor(MAJORITY)).isEmpty();
        assertThat(standingIn(opposition)).isEmpty();
        assertThat(majority.runs("absence show").says())
                .as("one of the same days replaces the earlier one")
                .contains("[Ta tillbaka 1 november 2026 till 31 december 2026]")
                .contains("[Ta tillbaka 20 november 2026 till 30 november 2026]")
                .containsOnlyOnce("1 november 2026 till 31 december 2026, Ledamot Timrå, opposition i ditt ställe")
                .doesNotContain("Samordnare miljö");
    }

    @Test
    void anAbsenceThatIsSetAgainOverridesALaterOverlappingAbsence() {
        away(majority, Map.of("stand-in", opposition.account()));
        majority.runs("absence set", Map.of("from", "2026-11-20", "until", "2026-11-30"));
        assertThat(mentionedFor(MAJORITY)).isEmpty();
        away(majority, Map.of("stand-in", opposition.account()));
        assertThat(mentionedFor(MAJORITY)).containsExactly(OPPOSITION);
        assertThat(majority.runs("absence show").says()).containsOnlyOnce("[Ta tillbaka 1 november 2026");
    }

    private List<String> standingIn(TestUser standIn) {
        var people = work.get(People.class);
        return work
                .get(MentionedAccountFinder.class)
                .standingIn(
                        people.findByAccountId(standIn.caller().accountId()).orElseThrow(),
                        List.of(people.findByAccountId(MAJORITY).orElseThrow()))
                .stream()
                .map(person -> person.name())
                .toList();
    }

    @Test
    void twoAbsentPeopleWhoStandInForEachOtherAreNotMentioned() {
        assertThat(away(majority, Map.of("stand-in", opposition.account()))).doesNotContain("också borta");
        assertThat(away(opposition, Map.of("stand-in", majority.account())))
                .contains("Ledamot Timrå, majoritet är också borta", "får ingen dina påminnelser");
        assertThat(mentionedFor(MAJORITY, OPPOSITION)).isEmpty();
    }

    @Test
    void threeAbsentPeopleWhoStandInForEachOtherInACircleAreNotMentioned() {
        var coordinator = work.as("Samordnare miljö");
        away(majority, Map.of("stand-in", opposition.account()));
        away(opposition, Map.of("stand-in", coordinator.account()));
        away(coordinator, Map.of("stand-in", majority.account()));
        assertThat(mentionedFor(MAJORITY, OPPOSITION, "9002")).isEmpty();
    }

    @Test
    void aRequestToJoinMentionsTheStandInOfAnAbsentCoordinator() {
        away(
                work.as("Samordnare miljö"),
                Map.of("stand-in", work.as("Förvaltare").account()));
        work.as("Någon utan uppdrag")
                .runs(
                        "network join",
                        Map.of("network", "hallbarhetsradet", "organisation", "timra", "role", "SUBSTITUTE"));
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM))
                .singleElement()
                .satisfies(posted -> assertThat(posted.post().mentions()).containsExactly("9001"));
    }

    private String away(TestUser one, Map<String, Object> further) {
        var options = new HashMap<>(further);
        options.put("from", "2026-11-01");
        options.put("until", "2026-12-31");
        return one.runs("absence set", options).says();
    }

    private Set<String> mentionedFor(String... accounts) {
        var people = work.get(People.class);
        return work.get(MentionedAccountFinder.class)
                .of(List.of(accounts).stream()
                        .map(one -> people.findByAccountId(one).orElseThrow())
                        .toList());
    }
}
