package se.budkavle.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.budkavle.storage.leader.Leadership;
import se.budkavle.storage.testing.Migrated;
import se.budkavle.storage.testing.OpenStorage;

class SingleInstanceLeadershipTest {

    private static final int MANY = 10_000;

    @TempDir
    private Path folder;

    @Test
    void theOnlyInstanceOnSqliteIsTheLeader() {
        try (var storage = OpenStorage.on(Migrated.sqlite(folder))) {
            var leadership = storage.get(Leadership.class);
            assertThat(leadership.isLeader()).isTrue();
            leadership.resign();
            assertThat(leadership.confirm()).isTrue();
            assertThat(leadership.others()).isZero();
        }
    }

    @Test
    void aRecentInteractionIsNotHandledTwice() {
        var leadership = new SingleInstanceLeadership();
        for (int id = 0; id < MANY; id++) {
            assertThat(leadership.take(String.valueOf(id))).isTrue();
        }
        assertThat(leadership.take("0")).isFalse();
        assertThat(leadership.take("new")).isTrue();
        assertThat(leadership.take("0")).isTrue();
    }
}
