package se.budkavle.storage.jdbc;

import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.relational.core.dialect.AbstractDialect;
import org.springframework.data.relational.core.dialect.IdGeneration;
import org.springframework.data.relational.core.dialect.LimitClause;
import org.springframework.data.relational.core.dialect.LockClause;
import org.springframework.data.relational.core.sql.IdentifierProcessing;
import org.springframework.data.relational.core.sql.IdentifierProcessing.LetterCasing;
import org.springframework.data.relational.core.sql.IdentifierProcessing.Quoting;
import org.springframework.data.relational.core.sql.LockOptions;
import org.springframework.data.relational.core.sql.render.PostgresUpsertRenderContext;
import org.springframework.data.relational.core.sql.render.UpsertRenderContext;

/** The SQL dialect of SQLite for Spring Data. Spring Data itself has no dialect for SQLite. */
class SqliteDialect extends AbstractDialect implements JdbcDialect {

    @Override
    public IdentifierProcessing getIdentifierProcessing() {
        return IdentifierProcessing.create(Quoting.ANSI, LetterCasing.LOWER_CASE);
    }

    @Override
    public LimitClause limit() {
        return Limit.INSTANCE;
    }

    @Override
    public LockClause lock() {
        return NoLock.INSTANCE;
    }

    /** Returns PostgreSQL's renderer for upserts, because SQLite supports the same "on conflict" clause. */
    @Override
    public UpsertRenderContext getUpsertRenderContext() {
        return PostgresUpsertRenderContext.INSTANCE;
    }

    @Override
    public IdGeneration getIdGeneration() {
        return new IdGeneration() {
            @Override
            public boolean supportedForBatchOperations() {
                return false;
            }

            @Override
            public boolean sequencesSupported() {
                return false;
            }
        };
    }

    private enum Limit implements LimitClause {
        INSTANCE;

        @Override
        public String getLimit(long limit) {
            return "LIMIT " + limit;
        }

        /**
         * Returns an offset clause with the limit -1, which means no limit, because SQLite's syntax allows an offset
         * only after a limit.
         */
        @Override
        public String getOffset(long offset) {
            return getLimitOffset(-1, offset);
        }

        @Override
        public String getLimitOffset(long limit, long offset) {
            return "LIMIT " + limit + " OFFSET " + offset;
        }

        @Override
        public LimitClause.Position getClausePosition() {
            return LimitClause.Position.AFTER_ORDER_BY;
        }
    }

    /**
     * An empty lock clause, because SQLite needs no row locks: a writing transaction locks the whole file from its
     * first statement.
     */
    private enum NoLock implements LockClause {
        INSTANCE;

        @Override
        public String getLock(LockOptions options) {
            return "";
        }

        @Override
        public LockClause.Position getClausePosition() {
            return LockClause.Position.AFTER_ORDER_BY;
        }
    }
}
