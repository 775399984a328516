package se.budkavle.storage;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.storage.testing.OpenStorage;

/**
 * Finds the tables of which a query reads all or many rows, according to SQLite's "explain query plan".
 *
 * <p>An index search for one value, or for a range with a lower and an upper bound, counts as reading few rows. A range
 * with one bound counts as reading many rows. A search for a value that many rows share, such as a state, counts as
 * reading many rows too.
 */
class QueryPlans {

    private static final Set<String> OF_FEW_VALUES = Set.of("state", "outcome", "kind", "role", "closed_at");

    private static final Pattern SENT = Pattern.compile("Executing prepared SQL statement \\[(.*)]", Pattern.DOTALL);
    private static final Pattern TABLE =
            Pattern.compile("(?:from|join|update)\\s+\"?(\\w+)\"?(?:\\s+(?:as\\s+)?(\\w+))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCAN = Pattern.compile("SCAN (\\w+).*");
    private static final Pattern SEARCH = Pattern.compile("SEARCH (\\w+) USING .*\\((.*)\\).*");
    private static final Pattern CONDITION = Pattern.compile("(\\w+|<expr>)([=<>]|>=|<=)");
    private static final Set<String> NOT_NAMES = Set.of("where", "set", "join", "on", "order", "group");

    private final OpenStorage storage;

    QueryPlans(OpenStorage storage) {
        this.storage = storage;
    }

    /**
     * Returns the tables of which the query reads all or many rows. Each table is mapped to the line of the query plan
     * that shows this.
     */
    Map<String, String> scannedBy(Queries.Query query) {
        var scanned = new HashMap<String, String>();
        for (var sql : sentBy(query)) {
            var tables = tablesByAlias(sql);
            for (var line : planOf(sql)) {
                var scan = SCAN.matcher(line);
                var search = SEARCH.matcher(line);
                if (scan.matches() && tables.containsKey(scan.group(1))) {
                    scanned.put(tables.get(scan.group(1)), line);
                } else if (search.matches() && !isNarrow(search.group(2))) {
                    scanned.put(tables.get(search.group(1)), line);
                }
            }
        }
        return scanned;
    }

    private static boolean isNarrow(String conditions) {
        var bounds = new HashMap<String, Integer>();
        var condition = CONDITION.matcher(conditions);
        while (condition.find()) {
            boolean equal = condition.group(2).equals("=");
            if (equal && !OF_FEW_VALUES.contains(condition.group(1))) {
                return true;
            }
            bounds.merge(condition.group(1), equal ? 0 : 1, Integer::sum);
        }
        return bounds.containsValue(2);
    }

    private List<String> sentBy(Queries.Query query) {
        var log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var appender = new ListAppender<ILoggingEvent>();
        var level = log.getLevel();
        boolean additive = log.isAdditive();
        appender.start();
        log.addAppender(appender);
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        try {
            storage.transaction().executeWithoutResult(status -> {
                status.setRollbackOnly();
                query.runWithValues();
            });
        } finally {
            log.detachAppender(appender);
            log.setLevel(level);
            log.setAdditive(additive);
        }
        return appender.list.stream()
                .map(event -> SENT.matcher(event.getFormattedMessage()))
                .filter(sent -> sent.matches())
                .map(sent -> sent.group(1))
                .toList();
    }

    private List<String> planOf(String sql) {
        return storage.get(JdbcTemplate.class).execute((ConnectionCallback<List<String>>) (Connection connection) -> {
            var lines = new ArrayList<String>();
            try (var statement = connection.prepareStatement("explain query plan " + sql)) {
                for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                    statement.setObject(i, null);
                }
                try (var plan = statement.executeQuery()) {
                    while (plan.next()) {
                        lines.add(plan.getString("detail"));
                    }
                }
            }
            return lines;
        });
    }

    private static Map<String, String> tablesByAlias(String sql) {
        var tables = new HashMap<String, String>();
        var named = TABLE.matcher(sql);
        while (named.find()) {
            tables.put(named.group(1), named.group(1));
            if (named.group(2) != null && !NOT_NAMES.contains(named.group(2).toLowerCase(Locale.ROOT))) {
                tables.put(named.group(2), named.group(1));
            }
        }
        return tables;
    }
}
