package se.budkavle.storage.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.minutes.AttendanceChange.Kind;

class ItemPresenceTest {

    private static final Instant NOW = Instant.parse("2026-12-10T09:00:00Z");
    private static final List<String> ORDER = List.of("1", "2", "3", "4", "5");

    @Test
    void aPersonWhoNeitherCameLateNorLeftEarlyIsPresentAtEveryItem() {
        assertThat(itemsOf("A")).isEqualTo(ORDER);
    }

    @Test
    void aPersonWhoArrivedAtAnItemIsPresentFromThatItemOn() {
        assertThat(itemsOf("A", change(Kind.CAME, "3"))).containsExactly("3", "4", "5");
    }

    @Test
    void aPersonWhoLeftAfterAnItemIsPresentUpToThatItem() {
        assertThat(itemsOf("A", change(Kind.LEFT, "3"))).containsExactly("1", "2", "3");
        assertThat(itemsOf("A", change(Kind.LEFT, "5"))).isEqualTo(ORDER);
    }

    @Test
    void aPersonWhoLeftAndCameBackIsAbsentInBetween() {
        assertThat(itemsOf("A", change(Kind.CAME, "2"), change(Kind.LEFT, "4"))).containsExactly("2", "3", "4");
        assertThat(itemsOf("A", change(Kind.CAME, "3"), change(Kind.LEFT, "3"))).containsExactly("3");
        assertThat(itemsOf("A", change(Kind.LEFT, "2"), change(Kind.CAME, "4"))).containsExactly("1", "2", "4", "5");
    }

    @Test
    void aPersonWhoComesAndLeavesSeveralTimesIsPresentBetweenArrivalAndDeparture() {
        assertThat(itemsOf("A", change(Kind.LEFT, "1"), change(Kind.CAME, "3"), change(Kind.LEFT, "3")))
                .containsExactly("1", "3");
        assertThat(itemsOf(
                        "A",
                        change(Kind.LEFT, "4"),
                        change(Kind.CAME, "4"),
                        change(Kind.CAME, "2"),
                        change(Kind.LEFT, "2")))
                .containsExactly("2", "4");
        assertThat(itemsOf("A", change(Kind.LEFT, "1"), change(Kind.CAME, "2"), change(Kind.LEFT, "4")))
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    void aPersonRecordedAsLeavingTwiceIsAbsentAfterTheFirstTime() {
        assertThat(itemsOf("A", change(Kind.LEFT, "2"), change(Kind.LEFT, "4"))).containsExactly("1", "2");
        assertThat(itemsOf("A", change(Kind.CAME, "2"), change(Kind.CAME, "4"))).containsExactly("2", "3", "4", "5");
    }

    @Test
    void aNewArrivalOrDepartureReplacesTheAdjacentOneOfTheSameKind() {
        var left = change(Kind.LEFT, "2");
        var back = change(Kind.CAME, "4");
        assertThat(corrected("3", Kind.LEFT, left)).contains(left);
        assertThat(corrected("1", Kind.LEFT, left)).contains(left);
        assertThat(corrected("2", Kind.LEFT, left)).contains(left);
        assertThat(corrected("4", Kind.CAME, left)).isEmpty();
        assertThat(corrected("5", Kind.LEFT, left, back)).isEmpty();
        assertThat(corrected("4", Kind.LEFT, left, back)).isEmpty();
        assertThat(corrected("3", Kind.CAME, left, back)).contains(back);
        assertThat(corrected("5", Kind.CAME, left, back)).contains(back);
        assertThat(corrected("1", Kind.CAME, left, back)).isEmpty();
        assertThat(corrected("3", Kind.LEFT, change(Kind.LEFT, "gone"))).isEmpty();
    }

    @Test
    void arrivalsAndDeparturesAtRemovedItemsAreIgnored() {
        assertThat(itemsOf("B", change(Kind.CAME, "3"))).isEqualTo(ORDER);
        assertThat(itemsOf("A", change(Kind.CAME, "gone"), change(Kind.LEFT, "gone")))
                .isEqualTo(ORDER);
    }

    @Test
    void aPersonAbsentFromTheMeetingIsPresentAtNoItem() {
        assertThat(ItemPresence.at("3", ORDER, List.of(), List.of(change(Kind.CAME, "3"))))
                .isEmpty();
    }

    @Test
    void anArrivalOrDepartureCanBeMovedToAnotherItem() {
        assertThat(change(Kind.CAME, "3").at("4", "W", NOW.plusSeconds(1)))
                .extracting(AttendanceChange::itemId, AttendanceChange::kind, AttendanceChange::writtenBy)
                .containsExactly("4", Kind.CAME, "W");
    }

    @Test
    void aReservationAgainstADecisionNeedsAText() {
        var first = Reservation.of("M", "3", "A", " Emot ", "W", NOW);
        assertThat(first.text()).isEqualTo("Emot");
        assertThat(first.repeats(Reservation.of("M", "3", "A", "Emot", "A", NOW)))
                .isTrue();
        assertThat(first.repeats(Reservation.of("M", "3", "B", "Emot", "W", NOW)))
                .isFalse();
        assertThat(first.repeats(Reservation.of("M", "4", "A", "Emot", "W", NOW)))
                .isFalse();
        assertThat(first.repeats(first.withText("För"))).isFalse();
        assertThatThrownBy(() -> first.withText("x".repeat(Reservation.LONGEST_TEXT + 1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("minutes.text-length");
        assertThatThrownBy(() -> Reservation.of("M", "3", "A", " ", "W", NOW))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("minutes.text-missing");
    }

    private static AttendanceChange change(Kind kind, String item) {
        return AttendanceChange.of("M", item, "A", kind, "W", NOW);
    }

    private static Optional<AttendanceChange> corrected(String item, Kind kind, AttendanceChange... known) {
        return ItemPresence.corrected(item, kind, ORDER, List.of(known));
    }

    private static List<String> itemsOf(String person, AttendanceChange... changes) {
        return ORDER.stream()
                .filter(item -> ItemPresence.at(item, ORDER, List.of("A", "B"), List.of(changes))
                        .contains(person))
                .toList();
    }
}
