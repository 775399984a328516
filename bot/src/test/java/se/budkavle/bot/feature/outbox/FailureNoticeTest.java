package se.budkavle.bot.feature.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.RememberingChat;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.DeliveryOutbox;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;

/** Tests that coordinators get a private notice about messages that could not be sent, and can send them again. */
class FailureNoticeTest {

    private static final Instant STARTS = Instant.parse("2026-12-17T12:00:00Z");
    private static final Instant NOTICE_DUE = Instant.parse("2026-12-03T08:00:00Z");
    private static final String COORDINATOR = RememberingChat.PRIVATE + "9002";

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");

    @Test
    void aMeetingNoticeToADeletedChannelIsReportedOnceAndCanBeSentAgainToANewChannel() {
        planned();
        work.chat().delete(SmallAssociation.COUNCIL_ROOM);
        work.runUntil(NOTICE_DUE.plus(Duration.ofMinutes(10)));
        assertThat(told())
                .singleElement()
                .asString()
                .contains(
                        "Det gick inte att skicka\n",
                        "Kallelse Hållbarhetsrådet – Rådet möts, 17 december 2026",
                        "gick inte att skicka: kanalen är borta eller stängd för mig",
                        "Koppla nätverket till en annan kanal med /nätverk koppla",
                        "[Skicka igen]");
        work.runUntil(NOTICE_DUE.plus(Duration.ofHours(5)));
        assertThat(told()).hasSize(1);

        work.chat().open("109", "nya-radet");
        link("109");
        var again = coordinator.presses(work.chat().postsIn(COORDINATOR).get(0), "Skicka igen");
        assertThat(again.says()).contains("Skicka igen?", "den kanal som nätverket har nu");
        assertThat(again.confirms().says()).contains("Det skickas igen");
        work.tick();
        assertThat(work.chat().postsIn("109"))
                .extracting(work::says)
                .filteredOn(says -> says.contains("Kallelse"))
                .hasSize(1);
        assertThat(work.get(AuditLog.class).newest("outbox.again", null, null, 2))
                .extracting(AuditEntry::action)
                .hasSize(1);
        assertThat(again.confirms().says()).doesNotContain("✓");
    }

    @Test
    void severalFailedMessagesToOneRecipientShareOneReport() {
        work.chat().delete(SmallAssociation.COUNCIL_ROOM);
        for (int number = 0; number < 3; number++) {
            failing("key-" + number, Addressee.channel(SmallAssociation.COUNCIL_ROOM), null);
        }
        ticks();
        work.runUntil(work.clock().instant().plus(Duration.ofHours(1)));
        assertThat(told()).hasSize(1);
        assertThat(told().get(0).split("gick inte att skicka: ")).hasSize(4);
    }

    @Test
    void theReportOfAFailureOnASundayIsNotRepeatedOnMonday() {
        var sunday = Instant.parse("2026-12-06T11:00:00Z");
        work.clock().set(sunday);
        work.chat().delete(SmallAssociation.COUNCIL_ROOM);
        failing("sunday", Addressee.channel(SmallAssociation.COUNCIL_ROOM), null);
        for (var hour = sunday; hour.isBefore(sunday.plus(Duration.ofHours(25))); hour = hour.plusSeconds(3600)) {
            work.clock().set(hour);
            ticks();
        }
        assertThat(told()).singleElement().asString().contains("Det gick inte att skicka");
    }

    @Test
    void aFailureAtNightIsReportedInTheMorning() {
        work.clock().set(Instant.parse("2026-12-02T21:00:00Z"));
        work.chat().delete(SmallAssociation.COUNCIL_ROOM);
        failing("late", Addressee.channel(SmallAssociation.COUNCIL_ROOM), null);
        work.runUntil(Instant.parse("2026-12-03T06:59:00Z"));
        assertThat(told()).isEmpty();
        work.runUntil(Instant.parse("2026-12-03T07:01:00Z"));
        assertThat(told()).hasSize(1);
    }

