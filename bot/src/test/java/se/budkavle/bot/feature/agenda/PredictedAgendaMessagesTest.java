package se.budkavle.bot.feature.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.budkavle.bot.delivery.PredictedDeliveries;
import se.budkavle.bot.delivery.PredictedDelivery;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.meeting.Meeting;

/**
 * Tests that the outbox, the list of planned messages, shows exactly those agenda warnings and approval reminders that
 * are queued later. Also tests that a user can skip them.
 */
class PredictedAgendaMessagesTest {

    private final Workplace work = Workplace.fresh();
    private final CouncilFixture council = new CouncilFixture(work);

    static Stream<Arguments> networks() {
        return Stream.of(
                arguments("without approval", false, List.of(), 1),
                arguments("whose chair approves", true, List.of(CouncilFixture.CHAIR), 1),
                arguments("without a chair, where the coordinator approves", true, List.of(), 0),
                arguments("whose coordinator is the chair", true, List.of("Samordnare miljö"), 0));
    }

    @ParameterizedTest(name = "in a network {0}")
    @MethodSource("networks")
    void theOutboxPredictsTheWarningsThatAreLaterQueued(
            String kind, boolean approves, List<String> chairs, int warned) {
        council.hasStandingItems();
        if (approves) {
            council.wantsTheChairToApprove();
        }
        chairs.forEach(name -> council.elects(name, Role.CHAIR));
        var meeting = council.meets("2027-03-18");
        council.itBecomes("2027-02-20");
        var announced = announced();
        council.itBecomes("2027-03-03");
        var queued = work.get(Deliveries.class).findAllBySubjectOrderByDueAtAscIdAsc(meeting.id()).stream()
                .filter(one -> one.composer().equals(AgendaDeliveryKeys.WARNING))
                .map(Delivery::key)
                .toList();
        assertThat(queued).hasSize(warned);
        assertThat(announced).containsExactlyInAnyOrderElementsOf(queued);
    }

    @Test
    void theOutboxPredictsTheReminderToApproveThatIsLaterSent() {
        approvalIsRequested();
        assertThat(outbox())
                .containsOnlyOnce("1 mars 2027 08:00 · Fråga om att godkänna dagordningen Hållbarhetsrådet – Rådets"
                        + " möte, 18 mars 2027 · #101 · två dagar efter frågan");
        var announced = announced(AgendaDeliveryKeys.APPROVAL);
        assertThat(announced).hasSize(1);
        council.itBecomes("2027-03-01");
        assertThat(work.get(Deliveries.class).findByKey(announced.get(0)))
                .get()
                .extracting(Delivery::state)
                .isEqualTo(Delivery.State.SENT);
        assertThat(announced(AgendaDeliveryKeys.APPROVAL)).isEmpty();
    }

    @Test
    void theOutboxShowsNoReminderForAnApprovedAgenda() {
        approvalIsRequested();
        work.as(CouncilFixture.CHAIR).in(SmallAssociation.COUNCIL_ROOM).runs("agenda approve");
        assertThat(announced(AgendaDeliveryKeys.APPROVAL)).isEmpty();
    }

    @Test
    void aReminderThatWasSkippedInTheOutboxIsNotSent() {
        approvalIsRequested();
        skips(announced(AgendaDeliveryKeys.APPROVAL).get(0));
        var before = council.posts().size();
        council.itBecomes("2027-03-01");
        council.itBecomes("2027-03-02");
        assertThat(council.posts()).hasSize(before);
    }

    @Test
    void aWarningSkippedForOneCoordinatorIsStillSentToTheOther() {
        council.hasStandingItems();
        council.wantsTheChairToApprove();
        council.electsAChair();
        council.elects("Ledamot Timrå, majoritet", Role.COORDINATOR);
        var meeting = council.meets("2027-03-18");
        council.itBecomes("2027-02-20");
        var announced = announced();
        assertThat(announced).hasSize(2);
        skips(announced.get(0));
        council.itBecomes("2027-03-03");
        assertThat(work.get(Deliveries.class).findAllBySubjectOrderByDueAtAscIdAsc(meeting.id()))
                .filteredOn(one -> one.composer().equals(AgendaDeliveryKeys.WARNING))
                .extracting(Delivery::key, Delivery::state)
                .containsExactlyInAnyOrder(
                        tuple(announced.get(0), Delivery.State.SKIPPED), tuple(announced.get(1), Delivery.State.SENT));
    }

