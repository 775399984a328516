package se.budkavle.bot.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.RememberingChat;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;

/** Tests that the data of a closed network are visible only to people who are allowed to see them. */
class ClosedNetworkTest {

    private final Workplace work = Workplace.fresh();
    private final ClosedNetwork closed = new ClosedNetwork(work);

    @Test
    void outsidersSeeThatAClosedNetworkExistsAndCanAskToJoin() {
        var other = work.as("Ledamot Timrå, opposition");
        assertThat(other.runs("network list").says()).contains("Krisrådet · stängt nätverk");
        assertThat(other.runs("network show", Map.of("network", ClosedNetwork.ID))
                        .says())
                .contains("Krisrådet", "Social omsorg, vård och stöd", "visas bara för dem som är med");
        assertThat(other.runs("network seats", Map.of("network", ClosedNetwork.ID))
                        .says())
                .contains("Krisrådet är ett stängt nätverk", "/nätverk gå-med");
        assertThat(other.runs(
                                "network join",
                                Map.of(
                                        "network",
                                        ClosedNetwork.ID,
                                        "organisation",
                                        "timra",
                                        "role",
                                        "MEMBER",
                                        "faction",
                                        "OPPOSITION"))
                        .says())
                .contains("Krisrådet");
    }

    @Test
    void aPersonWhoseRoleBeginsInTheFutureCanAlreadyReadTheNetwork() {
        appoint("Ledamot Timrå, opposition", ClosedNetwork.ID, Role.MEMBER, LocalDate.of(2027, 1, 1));
        assertThat(work.as("Ledamot Timrå, opposition")
                        .runs("meeting show", Map.of("meeting", closed.meeting()))
                        .says())
                .contains("Bunker Stormlykta");
    }

    @Test
    void administratorsCanReadAClosedNetwork() {
        assertThat(work.as("Förvaltare")
                        .runs("network show", Map.of("network", ClosedNetwork.ID))
                        .says())
                .contains(ClosedNetwork.CHAIR, "Stormlykta övar");
        assertThat(work.as("Förvaltare").runs("network list").says()).doesNotContain("stängt nätverk");
    }

    @Test
    void aClashWithAMeetingOfAClosedNetworkIsShownWithoutTheMeetingsTitle() {
        appoint(ClosedNetwork.MEMBER, "socialchefer", Role.MEMBER, LocalDate.of(2026, 1, 1));
        var shown = work.as("Samordnare social")
                .runs("meeting plan", Map.of("network", "socialchefer", "when", "17 mars 2027 13-15"))
                .says();
        assertThat(shown)
                .contains("Krockar med ett möte i ett stängt nätverk: en person är med i båda")
                .doesNotContainIgnoringCase(ClosedNetwork.SECRET)
                .doesNotContain(ClosedNetwork.TITLE);
        assertThat(work.as("Förvaltare")
                        .runs("meeting plan", Map.of("network", "socialchefer", "when", "17 mars 2027 13-15"))
                        .says())
                .contains("Krockar med Krisrådet");
    }

    @Test
    void theOverviewOfARoundCountsOnlyAnswersThatTheReaderMaySee() {
        work.as("Samordnare miljö")
                .runs("round open", Map.of("period", "T2 2026", "due", "2026-12-18", "networks", "hallbarhetsradet"))
                .confirms();
        assertThat(work.as("Samordnare miljö")
                        .runs("round show", Map.of("round", "T3 2026"))
                        .says())
                .doesNotContain(ClosedNetwork.TITLE);
        assertThat(work.as(ClosedNetwork.COORDINATOR)
                        .runs("round show", Map.of("round", "T3 2026"))
                        .says())
                .contains(ClosedNetwork.TITLE);
    }

    @Test
    void thePersonWhoOpensARoundIsWarnedIfOutsidersWillReadTheReport() {
        closed.closeRound();
        var kim = work.as(ClosedNetwork.COORDINATOR);
        var options = Map.<String, Object>of("period", "T1 2027", "due", "2026-12-18", "networks", ClosedNetwork.ID);
        assertThat(kim.in("100").runs("round open", options).confirms().says())
                .contains("läser i rapporten vad som svaras i Krisrådet, fast det är stängt");
        closed.closeRound();
        assertThat(kim.in(ClosedNetwork.ROOM)
                        .runs("round open", options)
                        .confirms()
                        .says())
                .contains("är öppen")
                .doesNotContain("fast det är stängt");
    }

