package se.budkavle.storage.jdbc;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;
import se.budkavle.storage.answering.AnsweringThread;

/**
 * Selects the pool of reading connections: the one for threads that answer people, or the one for all other threads.
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
