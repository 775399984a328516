package se.budkavle.bot.feature.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.bot.feature.newsletter.NewsletterFixture.COUNCIL;
import static se.budkavle.bot.feature.newsletter.NewsletterFixture.ENERGY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.delivery.PredictedDeliveries;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.approval.Approval;
import se.budkavle.storage.approval.Approvals;
import se.budkavle.storage.delivery.DeliveryPause;
import se.budkavle.storage.delivery.DeliveryPauses;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.newsletter.Issue;

class ApprovalTest {

    private final Workplace work = Workplace.fresh();
    private final NewsletterFixture room = new NewsletterFixture(work);

    @BeforeEach
    void energyWantsASecondPerson() {
        room.wantsApproval(ENERGY);
    }

    @Test
    void anIssueCanBeSentOnlyAfterASecondPersonApprovesIt() {
        room.secretary();
        var issue = room.draft(ENERGY);
        var shown = send(issue);
        assertThat(shown).contains("ska godkänna nyhetsbrevet först").doesNotContain("[Skicka]");
        room.writer().runs("newsletter send", Map.of("issue", issue.code())).presses("Be om godkännande");
        work.tick();
        var asked = work.chat().postsIn(SmallAssociation.ENERGY_ROOM).get(0);
        assertThat(work.says(asked)).contains("Godkänn nyhetsbrev " + issue.code());
        assertThat(asked.post().mentions()).containsExactly("9200");
        var read = room.secretary().presses(asked, "Läs och godkänn");
        assertThat(read.says()).contains("Energi i höst").contains("Solel");
        assertThat(read.presses("Godkänn").says()).contains("är godkänt som det står nu");
        assertThat(room.send(issue).says()).contains("börjar skickas");
    }

    @Test
    void neitherTheAuthorNorTheLastEditorCanApproveAnIssue() {
        room.secretary();
        var issue = room.draft(ENERGY);
        assertThat(room.writer()
                        .runs("newsletter approve", Map.of("issue", issue.code()))
                        .says())
                .contains("Du har själv skrivit");
        var edited = room.edited(issue, "Nytt", room.idOf("9200"));
        assertThat(room.secretary()
                        .runs("newsletter approve", Map.of("issue", edited.code()))
                        .says())
                .contains("Du har själv skrivit");
        assertThat(room.writer()
                        .runs("newsletter approve", Map.of("issue", edited.code()))
                        .says())
                .contains("Du har själv skrivit");
    }

