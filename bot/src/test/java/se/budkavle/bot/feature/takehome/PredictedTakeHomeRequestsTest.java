package se.budkavle.bot.feature.takehome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.delivery.PredictedDelivery;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.minutes.Decision;

/**
 * Tests that the outbox predicts exactly the questions and reminders about decisions taken home that are sent later.
 */
class PredictedTakeHomeRequestsTest {

    private final Workplace work = Workplace.fresh();
    private final TakeHomeFixture home = new TakeHomeFixture(work);
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final TestUser timra = work.as("Ledamot Timrå, majoritet");
    private final Decision decision = home.decided("Avgiften höjs");

    @Test
    void theOutboxPredictsTheMessagesThatAreLaterQueued() {
        home.meets(TakeHomeFixture.COUNCIL, "2026-12-10T09:00");
        home.marks(decision);
        home.marks(home.decided(TakeHomeFixture.COUNCIL, 2, "Taxan sänks"));
        var announced = announced();
        assertThat(announced)
                .extracting(one -> one.row().dueAt())
                .containsOnly(TakeHomeFixture.instant("2026-11-26T09:15"), TakeHomeFixture.instant("2026-12-07T09:15"));
        assertThat(announced).hasSize(6);
        assertThat(coordinator.runs("outbox", Map.of("days", 30L)).says())
                .contains(
                        "26 november 2026 09:15 · Fråga om vad det blev av ett beslut hemma",
                        "om det som togs hem, efter kallelsen till mötet 10 december 2026 09:00",
                        "7 december 2026 09:15",
                        "om svar saknas inför mötet 10 december 2026 09:00");
        home.at("2026-11-26T09:01");
        assertThat(queued())
                .isEqualTo(keys(announced.stream()
                        .filter(one -> one.row().dueAt().isBefore(TakeHomeFixture.instant("2026-12-01T00:00")))
                        .toList()));
        assertThat(announced()).hasSize(3);
        home.at("2026-12-07T09:01");
        assertThat(queued()).isEqualTo(keys(announced));
        assertThat(announced()).isEmpty();
    }

    @Test
    void noMessageIsPredictedForAMunicipalityThatHasAnswered() {
        home.meets(TakeHomeFixture.COUNCIL, "2026-12-10T09:00");
        home.marks(decision);
        home.at("2026-11-26T09:01");
        home.asks(timra, decision, "timra").fillsIn(Map.of("at-home", "Klart"));
        assertThat(announced()).hasSize(1);
    }

    @Test
    void skippingAPredictedRequestDoesNotSkipTheReminder() {
        home.meets(TakeHomeFixture.COUNCIL, "2026-12-10T09:00");
        home.marks(decision);
        var first = announced().stream()
                .filter(one -> one.row().requiredAddressee().id().equals(id(TakeHomeFixture.SUNDSVALL)))
                .findFirst()
                .orElseThrow();
        assertThat(coordinator
                        .press(null, "outbox:change:NOW:" + first.row().key(), List.of(), Map.of())
                        .says())
                .contains("Det utskicket går inte att ändra längre.");
        coordinator
                .press(null, "outbox:change:SKIP:" + first.row().key(), List.of(), Map.of())
                .confirms();
        home.at("2026-11-26T09:01");
        assertThat(home.asked(TakeHomeFixture.SUNDSVALL)).isEmpty();
        assertThat(home.asked(TakeHomeFixture.TIMRA)).hasSize(1);
        home.at("2026-12-07T09:01");
        assertThat(home.asked(TakeHomeFixture.SUNDSVALL)).hasSize(1);
    }

    @Test
    void noMessageIsPredictedWithoutAMeetingWhetherOrNotADecisionIsMarked() {
        assertThat(announced()).isEmpty();
        home.marks(decision);
        assertThat(announced()).isEmpty();
    }

    private List<PredictedDelivery> announced() {
        return work.get(PredictedTakeHomeRequests.class)
                .until(work.clock().instant().plus(Duration.ofDays(30)));
    }

    private List<String> queued() {
        return work.get(JdbcTemplate.class)
                .queryForList(
                        "select matter from delivery where composer = 'takehome.request' order by matter",
                        String.class);
    }

    private static List<String> keys(List<PredictedDelivery> announced) {
        return announced.stream()
                .map(PredictedDelivery::row)
                .map(Delivery::key)
                .sorted()
                .toList();
    }

    private String id(String account) {
        return work.get(People.class).findByAccountId(account).orElseThrow().id();
    }
}
