package se.budkavle.storage.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.storage.testing.Databases;
import se.budkavle.storage.testing.OpenStorage;

class PageLinkMigrationTest {

    @Test
    void anOldLinkToTheFollowUpPageStillWorksAfterTheMigration(@TempDir Path folder) {
        var database = Databases.sqlite(folder);
        try (var before = OpenStorage.on(database, "spring.flyway.target=72")) {
            var jdbc = before.get(JdbcTemplate.class);
            jdbc.update("insert into person (id, name, created_at, version) values ('p', 'P', 1, 0)");
            jdbc.update("insert into followup_link values ('p', 'mark', 1, 9, null, 5, 2)");
        }
        try (var after = OpenStorage.on(database)) {
            assertThat(after.get(PageLinks.class).findByPersonIdAndPage("p", LinkedPage.FOLLOW_UP))
                    .contains(new PageLink(
                            "mark",
                            "p",
                            LinkedPage.FOLLOW_UP,
                            "mark",
                            Instant.ofEpochMilli(1),
                            Instant.ofEpochMilli(9),
                            null,
                            Instant.ofEpochMilli(5),
                            2));
        }
    }
}
