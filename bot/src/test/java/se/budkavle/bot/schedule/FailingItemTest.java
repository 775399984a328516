package se.budkavle.bot.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.agenda.AgendaItemContent;
import se.budkavle.storage.agenda.ItemPurpose;
import se.budkavle.storage.agenda.StandingItem;
import se.budkavle.storage.agenda.StandingItems;
import se.budkavle.storage.calendar.ChatCalendarEvents;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;

/**
 * Tests for many routines (background jobs) that an invalid database row, for example of one meeting, does not stop the
 * processing of other rows. After a repair, the row is processed too.
 */
class FailingItemTest {

    private final Workplace work = Workplace.fresh();
    private final JdbcTemplate jdbc = work.get(JdbcTemplate.class);
    private final Deliveries deliveries = work.get(Deliveries.class);

    @Test
    void aMeetingWithInvalidSettingsDoesNotStopTheNoticesOfOtherMeetings() {
        for (var network : new String[] {"hallbarhetsradet", "socialchefer"}) {
            work.get(StandingItems.class)
                    .save(StandingItem.of(
                            network,
                            "opening",
                            0,
                            "Inledning",
                            new AgendaItemContent("Mötet öppnas", null, "Ordförande", 5, ItemPurpose.DISCUSSION),
                            null));
        }
        var broken = planned("hallbarhetsradet", 3);
        var whole = planned("socialchefer", 4);
        jdbc.update("""
                insert into practice (network_id, notice_days, item_days, remind_days, july_pause, chair_approves, version)
                values ('hallbarhetsradet', 'broken', 21, '7,1', true, true, 1), ('socialchefer', 14, 21, '7,1', true, true, 1)""");
        minutePasses();
        assertThat(delivery("meeting.notice:" + broken.id())).isEmpty();
        assertThat(delivery("meeting.notice:" + whole.id()))
                .map(Delivery::state)
                .contains(Delivery.State.SENT);
        assertThat(delivery("agenda.approval:" + broken.id())).isEmpty();
        assertThat(delivery("agenda.approval:" + whole.id()))
                .map(Delivery::state)
                .contains(Delivery.State.SENT);
        assertThat(work.get(ChatCalendarEvents.class).findById(broken.id())).isEmpty();
        assertThat(work.get(ChatCalendarEvents.class).findById(whole.id())).isPresent();
        jdbc.update("update practice set notice_days = 14");
        minutePasses();
        minutePasses();
        assertThat(delivery("meeting.notice:" + broken.id()))
                .map(Delivery::state)
                .contains(Delivery.State.SENT);
        assertThat(delivery("agenda.approval:" + broken.id()))
                .map(Delivery::state)
                .contains(Delivery.State.SENT);
        assertThat(work.get(ChatCalendarEvents.class).findById(broken.id())).isPresent();
    }

    @Test
    void aRoundThatCannotBeClosedDoesNotStopOtherRoundsFromClosing() {
        SmallPlan.settle(work);
        work.as("Samordnare miljö")
                .runs("round open", Map.of("period", "T2 2026", "due", "+2"))
                .confirms();
        work.as("Samordnare social")
                .runs("round open", Map.of("period", "T3 2026", "due", "+2"))
                .confirms();
        var broken = round("T2 2026");
        takeKey("report:" + broken.id());
        work.clock().forward(Duration.ofDays(30));
        minutePasses();
        assertThat(round("T2 2026").isOpen()).isTrue();
        assertThat(round("T3 2026").isOpen()).isFalse();
        giveKeyBack("report:" + broken.id());
        minutePasses();
        assertThat(round("T2 2026").isOpen()).isFalse();
    }

    @Test
    void aPollThatCannotBeClosedDoesNotStopOtherPollsFromClosing() {
        var broken = poll("hallbarhetsradet");
        var whole = poll("hallbar-energi");
        takeKey("poll.result:" + broken);
        work.clock().forward(Duration.ofDays(8));
        minutePasses();
        assertThat(isClosed(broken)).isFalse();
        assertThat(isClosed(whole)).isTrue();
        giveKeyBack("poll.result:" + broken);
        minutePasses();
        assertThat(isClosed(broken)).isTrue();
    }

