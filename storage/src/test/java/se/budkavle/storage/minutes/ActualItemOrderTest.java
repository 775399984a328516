package se.budkavle.storage.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActualItemOrderTest {

    private static final Instant NOW = Instant.parse("2026-12-10T09:00:00Z");

    @Test
    void withoutMovesTheItemsAreInTheOrderOfTheAgenda() {
        assertThat(order()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void anItemCanBeMovedBeforeAnotherItemOrToTheEnd() {
        assertThat(order(move("3", "1"))).containsExactly("3", "1", "2", "4");
        assertThat(order(move("1", "4"))).containsExactly("2", "3", "1", "4");
        assertThat(order(move("2", null))).containsExactly("1", "3", "4", "2");
    }

    @Test
    void movesOfItemsAreAppliedOneAfterTheOther() {
        assertThat(order(move("4", "2"), move("3", "4"))).containsExactly("1", "3", "4", "2");
        assertThat(order(move("4", "1"), move("4", null))).containsExactly("1", "2", "3", "4");
    }

    @Test
    void aMoveThatRefersToARemovedItemIsIgnored() {
        assertThat(order(move("gone", "1"), move("4", "gone"), move("2", "2"))).containsExactly("1", "2", "3", "4");
    }

    private static List<String> order(ItemMove... moves) {
        return ActualItemOrder.of(List.of("1", "2", "3", "4"), List.of(moves));
    }

    private static ItemMove move(String item, @Nullable String before) {
        return ItemMove.of("M", item, before, "W", NOW);
    }
}
