package se.budkavle.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;

/** Creates the connection pools of an SQLite file: one pool for writing, the others for reading. */
class SqlitePools {

    private SqlitePools() {}

    /**
     * Creates the pool with the only writing connection. Each transaction acquires SQLite's write lock at its
     * beginning. A transaction that acquired the lock only at its first write would fail if another transaction had
     * written since its first read.
     */
    static HikariDataSource writer(String url) {
        return pool("sqlite-writer", new SqliteConnections(url, "begin immediate"), 1);
    }

    /**
     * Creates the pool of read-only connections. A write in a read-only transaction fails immediately on a read-only
     * connection.
     */
    static HikariDataSource readers(String name, String url, int size) {
        var pool = pool(name, new SqliteConnections(url, "begin deferred"), size);
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
