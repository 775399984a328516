package se.budkavle.bot.feature.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static se.budkavle.bot.feature.newsletter.NewsletterFixture.ENERGY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.delivery.Email;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.DeliveryOutbox;
import se.budkavle.storage.health.LastSeenTimes;
import se.budkavle.storage.newsletter.Issue;

/**
 * Tests which messages about newsletters are sent after an outage of several days, when an administrator has resumed
 * sending. The expected rules are those of the operator's handbook.
 */
class NewsletterAfterHoldTest {

    /** Thursday 26 November, 09:00 in Stockholm: three days after the outage began. */
    private static final Instant BACK = Instant.parse("2026-11-26T08:00:00Z");

    private final Workplace work = Workplace.fresh();
    private final NewsletterFixture room = new NewsletterFixture(work);

    @Test
    void onlyTheStillNeededRequestForApprovalIsSentAndItsReminderFollowsTwoDaysLater() {
        room.wantsApproval(ENERGY);
        room.secretary();
        var needed = asked(room.draft(ENERGY));
        var approved = asked(room.draft(ENERGY));
        awayUntil(BACK);
        room.secretary()
                .runs("newsletter approve", Map.of("issue", approved.code()))
                .presses("Godkänn");
        room.sendAll();
        assertThat(posts()).as("before sending is resumed").isEmpty();
        resumes();
        assertThat(posts()).singleElement(STRING).contains("Godkänn nyhetsbrev " + needed.code());
        work.runUntil(BACK.plus(Duration.ofHours(47)));
        assertThat(posts()).as("two days after it was sent, not asked").hasSize(1);
        work.runUntil(BACK.plus(Duration.ofDays(5)));
        assertThat(posts()).hasSize(2).last(STRING).contains("Godkänn nyhetsbrev " + needed.code());
    }

    @Test
    void anOverdueIssueIsSentOnceInWorkingHoursToThoseStillSubscribed() {
        room.contact("anna@example.org", "Anna", ENERGY);
        room.contact("bo@example.org", "Bo", ENERGY);
        var issue = room.draft(ENERGY);
        room.send(issue);
        awayUntil(BACK);
        room.writer()
                .runs("contact end", Map.of("contact", "bo@example.org", "because", "OWN_WISH"))
                .confirms();
        room.sendAll();
        assertThat(posts()).isEmpty();
        assertThat(work.mail().letters()).isEmpty();
        work.clock().set(Instant.parse("2026-11-26T19:00:00Z"));
        resumes();
        room.sendAll();
        assertThat(posts()).as("in the evening").isEmpty();
        work.runUntil(Instant.parse("2026-11-27T07:30:00Z"));
        room.sendAll();
        assertThat(posts())
                .filteredOn(says -> says.contains("Solel på alla tak."))
                .hasSize(1);
        assertThat(work.mail().letters()).extracting(Email::to).containsExactly("anna@example.org");
        assertThat(room.now(issue).state()).isEqualTo(Issue.State.SENT);
    }

    @Test
    void onlyTheLatestOfTwoEmailsThatConfirmAnAddressIsSent() {
        var member = room.idOf("9004");
        work.get(AddressConfirmation.class).ask(member, MailAddress.of("anna@example.org"));
        work.clock().forward(Duration.ofMinutes(11));
        work.get(AddressConfirmation.class).ask(member, MailAddress.of("bo@example.org"));
        awayUntil(BACK);
        room.sendAll();
        assertThat(work.mail().letters())
                .as("also what would not wait for a pause")
                .isEmpty();
        resumes();
        assertThat(work.mail().letters()).extracting(Email::to).containsExactly("bo@example.org");
        assertThat(work.get(DeliveryOutbox.class)
                        .finishedBetween(BACK, work.clock().instant()))
                .filteredOn(one -> one.composer().equals("newsletter.address"))
                .extracting(Delivery::state)
                .containsExactlyInAnyOrder(Delivery.State.SKIPPED, Delivery.State.SENT);
    }

    private Issue asked(Issue issue) {
        room.writer().runs("newsletter send", Map.of("issue", issue.code())).presses("Be om godkännande");
        return issue;
    }

    /**
     * Simulates that the bot does not run until this time. After so long an outage, the bot sends no messages until an
     * administrator resumes sending.
     */
    private void awayUntil(Instant time) {
        work.get(LastSeenTimes.class).seen(work.clock().instant());
        work.clock().set(time);
        work.restart();
        work.tick();
    }

    private void resumes() {
        work.as("Förvaltare").runs("outbox").presses("Återuppta utskicken").confirms();
        work.tick();
        work.tick();
        work.tick();
    }

    private List<String> posts() {
        return work.chat().postsIn(SmallAssociation.ENERGY_ROOM).stream()
                .map(work::says)
                .toList();
    }
}
