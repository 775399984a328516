package se.budkavle.bot.feature.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.Role;

/**
 * Tests that the command for the user's own tasks lists each agenda that waits for the user's approval. Only people who
 * may approve the agenda see it there.
 */
class WaitingApprovalTest {

    private final Workplace work = Workplace.fresh();
    private final CouncilFixture council = new CouncilFixture(work);
    private final TestUser chair = work.as(CouncilFixture.CHAIR).in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);

    @BeforeEach
    void anAgendaNeedsApproval() {
        council.hasStandingItems();
        council.meets("2027-03-18");
        council.wantsTheChairToApprove();
    }

    @Test
    void onlyTheChairSeesTheRequestUntilTheAgendaIsApproved() {
        council.electsAChair();
        assertThat(chair.runs("mine").says()).as("before it is asked for").doesNotContain("Godkänn dagordningen");
        council.itBecomes("2027-02-25");
        assertThat(chair.runs("mine").says())
                .contains(
                        "Godkänn dagordningen: Hållbarhetsrådet – Rådets möte, 18 mars 2027",
                        "[Se dagordningen: Hållbarhetsrådet – Rådets möte]");
        assertThat(coordinator.runs("mine").says()).doesNotContain("Godkänn dagordningen");
        assertThat(work.as("Ledamot Timrå, majoritet").runs("mine").says()).doesNotContain("Godkänn dagordningen");
        assertThat(chair.runs("mine")
                        .presses("Se dagordningen: Hållbarhetsrådet – Rådets möte")
                        .presses("Godkänn dagordningen")
                        .says())
                .contains("✓ Dagordningen för Hållbarhetsrådet – Rådets möte, 18 mars 2027");
        assertThat(chair.runs("mine").says()).doesNotContain("Godkänn dagordningen");
    }

    @Test
    void theButtonsForTwoAgendasOfOneNetworkHaveDifferentLabels() {
        council.electsAChair();
        council.meets("2027-03-19");
        council.itBecomes("2027-02-26");
        assertThat(chair.runs("mine").says())
                .contains(
                        "[Se dagordningen: 18 mars 2027 09:00, Hållbarhetsrådet – Rådets möte]",
                        "[Se dagordningen: 19 mars 2027 09:00, Hållbarhetsrådet – Rådets möte]");
    }

    @Test
    void theRequestLosesItsButtonsWhenTheAgendaIsApproved() {
        council.electsAChair();
        council.itBecomes("2027-02-25");
        assertThat(council.lastPost()).contains("väntar på godkännande", "[Godkänn dagordningen]");
        chair.runs("agenda approve");
        council.minutesPass(1);
        assertThat(council.lastPost())
                .contains("Dagordningen är godkänd: Hållbarhetsrådet – Rådets möte, 18 mars 2027")
                .doesNotContain("[");
    }

    @Test
    void theRequestShowsTheNewTimeOfAMovedMeeting() {
        council.itBecomes("2027-02-25");
        coordinator
                .runs("meeting move", Map.of("meeting", "Hållbarhetsrådet", "when", "2027-03-19 9-12"))
                .confirms();
        council.minutesPass(1);
        assertThat(council.lastPost())
                .contains("väntar på godkännande", "19 mars 2027", "[Godkänn dagordningen]")
                .doesNotContain("18 mars");
        coordinator
                .runs("meeting cancel", Map.of("meeting", "Hållbarhetsrådet"))
                .confirms();
        council.minutesPass(1);
        assertThat(council.lastPost())
                .contains("Inställt, så dagordningen behöver inte godkännas")
                .doesNotContain("[");
    }

    @Test
    void withoutAChairTheCoordinatorSeesTheRequest() {
        council.itBecomes("2027-02-25");
        assertThat(coordinator.runs("mine").says()).contains("Godkänn dagordningen");
    }

    @Test
    void anApproverWhoHasChangedTheAgendaSeesTheRequestOnlyIfNobodyElseMayApprove() {
        council.electsAChair();
        council.elects("Ledamot Timrå, majoritet", Role.VICE_CHAIR);
        council.itBecomes("2027-02-24");
        chair.runs("agenda approve");
        chair.runs("agenda add", Map.of("title", "Vindkraft"));
        assertThat(chair.runs("mine").says()).doesNotContain("Godkänn dagordningen");
        assertThat(work.as("Ledamot Timrå, majoritet").runs("mine").says()).contains("Godkänn dagordningen");
    }

    @Test
    void theApproverIsRemindedAgainIfTheApprovedAgendaIsChanged() {
        council.electsAChair();
        council.itBecomes("2027-02-25");
        council.itBecomes("2027-03-01");
        assertThat(reminders()).isEqualTo(1);
        chair.runs("agenda approve");
        coordinator.runs("agenda add", Map.of("title", "Vindkraft"));
        council.itBecomes("2027-03-02");
        assertThat(reminders()).isEqualTo(1);
        council.itBecomes("2027-03-03");
        council.minutesPass(5);
        assertThat(reminders()).isEqualTo(2);
        assertThat(council.lastPost()).contains("väntar på godkännande", "[Godkänn dagordningen]");
    }

    private long reminders() {
        return work.chat().postsIn(SmallAssociation.COUNCIL_ROOM).stream()
                .filter(posted -> work.says(posted).contains("Påminnelse: dagordningen har väntat"))
                .count();
    }
}