    @Test
    void anErrorWhenGivingADiscordRoleDoesNotStopOtherRoles() {
        for (var network : work.get(Networks.class).findAllByOrderByTitle()) {
            work.get(Networks.class).save(network.linkedTo(null));
        }
        work.as("Förvaltare").runs("budkavle setup").presses("Inrätta");
        work.workspace().breaksAt("9004");
        work.clock().forward(Duration.ofSeconds(10));
        work.tickWhateverFails();
        assertThat(work.workspace().given()).hasSize(9).noneMatch(one -> one.startsWith("9004"));
        work.workspace().isWell();
        minutePasses();
        minutePasses();
        assertThat(work.workspace().given()).hasSize(11);
    }

    @Test
    void anErrorWhenRemindingOfATermDoesNotStopOtherReminders() {
        var broken = termOf("9004", "hallbarhetsradet");
        var whole = termOf("9008", "socialchefer");
        for (var id : new String[] {broken, whole}) {
            jdbc.update("update membership set until = '2027-01-22' where id = ?", id);
        }
        jdbc.update("update network set kind = 'broken' where id = 'hallbarhetsradet'");
        minutePasses();
        assertThat(delivery("term:" + broken + ":60")).isEmpty();
        assertThat(delivery("term:" + whole + ":60")).isPresent();
        jdbc.update("update network set kind = 'POLITICAL' where id = 'hallbarhetsradet'");
        minutePasses();
        assertThat(delivery("term:" + broken + ":60")).isPresent();
    }

    private Meeting planned(String network, int days) {
        var starts = MovableClock.START.plus(Duration.ofDays(days));
        return work.get(Meetings.class)
                .save(Meeting.plan(
                        network,
                        "Möte",
                        starts,
                        starts.plus(Duration.ofHours(3)),
                        Venue.of(MeetingFormat.PHYSICAL, "Residenset", null),
                        null,
                        MovableClock.START));
    }

    private String poll(String network) {
        var shown = work.as("Samordnare miljö")
                .runs(
                        "meeting poll",
                        Map.of(
                                "network",
                                network,
                                "times",
                                "2026-12-09 13:00-15:00; 8 december kl 9-11",
                                "title",
                                network));
        shown.presses("Fråga nätverket");
        return jdbc.queryForObject("select id from poll where network_id = ?", String.class, network);
    }

    private boolean isClosed(String poll) {
        return jdbc.queryForObject("select closed_at from poll where id = ?", Long.class, poll) != null;
    }

    private Round round(String period) {
        return work.get(Rounds.class).findAllByOrderByOpenedAtDesc().stream()
                .filter(one -> one.period().equals(period))
                .findFirst()
                .orElseThrow();
    }

    private String termOf(String account, String network) {
        return jdbc.queryForObject("""
                select m.id from membership m join person p on p.id = m.person_id
                where p.account_id = ? and m.network_id = ?""", String.class, account, network);
    }

    private Optional<Delivery> delivery(String key) {
        return deliveries.findByKey(key);
    }

    /** Queues a message with this unique key, so that the feature fails to queue its own message with the key. */
    private void takeKey(String key) {
        deliveries.save(Delivery.of(
                key,
                "nobody",
                "any",
                SmallAssociation.COMMON_ROOM,
                MovableClock.START.plus(Duration.ofDays(900)),
                MovableClock.START));
    }

    private void giveKeyBack(String key) {
        jdbc.update("delete from delivery where matter = ?", key);
    }

    private void minutePasses() {
        for (int i = 0; i < 7; i++) {
            work.clock().forward(Duration.ofSeconds(10));
            work.tickWhateverFails();
        }
    }
}
