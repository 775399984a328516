package se.budkavle.bot.feature.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.RememberingChat;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.meeting.Meeting;

/**
 * Tests which messages about an agenda are sent after an outage of several days, when an administrator has resumed
 * sending. The expected rules are those of the operator's handbook.
 */
class AgendaAfterHoldTest {

    private final Workplace work = Workplace.fresh();
    private final CouncilFixture council = new CouncilFixture(work);
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser timra = work.as("Ledamot Timrå, majoritet").in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser chair = work.as(CouncilFixture.CHAIR).in(SmallAssociation.COUNCIL_ROOM);
    private Meeting spring;

    @BeforeEach
    void settle() {
        council.hasStandingItems();
        spring = council.meets("2027-03-18");
    }

    @Test
    void afterAHoldSeveralChangesOfAnAgendaAreAnnouncedInOnePost() {
        council.itBecomes("2027-03-04");
        awayUntil("2027-03-08T08:00:00Z");
        for (var title : List.of("Vindkraft", "Solceller")) {
            coordinator.runs("agenda add", Map.of("title", title));
            council.minutesPass(90);
        }
        assertThat(council.posts()).as("while sending is held").hasSize(1);
        resumes();
        assertThat(council.posts()).hasSize(2);
        assertThat(council.lastPost()).contains("Vindkraft", "Solceller");
    }

    @Test
    void noticesAndAgendasOfMeetingsThatHaveBegunAreNotSent() {
        council.itBecomes("2027-03-03");
        awayUntil("2027-03-18T09:00:00Z");
        resumes();
        assertThat(council.posts()).isEmpty();
    }

    @Test
    void aRequestForApprovalIsNotSentIfTheAgendaHasBeenApprovedMeanwhile() {
        council.wantsTheChairToApprove();
        council.electsAChair();
        council.itBecomes("2027-02-24");
        awayUntil("2027-03-01T08:00:00Z");
        assertThat(chair.runs("agenda approve").says()).contains("är godkänd");
        resumes();
        assertThat(council.posts()).isEmpty();
    }

    @Test
    void aDelayedRequestForApprovalIsNotFollowedByAReminderAtOnce() {
        council.wantsTheChairToApprove();
        council.electsAChair();
        council.itBecomes("2027-02-24");
        awayUntil("2027-03-01T08:00:00Z");
        resumes();
        assertThat(council.posts()).hasSize(1);
        assertThat(council.lastPost()).contains("Godkänn").doesNotContain("Påminnelse");
        council.itBecomes("2027-03-02");
        assertThat(council.posts()).hasSize(1);
        council.itBecomes("2027-03-03");
        council.minutesPass(30);
        assertThat(council.posts()).hasSize(2);
        assertThat(council.lastPost()).contains("Påminnelse");
    }

    @Test
    void theCoordinatorIsNotWarnedAboutAnAgendaWhoseNoticeIsDueToo() {
        council.wantsTheChairToApprove();
        council.electsAChair();
        council.itBecomes("2027-03-02");
        int before = council.posts().size();
        awayUntil("2027-03-05T08:00:00Z");
        resumes();
        assertThat(council.posts().stream()
                        .skip(before)
                        .map(post -> work.says(post).split("\n")[0]))
                .as("the chair is still asked to approve")
                .containsExactly(
                        "Dagordningen för Hållbarhetsrådet – Rådets möte, 18 mars 2027, väntar på godkännande",
                        "Kallelse: Hållbarhetsrådet – Rådets möte, 18 mars 2027");
        assertThat(work.chat().postsIn(RememberingChat.PRIVATE + "9002")).isEmpty();
    }

    @Test
    void onlyTheLatestOfTwoDecisionsOnAProposalIsAnnounced() {
        timra.press(null, "agenda:propose:" + spring.id(), List.of(), Map.of())
                .fillsIn(Map.of("title", "Laddplatser", "minutes", "15", "purpose", "beslut"));
        council.itBecomes("2027-02-02");
        awayUntil("2027-02-05T08:00:00Z");
        chooses("Laddplatser").presses("Ta med");
        council.minutesPass(1);
        chooses("Laddplatser").presses("Skjut upp").fillsIn(Map.of("reason", "Hinns inte"));
        council.minutesPass(1);
        resumes();
        assertThat(council.posts())
                .singleElement()
                .satisfies(post -> assertThat(work.says(post)).contains("Laddplatser", "Hinns inte"));
    }

    private BotReply chooses(String title) {
        var item = work.get(AgendaItems.class).findAllByMeetingIdOrderByPositionAscIdAsc(spring.id()).stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
        return coordinator.runs("agenda show", Map.of("meeting", spring.id())).chooses(item.id());
    }

    /**
     * Simulates that the bot is stopped until this time. The outage exceeds the limit, so the bot then pauses all
     * sending.
     */
    private void awayUntil(String time) {
        work.clock().set(Instant.parse(time));
        work.restart();
        work.tick();
    }

    private void resumes() {
        work.as("Förvaltare").runs("outbox").presses("Återuppta utskicken").confirms();
        work.tick();
        work.tick();
        work.tick();
    }
}
