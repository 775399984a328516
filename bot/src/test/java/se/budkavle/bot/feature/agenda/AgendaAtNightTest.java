package se.budkavle.bot.feature.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.meeting.Meeting;

/** Tests that agenda changes made at night are announced once, in the morning, with the agenda as it is then. */
class AgendaAtNightTest {

    private static final Instant NIGHT = Instant.parse("2027-03-04T21:00:00Z");
    private static final Instant MORNING = Instant.parse("2027-03-05T07:00:00Z");

    private final Workplace work = Workplace.fresh();
    private final CouncilFixture council = new CouncilFixture(work);
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser timra = work.as("Ledamot Timrå, majoritet");
    private Meeting spring;

    @BeforeEach
    void theAgendaHasGoneOut() {
        council.hasStandingItems();
        spring = council.meets("2027-03-18");
        council.itBecomes("2027-02-20");
        timra.press(null, "agenda:propose:" + spring.id(), List.of(), Map.of())
                .fillsIn(Map.of("title", "Laddplatser", "purpose", "beslut"));
        council.itBecomes("2027-03-04");
        assertThat(council.posts()).hasSize(1);
    }

    @Test
    void severalChangesMadeInOneNightAreAnnouncedTogetherInTheMorning() {
        work.clock().set(NIGHT);
        assertThat(coordinator.runs("agenda add", Map.of("title", "Vindkraft")).says())
                .contains("utanför arbetstid: inlägget kommer 5 mars 2027 08:00", "[Skicka nu]");
        assertThat(chooses("Klimat och energi")
                        .presses("Ändra ärendet")
                        .fillsIn(Map.of("minutes", "25"))
                        .says())
                .contains("utanför arbetstid", "[Skicka nu]");
        council.minutesPass(30);
        assertThat(council.posts()).hasSize(1);
        at(MORNING);
        assertThat(council.posts()).hasSize(2);
        assertThat(council.lastPost())
                .contains("• Nytt ärende: Vindkraft", "• Ny tidsåtgång: Klimat och energi, 25 min");
    }

    @Test
    void aChangeThatIsUndoneBeforeTheMorningIsNotAnnounced() {
        work.clock().set(NIGHT);
        chooses("Mötet öppnas").presses("↓ Senare");
        chooses("Mötet öppnas").presses("↑ Tidigare");
        at(MORNING);
        assertThat(council.posts()).hasSize(1);
    }

    @Test
    void theProposerIsNotMentionedBeforeTheMorning() {
        work.clock().set(NIGHT);
        assertThat(chooses("Laddplatser")
                        .presses("Ta inte upp")
                        .fillsIn(Map.of("reason", "Redan bestämt"))
                        .says())
                .contains("✓", "utanför arbetstid", "[Skicka nu]");
        council.minutesPass(30);
        assertThat(mentioned()).isZero();
        at(MORNING);
        assertThat(mentioned()).isEqualTo(1);
    }

    @Test
    void onlyThePersonWhoDecidesOnAProposalMayAnnounceTheDecisionAtOnce() {
        work.clock().set(NIGHT);
        var decided = chooses("Laddplatser").presses("Ta med");
        assertThat(timra.press(null, "agenda:now:" + spring.id(), List.of(), Map.of())
                        .says())
                .doesNotContain("skickas nu");
        council.minutesPass(1);
        assertThat(mentioned()).isZero();
        assertThat(decided.presses("Skicka nu").says()).contains("skickas nu");
        council.minutesPass(1);
        assertThat(mentioned()).isEqualTo(1);
        assertThat(council.lastPost()).contains("Laddplatser");
        assertThat(decided.presses("Skicka nu").says()).contains("Inget väntar");
    }

    @Test
    void onTheEveningBeforeTheMeetingADecisionIsAnnouncedAtOnce() {
        council.meets("2027-03-19");
        work.clock().set(Instant.parse("2027-03-18T06:00:00Z"));
        // It is 07:00 on the day before the meeting. The announcement of the change waits until working hours begin at
        // 08:00, because this is still before the meeting.
        assertThat(coordinator
                        .runs("agenda add", Map.of("title", "Vindkraft", "meeting", spring.id()))
                        .says())
                .contains("[Skicka nu]");
        work.clock().set(Instant.parse("2027-03-18T07:30:00Z"));
        assertThat(coordinator
                        .runs("agenda add", Map.of("title", "Solkraft", "meeting", spring.id()))
                        .says())
                .doesNotContain("[Skicka nu]");
    }

    private void at(Instant moment) {
        work.clock().set(moment);
        council.minutesPass(1);
    }

    private long mentioned() {
        return council.posts().stream()
                .filter(post -> !CouncilFixture.showsAgenda(post))
                .filter(post -> post.post().mentions().contains("9004"))
                .count();
    }

    private BotReply chooses(String title) {
        var item = work.get(AgendaItems.class).findAllByMeetingIdOrderByPositionAscIdAsc(spring.id()).stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
        return coordinator.runs("agenda show", Map.of("meeting", spring.id())).chooses(item.id());
    }
}
