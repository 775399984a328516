package se.budkavle.bot.feature.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.budkavle.bot.delivery.PlannedDeliveries;
import se.budkavle.bot.delivery.PlannedDelivery;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Role;

/** Tests that the outbox announces exactly the agenda warnings that are later queued. */
class PlannedAgendaMessagesTest {

    private final Workplace work = Workplace.fresh();
    private final Council council = new Council(work);

    static Stream<Arguments> networks() {
        return Stream.of(
                arguments("without approval", false, List.of(), 1),
                arguments("whose chair approves", true, List.of(Council.CHAIR), 1),
                arguments("without a chair, where the coordinator approves", true, List.of(), 0),
                arguments("whose coordinator is the chair", true, List.of("Samordnare miljö"), 0));
    }

    @ParameterizedTest(name = "in a network {0}")
    @MethodSource("networks")
    void theAnnouncedWarningsAreThoseThatAreQueued(String kind, boolean approves, List<String> chairs, int warned) {
        council.hasStandingItems();
        if (approves) {
            council.wantsTheChairToApprove();
        }
        chairs.forEach(name -> council.elects(name, Role.CHAIR));
        var meeting = council.meets("2027-03-18");
        council.itBecomes("2027-02-20");
        var announced = announced();
        council.itBecomes("2027-03-03");
        var queued = work.get(Deliveries.class).findAllBySubjectOrderByDueAt(meeting.id()).stream()
                .filter(one -> one.composer().equals(AgendaDeliveryKeys.WARNING))
                .map(Delivery::key)
                .toList();
        assertThat(queued).hasSize(warned);
        assertThat(announced).containsExactlyInAnyOrderElementsOf(queued);
    }

    private List<String> announced() {
        var until = work.clock().instant().plus(Duration.ofDays(30));
        return work.all(PlannedDeliveries.class).stream()
                .flatMap(planned -> planned.until(until).stream())
                .map(PlannedDelivery::row)
                .filter(row -> row.composer().equals(AgendaDeliveryKeys.WARNING))
                .map(Delivery::key)
                .toList();
    }
}
