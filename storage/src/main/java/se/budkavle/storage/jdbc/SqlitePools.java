package se.budkavle.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;

/** Creates the two connection pools of an SQLite file. */
class SqlitePools {

    private SqlitePools() {}

    /**
     * Takes the write lock when a transaction begins, so that a transaction that reads first cannot later fail because
     * of another writer.
     */
    static HikariDataSource writer(String url) {
        return pool("sqlite-writer", new SqliteConnections(url, "begin immediate"), 1);
    }

    /** Opens read-only connections, so that a write in a read-only transaction fails at once. */
    static HikariDataSource readers(String url, int size) {
        var pool = pool("sqlite-reader", new SqliteConnections(url, "begin deferred"), size);
        pool.setConnectionInitSql("PRAGMA query_only = 1");
        return pool;
    }

    private static HikariDataSource pool(String name, SqliteConnections connections, int size) {
        var pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setDataSource(connections);
        pool.setMaximumPoolSize(size);
        return pool;
    }
}