    @Test
    void aReportDueWhileSendingIsPausedAfterAnOutageIsSentOnceWhenSendingIsResumed() {
        work.clock().set(Instant.parse("2026-12-02T21:00:00Z"));
        work.chat().delete(SmallAssociation.COUNCIL_ROOM);
        failing("late", Addressee.channel(SmallAssociation.COUNCIL_ROOM), null);
        work.runUntil(Instant.parse("2026-12-03T06:59:00Z"));
        work.clock().set(Instant.parse("2026-12-07T06:00:00Z"));
        work.restart();
        work.runUntil(Instant.parse("2026-12-07T09:30:00Z"));
        assertThat(told()).isEmpty();
        var list = work.as("Förvaltare").runs("outbox");
        assertThat(list.says()).contains("Jag håller alla utskick sedan");
        list.presses("Återuppta utskicken").confirms();
        ticks();
        work.runUntil(Instant.parse("2026-12-07T11:30:00Z"));
        assertThat(told()).singleElement().asString().contains("Det gick inte att skicka");
    }

    @Test
    void aFailedReportToACoordinatorIsNotReportedItself() {
        work.chat().delete(SmallAssociation.COUNCIL_ROOM);
        work.chat().closePrivateMessagesOf("9002");
        failing("key", Addressee.channel(SmallAssociation.COUNCIL_ROOM), null);
        work.runUntil(work.clock().instant().plus(Duration.ofDays(2)));
        assertThat(work.get(DeliveryOutbox.class)
                        .finishedBetween(Instant.EPOCH, work.clock().instant()))
                .filteredOn(row -> row.composer().equals(FailureNotice.NAME))
                .extracting(Delivery::state)
                .containsExactly(Delivery.State.FAILED);
    }

    @Test
    void aPersonWhoBlocksMessagesIsReportedToTheNetworksCoordinator() {
        var timra = work.get(People.class).findByAccountId("9004").orElseThrow();
        work.chat().closePrivateMessagesOf("9004");
        failing("private", Addressee.person(timra.id()), "hallbarhetsradet");
        ticks();
        work.runUntil(work.clock().instant().plus(Duration.ofHours(1)));
        assertThat(told())
                .singleElement()
                .asString()
                .contains("privat till " + timra.name(), "tar inte emot privata meddelanden från mig");
    }

    @Test
    void eachCoordinatorGetsReportsOnlyAboutTheirOwnNetworks() {
        var member = Addressee.person(
                work.get(People.class).findByAccountId("9004").orElseThrow().id());
        work.chat().closePrivateMessagesOf("9004");
        failing("council", member, "hallbarhetsradet");
        failing("social", member, "socialchefer");
        ticks();
        work.runUntil(work.clock().instant().plus(Duration.ofHours(1)));
        for (var account : List.of("9002", "9003")) {
            assertThat(work.chat().postsIn(RememberingChat.PRIVATE + account))
                    .singleElement()
                    .extracting(work::says)
                    .asString()
                    .containsOnlyOnce("gick inte att skicka: ");
        }
    }

    @Test
    void aCoordinatorOfTwoNetworksGetsOneReportForEach() {
        var member = Addressee.person(
                work.get(People.class).findByAccountId("9004").orElseThrow().id());
        work.chat().closePrivateMessagesOf("9004");
        failing("council", member, "hallbarhetsradet");
        failing("energy", member, "hallbar-energi");
        ticks();
        work.runUntil(work.clock().instant().plus(Duration.ofHours(1)));
        assertThat(told()).hasSize(2);
    }

