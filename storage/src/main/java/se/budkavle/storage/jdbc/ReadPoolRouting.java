package se.budkavle.storage.jdbc;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;
import se.budkavle.storage.answering.InteractionThread;

/**
 * Selects one of two connection pools for a reading transaction. Threads that handle people's interactions (see
 * {@link InteractionThread}) have a separate pool.
 */
class ReadPoolRouting extends AbstractRoutingDataSource {

    ReadPoolRouting(DataSource others, DataSource answering) {
        setTargetDataSources(Map.of(false, others, true, answering));
        initialize();
    }

    @Override
    protected Object determineCurrentLookupKey() {
        return InteractionThread.isCurrent();
    }
}