    @Test
    void outsidersCannotSeeWhetherAClosedNetworkHasMeetings() {
        var other = work.as("Ledamot Timrå, opposition");
        var met = other.runs("agenda show", Map.of("network", ClosedNetwork.ID)).says();
        work.clock().set(ClosedNetwork.MEETS.plusSeconds(86_400));
        assertThat(other.runs("agenda show", Map.of("network", ClosedNetwork.ID))
                        .says())
                .isEqualTo(met)
                .contains("stängt nätverk");
    }

    @Test
    void aRefusalShownToOutsidersDoesNotNameTheCoordinatorOfAClosedNetwork() {
        assertThat(work.as("Ledamot Timrå, opposition").runs("round show").says())
                .contains("Samordnare miljö")
                .doesNotContain(ClosedNetwork.COORDINATOR);
        assertThat(work.as(ClosedNetwork.MEMBER).runs("round show").says()).contains(ClosedNetwork.COORDINATOR);
    }

    @Test
    void autocompleteSuggestsNothingForACommandThatThePersonMayNotUse() {
        assertThat(work.as("Ledamot Timrå, opposition").isSuggested("round open", "networks", ""))
                .isEmpty();
        assertThat(work.as("Samordnare miljö").isSuggested("round open", "networks", ""))
                .isNotEmpty();
    }

    @Test
    void aResponsiblePersonWhoHasLeftTheNetworkCanNeitherSeeNorAnswerTheQuestion() {
        var question = closed.only("select id from question where person_id is not null and network_id = 'krisradet'");
        var chair = work.as(ClosedNetwork.CHAIR);
        assertThat(chair.runs("mine").says()).contains("T3 2026");
        release(ClosedNetwork.CHAIR, Role.CHAIR);
        work.as(ClosedNetwork.COORDINATOR)
                .press(
                        null,
                        "round:explain:" + question,
                        List.of(),
                        Map.of("state", "AT_RISK", "cause", "Stormlykta slocknade", "measure", "Tänd den", "help", ""));
        assertThat(chair.runs("status").says()).contains("Ingenting väntar");
        assertThat(chair.runs("mine").says()).doesNotContain("T3 2026");
        for (var press : List.of("round:show:" + question + ":before", "round:answer:" + question + ":ON_TRACK:1")) {
            assertThat(chair.press(null, press, List.of(), Map.of()).says())
                    .as(press)
                    .doesNotContain("slocknade", "Beredskap i länet");
        }
        assertThat(closed.all("select state from answer where question_id = '" + question + "'"))
                .containsExactly("AT_RISK");
    }

    @Test
    void theCoordinatorIsAskedForAnIndicatorValueInsteadOfAReporterWhoHasLeft() {
        release(ClosedNetwork.MEMBER, Role.MEMBER);
        for (int tick = 0; tick < 4; tick++) {
            work.clock().set(Instant.parse("2027-01-04T08:00:00Z").plusSeconds(60L * tick));
            work.tick();
        }
        assertThat(privately("9101")).anyMatch(says -> says.contains("Stormlykta tänds, per 31 december 2026"));
        assertThat(privately("9103")).noneMatch(says -> says.contains("Stormlykta tänds"));
        assertThat(work.as(ClosedNetwork.COORDINATOR).runs("mine").says())
                .contains("Värde till en indikator: Stormlykta tänds");
        assertThat(work.as(ClosedNetwork.MEMBER).runs("mine").says()).doesNotContain("Värde till en indikator");
    }

    private List<String> privately(String account) {
        return work.chat().postsIn(RememberingChat.PRIVATE + account).stream()
                .map(work::says)
                .toList();
    }

    private void release(String who, Role role) {
        work.as(ClosedNetwork.COORDINATOR)
                .runs(
                        "network release",
                        Map.of(
                                "network",
                                ClosedNetwork.ID,
                                "account",
                                work.as(who).account(),
                                "role",
                                role.name()));
    }

    private void appoint(String who, String network, Role role, LocalDate since) {
        var person = work.get(People.class).findAllByOrderByName().stream()
                .filter(one -> one.name().equals(who))
                .findFirst()
                .orElseThrow();
        work.get(Memberships.class)
                .save(Membership.appointed(
                        network, person, "timra", role, PoliticalSide.NONE, since, null, null, MovableClock.START));
    }
}
