package se.budkavle.storage.jdbc;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;
import se.budkavle.storage.answering.AnsweringThread;

/**
 * Routes a reading transaction to one of two connection pools, depending on whether the current thread is an
 * {@link AnsweringThread}.
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