    @Test
    void aRequestForApprovalThatWasRescheduledIsSentAndFollowedByAReminder() {
        council.hasStandingItems();
        council.wantsTheChairToApprove();
        council.electsAChair();
        council.meets("2027-03-18");
        council.itBecomes("2027-02-20");
        work.as("Samordnare miljö")
                .press(
                        null,
                        "outbox:move:" + announced(AgendaDeliveryKeys.APPROVAL).get(0),
                        List.of(),
                        Map.of())
                .fillsIn(Map.of("when", "2027-03-01 10.00"))
                .confirms();
        work.runUntil(Instant.parse("2027-03-01T08:55:00Z"));
        assertThat(requests()).isZero();
        work.runUntil(Instant.parse("2027-03-01T09:05:00Z"));
        assertThat(requests()).isEqualTo(1);
        work.runUntil(Instant.parse("2027-03-03T10:00:00Z"));
        assertThat(requests()).isEqualTo(2);
    }

    @Test
    void aRequestForApprovalThatWasSkippedIsNeverSent() {
        council.hasStandingItems();
        council.wantsTheChairToApprove();
        council.electsAChair();
        council.meets("2027-03-18");
        council.itBecomes("2027-02-20");
        skips(announced(AgendaDeliveryKeys.APPROVAL).get(0));
        work.runUntil(Instant.parse("2027-03-03T10:00:00Z"));
        assertThat(requests()).isZero();
    }

    @Test
    void theCoordinatorIsWarnedAgainIfTheMeetingIsMovedAfterTheWarning() {
        council.hasStandingItems();
        council.wantsTheChairToApprove();
        council.electsAChair();
        var meeting = council.meets("2027-03-18");
        council.itBecomes("2027-03-03");
        assertThat(warnings(meeting)).hasSize(1);
        work.as("Samordnare miljö")
                .runs("meeting move", Map.of("meeting", meeting.id(), "when", "2027-04-08 9-12"))
                .confirms();
        var announced = announced();
        assertThat(announced).hasSize(1);
        council.itBecomes("2027-03-24");
        assertThat(warnings(meeting))
                .hasSize(2)
                .filteredOn(one -> one.key().equals(announced.get(0)))
                .extracting(Delivery::state)
                .containsExactly(Delivery.State.SENT);
    }

    @Test
    void theOutboxPredictsNothingForANetworkThatHasEnded() {
        council.hasStandingItems();
        council.wantsTheChairToApprove();
        council.electsAChair();
        var meeting = council.meets("2027-03-18");
        council.itBecomes("2027-02-20");
        assertThat(announced()).hasSize(1);
        assertThat(announced(AgendaDeliveryKeys.APPROVAL)).hasSize(1);
        var networks = work.get(Networks.class);
        networks.save(networks.findById(CouncilFixture.ID)
                .orElseThrow()
                .ended(work.clock().instant()));
        assertThat(announced()).isEmpty();
        assertThat(announced(AgendaDeliveryKeys.APPROVAL)).isEmpty();
        work.runUntil(Instant.parse("2027-03-18T10:00:00Z"));
        assertThat(work.get(Deliveries.class).findAllBySubjectOrderByDueAtAscIdAsc(meeting.id()))
                .isEmpty();
    }

    private List<Delivery> warnings(Meeting meeting) {
        return work.get(Deliveries.class).findAllBySubjectOrderByDueAtAscIdAsc(meeting.id()).stream()
                .filter(one -> one.composer().equals(AgendaDeliveryKeys.WARNING))
                .toList();
    }

    private long requests() {
        return council.posts().stream()
                .map(work::says)
                .filter(says -> says.contains("väntar på godkännande"))
                .count();
    }

    private void approvalIsRequested() {
        council.hasStandingItems();
        council.wantsTheChairToApprove();
        council.electsAChair();
        council.meets("2027-03-18");
        council.itBecomes("2027-02-25");
    }

    private void skips(String key) {
        work.as("Samordnare miljö")
                .press(null, "outbox:change:SKIP:" + key, List.of(), Map.of())
                .confirms();
    }

    private String outbox() {
        return work.as("Samordnare miljö").runs("outbox", Map.of("days", 30L)).says();
    }

    private List<String> announced() {
        return announced(AgendaDeliveryKeys.WARNING);
    }

    private List<String> announced(String composer) {
        var until = work.clock().instant().plus(Duration.ofDays(30));
        return work.all(PredictedDeliveries.class).stream()
                .flatMap(planned -> planned.until(until).stream())
                .map(PredictedDelivery::row)
                .filter(row -> row.composer().equals(composer))
                .map(Delivery::key)
                .toList();
    }
}
