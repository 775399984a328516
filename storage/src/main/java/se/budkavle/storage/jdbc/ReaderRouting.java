package se.budkavle.storage.jdbc;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;
import se.budkavle.storage.answering.AnsweringThread;

/**
 * Selects one of two connection pools for a reading transaction. Threads that handle people's interactions (see
 * {@link AnsweringThread}) have a separate pool.
 */
class ReaderRouting extends AbstractRoutingDataSource {

    ReaderRouting(DataSource others, DataSource answering) {
        setTargetDataSources(Map.of(false, others, true, answering));
        initialize();
    }

    @Override
    protected Object determineCurrentLookupKey() {
        return AnsweringThread.isCurrent();
    }
}