    @Test
    void reportsInTheAdministratorsChannelContainNoTitles() {
        planned();
        work.chat().delete(SmallAssociation.COUNCIL_ROOM);
        work.runUntil(NOTICE_DUE.plus(Duration.ofMinutes(10)));
        var now = work.clock().instant();
        var failed = work.get(DeliveryOutbox.class).finishedBetween(Instant.EPOCH, now).stream()
                .filter(row -> row.state() == Delivery.State.FAILED)
                .findFirst()
                .orElseThrow();
        work.get(Deliveries.class)
                .save(Delivery.of(
                                "in-channel",
                                FailureNotice.NAME,
                                failed.id(),
                                Addressee.channel(SmallAssociation.COMMON_ROOM),
                                now,
                                now)
                        .about("hallbarhetsradet"));
        ticks();
        assertThat(work.chat().postsIn(SmallAssociation.COMMON_ROOM))
                .singleElement()
                .extracting(work::says)
                .asString()
                .contains("Kallelse · ", "gick inte att skicka: ")
                .doesNotContain("Rådet möts", "Hållbarhetsrådet");
    }

    @Test
    void aChangeInANetworkWithoutAChannelIsReportedAndSentOnceThereIsAChannel() {
        planned();
        work.runUntil(NOTICE_DUE.plus(Duration.ofMinutes(10)));
        link(null);
        var meeting = work.get(Meetings.class)
                .between(NOTICE_DUE, STARTS.plusSeconds(1))
                .get(0);
        coordinator
                .runs("meeting move", Map.of("meeting", meeting.id(), "when", "2026-12-18 13-15"))
                .confirms();
        work.runUntil(NOTICE_DUE.plus(Duration.ofHours(2)));
        assertThat(told()).singleElement().asString().contains("Ändring av möte", "Koppla nätverket till en kanal");
        work.chat().open("109", "nya-radet");
        link("109");
        coordinator
                .presses(work.chat().postsIn(COORDINATOR).get(0), "Skicka igen")
                .confirms();
        ticks();
        assertThat(work.chat().postsIn("109"))
                .extracting(work::says)
                .filteredOn(says -> says.contains("18 december 2026"))
                .hasSize(1);
    }

    @Test
    void aFailedMessageThatBelongsToNoNetworkIsReportedToTheAdministrators() {
        var timra = work.get(People.class).findByAccountId("9004").orElseThrow();
        work.chat().closePrivateMessagesOf("9004");
        failing("private", Addressee.person(timra.id()), null);
        ticks();
        work.runUntil(work.clock().instant().plus(Duration.ofHours(1)));
        assertThat(told()).isEmpty();
        assertThat(work.chat().postsIn(RememberingChat.PRIVATE + "9001"))
                .singleElement()
                .extracting(work::says)
                .asString()
                .contains("privat till en person")
                .doesNotContain(timra.name());
    }

    @Test
    void theCoordinatorOfAnotherNetworkCannotSendAFailedMessageAgain() {
        work.chat().delete(SmallAssociation.COUNCIL_ROOM);
        failing("key", Addressee.channel(SmallAssociation.COUNCIL_ROOM), null);
        ticks();
        var id = work.get(Deliveries.class).findByKey("key").orElseThrow().id();
        var before = work.contents();
        assertThat(work.as("Samordnare social")
                        .press(null, "outbox:change:AGAIN:" + id, List.of(), Map.of())
                        .says())
                .contains("samordnar");
        assertThat(work.contents()).isEqualTo(before);
    }

    private void link(String channel) {
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet").orElseThrow().linkedTo(channel));
    }

    private List<String> told() {
        return work.chat().postsIn(COORDINATOR).stream().map(work::says).toList();
    }

    private void failing(String key, Addressee to, String networkId) {
        var now = work.clock().instant();
        work.get(Deliveries.class)
                .save(Delivery.of(key, Outage.REPORT, new Outage(now, now, Outage.Kind.AWAY).subject(), to, now, now)
                        .about(networkId));
    }

    private void ticks() {
        for (int tick = 0; tick < 10; tick++) {
            work.tick();
        }
    }

    private void planned() {
        work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbarhetsradet",
                        "Rådet möts",
                        STARTS,
                        STARTS.plus(Duration.ofHours(2)),
                        Venue.of(MeetingFormat.PHYSICAL, "Residenset", null),
                        null,
                        work.clock().instant()));
    }
}
