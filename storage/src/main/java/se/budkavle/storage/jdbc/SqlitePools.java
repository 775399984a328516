package se.budkavle.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;

/** The two pools of connections to one SQLite file. */
class SqlitePools {

    private SqlitePools() { }

    /** Locks at once: a transaction that reads first and writes later cannot find that another was faster. */
    static HikariDataSource writer(String url) {
        return pool("sqlite-writer", new SqliteConnections(url, "begin immediate"), 1);
    }

    /** Refuse to write: what was thought to be reading only is found out at once. */
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