    @Test
    void anEditAfterTheApprovalNeedsANewApproval() {
        var issue = room.draft(ENERGY);
        room.secretary()
                .runs("newsletter approve", Map.of("issue", issue.code()))
                .presses("Godkänn");
        assertThat(send(issue)).contains("[Skicka]");
        var edited = room.edited(issue, "Något annat", room.idOf("9002"));
        assertThat(send(edited)).contains("ska godkänna nyhetsbrevet först").doesNotContain("[Skicka]");
        room.writer().runs("newsletter send", Map.of("issue", edited.code())).presses("Be om godkännande");
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM)).hasSize(1);
    }

    @Test
    void anIssueThatChangesWhileAnApproverReadsItIsNotApproved() {
        var issue = room.draft(ENERGY);
        var read = room.secretary().runs("newsletter approve", Map.of("issue", issue.code()));
        room.edited(issue, "Något annat", room.idOf("9002"));
        assertThat(read.presses("Godkänn").says()).contains("Något har ändrats").contains("Något annat");
        assertThat(send(room.now(issue))).contains("ska godkänna nyhetsbrevet först");
    }

    @Test
    void anIssueNeedsApprovalIfOneOfItsNetworksRequiresApproval() {
        var issue = room.draft(ENERGY, COUNCIL);
        assertThat(send(issue)).contains("ska godkänna nyhetsbrevet först");
        assertThat(send(room.draft(COUNCIL))).contains("[Skicka]");
    }

    @Test
    void aRequestForApprovalIsRefusedIfNobodyElseCanApproveTheIssue() {
        var issue = room.draft(ENERGY);
        assertThat(room.writer()
                        .runs("newsletter send", Map.of("issue", issue.code()))
                        .presses("Be om godkännande")
                        .says())
                .contains("Ingen annan kan godkänna");
    }

    @Test
    void requestingApprovalTwiceMakesOnePost() {
        room.secretary();
        var issue = room.draft(ENERGY);
        for (int i = 0; i < 2; i++) {
            room.writer().runs("newsletter send", Map.of("issue", issue.code())).presses("Be om godkännande");
            work.tick();
        }
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM)).hasSize(1);
    }

    @Test
    void theMineCommandShowsARequestForApprovalOnlyToApproversAndUntilTheIssueIsApproved() {
        room.secretary();
        var issue = room.draft(ENERGY);
        assertThat(room.secretary().runs("mine").says())
                .as("before it is asked for")
                .doesNotContain("godkänn nyhetsbrev");
        ask(issue);
        assertThat(room.secretary().runs("mine").says())
                .contains("Läs och godkänn nyhetsbrev 2026-1: Energi i höst", "[Läs nyhetsbrev 2026-1]");
        for (var other : List.of(room.writer(), work.as("Ledamot Timrå, majoritet"))) {
            assertThat(other.runs("mine").says()).doesNotContain("godkänn nyhetsbrev");
        }
        room.secretary().runs("mine").presses("Läs nyhetsbrev 2026-1").presses("Godkänn");
        assertThat(room.secretary().runs("mine").says()).doesNotContain("godkänn nyhetsbrev");
    }

    @Test
    void approversAreRemindedOnceAfterTwoDays() {
        room.secretary();
        ask(room.draft(ENERGY));
        work.tick();
        work.clock().forward(Duration.ofHours(47));
        work.tick();
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM))
                .as("before two days")
                .hasSize(1);
        work.clock().forward(Duration.ofHours(1));
        work.tick();
        work.tick();
        var reminder = work.chat().postsIn(SmallAssociation.ENERGY_ROOM).get(1);
        assertThat(work.says(reminder))
                .contains("Påminnelse: nyhetsbrevet har väntat på godkännande sedan", "[Läs och godkänn]");
        assertThat(reminder.post().mentions()).containsExactly("9200");
        work.clock().forward(Duration.ofDays(7));
        work.tick();
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM))
                .as("only once")
                .hasSize(2);
    }

    @Test
    void nobodyIsRemindedOfANewsletterOfANetworkThatHasEnded() {
        room.secretary();
        ask(room.draft(ENERGY));
        work.tick();
        var networks = work.get(Networks.class);
        networks.save(networks.findById(ENERGY).orElseThrow().ended(work.clock().instant()));
        work.clock().forward(Duration.ofDays(2));
        work.tick();
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM)).hasSize(1);
    }

    @Test
    void anErasedApproverIsNotMentionedInTheReminder() {
        var secretary = room.secretary();
        ask(room.draft(ENERGY));
        work.tick();
        secretary.runs("my-data").presses("Radera …").confirms();
        work.clock().forward(Duration.ofDays(2));
        work.tick();
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM))
                .filteredOn(post -> work.says(post).contains("Påminnelse"))
                .allSatisfy(post -> assertThat(post.post().mentions()).isEmpty());
    }

    @Test
    void aReminderSkippedInTheOutboxIsNotSent() {
        room.secretary();
        ask(room.draft(ENERGY));
        work.tick();
        work.tick();
        var shown = room.writer().runs("outbox", Map.of("days", 7L));
        assertThat(shown.says())
                .contains("Fråga om att godkänna nyhetsbrevet")
                .contains("två dagar efter frågan, om nyhetsbrevet ännu inte är godkänt");
        var announced = work.all(PredictedDeliveries.class).stream()
                .flatMap(planned -> planned.until(work.clock().instant().plus(Duration.ofDays(7))).stream())
                .map(planned -> planned.row().key())
                .toList();
        assertThat(announced).hasSize(1);
        room.writer()
                .press(null, "outbox:change:SKIP:" + announced.get(0), List.of(), Map.of())
                .confirms();
        work.clock().forward(Duration.ofDays(7));
        work.tick();
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM)).hasSize(1);
    }

    @Test
    void theReminderOfADelayedRequestForApprovalIsSentTwoDaysAfterTheRequestWasSent() {
        room.secretary();
        var pauses = work.get(DeliveryPauses.class);
        pauses.save(DeliveryPause.of(DeliveryPause.ALL, "nobody", work.clock().instant()));
        ask(room.draft(ENERGY));
        work.clock().forward(Duration.ofHours(49));
        pauses.end(DeliveryPause.ALL);
        work.tick();
        work.clock().forward(Duration.ofHours(47));
        work.tick();
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM)).hasSize(1);
        work.clock().forward(Duration.ofHours(1));
        work.tick();
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM)).hasSize(2);
    }

    @Test
    void aReminderThatIsDueOutsideWorkingHoursWaitsUntilTheNextWorkingHours() {
        room.secretary();
        var issue = room.draft(ENERGY);
        ask(issue);
        work.tick();
        work.clock().set(Instant.parse("2026-11-25T21:00:00Z"));
        assertThat(work.nextDue("newsletter-approval")).isPresent();
        work.get(Approvals.class)
                .save(work.get(Approvals.class)
                        .findById(Approval.newsletterOf(issue.id()))
                        .orElseThrow()
                        .askedNow("later", Instant.parse("2026-11-23T20:00:00Z")));
        work.tick();
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM)).hasSize(1);
        assertThat(work.nextDue("newsletter-approval")).contains(Instant.parse("2026-11-26T07:00:00Z"));
    }

    @Test
    void nobodyIsRemindedOfAnApprovedOrDiscardedIssue() {
        room.secretary();
        var approved = room.draft(ENERGY);
        ask(approved);
        var discarded = room.draft(ENERGY);
        ask(discarded);
        work.tick();
        work.tick();
        room.secretary()
                .runs("newsletter approve", Map.of("issue", approved.code()))
                .presses("Godkänn");
        room.writer().press(null, "newsletter:discard:" + discarded.id(), List.of(), Map.of());
        work.clock().forward(Duration.ofDays(3));
        work.tick();
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM)).hasSize(2);
    }

    @Test
    void anIssueThatNeedsNoApprovalCannotBeApproved() {
        room.secretary();
        var issue = room.draft(COUNCIL);
        assertThat(room.secretary()
                        .runs("newsletter approve", Map.of("issue", issue.code()))
                        .says())
                .contains("behöver inget godkännande");
        assertThat(work.as("Ledamot Timrå, majoritet")
                        .runs("newsletter approve", Map.of("issue", issue.code()))
                        .says())
                .contains("Inget nyhetsbrev hittades");
    }

    private void ask(Issue issue) {
        room.writer().runs("newsletter send", Map.of("issue", issue.code())).presses("Be om godkännande");
    }

    private String send(Issue issue) {
        return room.writer()
                .runs("newsletter send", Map.of("issue", issue.code()))
                .says();
    }
}
