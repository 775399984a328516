package se.budkavle.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.sql.Connection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.storage.health.DatabaseHealth;
import se.budkavle.storage.testing.OpenStorage;

/**
 * Tests that all entities and all queries match the tables that the migrations create. One subclass runs on SQLite,
 * another on PostgreSQL.
 *
 * <p>PostgreSQL is needed to find misspelt columns, because SQLite treats an unknown quoted name as a string.
 */
abstract class SchemaContract {

    abstract OpenStorage storage();

    @TestFactory
    Stream<DynamicTest> everyRecordsComponentHasAColumn() {
        return storage().get(JdbcMappingContext.class).getPersistentEntities().stream()
                .filter(SchemaContract::hasATable)
                .map(entity -> dynamicTest(
                        entity.getType().getSimpleName(),
                        () -> assertThat(columnsOf(entity.getTableName().getReference()))
                                .containsAll(columnsNeededBy(entity))))
                .toList()
                .stream();
    }

    @TestFactory
    Stream<DynamicTest> theChildTablesOfEveryRecordReferToItsTable() {
        var mapping = storage().get(JdbcMappingContext.class);
        return mapping.getPersistentEntities().stream()
                .flatMap(whole -> stream(whole)
                        .filter(property -> property.isEntity() && !property.isEmbedded())
                        .map(part -> dynamicTest(
                                whole.getType().getSimpleName() + "." + part.getName(),
                                () -> assertThat(columnsOf(mapping.getRequiredPersistentEntity(part.getActualType())
                                                .getTableName()
                                                .getReference()))
                                        .contains(
                                                part.getReverseColumnName(whole).getReference()))))
                .toList()
                .stream();
    }

    @TestFactory
    Stream<DynamicTest> everyQueryRuns() {
        return Queries.of(storage().context()).stream()
                .map(query -> dynamicTest(
                        query.toString(),
                        () -> storage().transaction().executeWithoutResult(status -> {
                            status.setRollbackOnly();
                            query.runWithValues();
                        })));
    }

    @TestFactory
    Stream<DynamicTest> everyModifyingQueryRunsWithNullArguments() {
        return Queries.of(storage().context()).stream()
                .filter(Queries.Query::takesTextsThatMayBeMissing)
                .map(query -> dynamicTest(
                        query.toString(),
                        () -> storage().transaction().executeWithoutResult(status -> {
                            status.setRollbackOnly();
                            query.runWithTextsMissing();
                        })));
    }

    @TestFactory
    Stream<DynamicTest> noQuerySearchesInsideTexts() {
        // Forbids query methods from whose names Spring Data generates "like". SQLite has no default escape character
        // for "like", so a "%" in the searched text would find different rows on SQLite and on PostgreSQL.
        return Queries.of(storage().context()).stream()
                .map(query -> dynamicTest(
                        query.toString(),
                        () -> assertThat(query.name())
                                .doesNotContain("Containing", "StartingWith", "EndingWith", "Like")));
    }

    @Test
    void theDatabaseReportsItsHealth() {
        var health = storage().get(DatabaseHealth.class);
        assertThat(health.product()).matches("(SQLite|PostgreSQL) \\d+.*");
        assertThat(health.isSound()).isTrue();
        assertThat(health.freeBytes().isPresent()).isEqualTo(health.product().startsWith("SQLite"));
    }

    /**
     * Returns whether a database table stores the records of this class. Classes without a table only hold the result
     * rows of queries.
     */
    private static boolean hasATable(RelationalPersistentEntity<?> entity) {
        return entity.hasIdProperty() || entity.isAnnotationPresent(Table.class);
    }

    private static Stream<RelationalPersistentProperty> stream(RelationalPersistentEntity<?> entity) {
        return Stream.of(entity).flatMap(each -> {
            var properties = Stream.<RelationalPersistentProperty>builder();
            each.forEach(properties::add);
            return properties.build();
        });
    }

    private Set<String> columnsNeededBy(RelationalPersistentEntity<?> entity) {
        var columns = new TreeSet<String>();
        stream(entity)
                .filter(RelationalPersistentProperty::isEmbedded)
                .map(property ->
                        storage().get(JdbcMappingContext.class).getRequiredPersistentEntity(property.getActualType()))
                .forEach(embedded -> columns.addAll(columnsNeededBy(embedded)));
        stream(entity)
                .filter(property -> !property.isEntity() && !property.isTransient())
                .forEach(property -> columns.add(property.getColumnName().getReference()));
        return columns;
    }

    private Set<String> columnsOf(String table) {
        return storage().get(JdbcTemplate.class).execute((ConnectionCallback<Set<String>>) (Connection connection) -> {
            var columns = new TreeSet<String>();
            try (var found = connection.getMetaData().getColumns(null, null, table, null)) {
                while (found.next()) {
                    columns.add(found.getString("COLUMN_NAME"));
                }
            }
            return columns;
        });
    }
}
