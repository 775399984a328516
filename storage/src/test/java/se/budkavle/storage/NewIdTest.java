package se.budkavle.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NewIdTest {

    @Test
    void anIdHasThirteenLettersAndDigits() {
        assertThat(NewId.next()).matches("[0-9A-Z]{13}");
    }

    @Test
    void newIdsSortAfterEarlierIds() {
        var ids = IntStream.range(0, 10_000).mapToObj(number -> NewId.next()).toList();
        assertThat(ids).doesNotHaveDuplicates().isSorted();
    }
}
