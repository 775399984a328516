package se.budkavle.bot.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Collects the SQL statements that the bot executes while a test runs an action. Reads the statements from the debug
 * log of JdbcTemplate, which executes all the bot's SQL.
 */
public final class SqlStatements {

    private static final Pattern STATEMENT =
            Pattern.compile("Executing (?:prepared )?SQL (?:statement|query|update) \\[.*", Pattern.DOTALL);

    private SqlStatements() {}

    public static List<String> during(Runnable doing) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var level = logger.getLevel();
        var collecting = new ListAppender<ILoggingEvent>();
        collecting.start();
        logger.addAppender(collecting);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        try {
            doing.run();
        } finally {
            logger.detachAppender(collecting);
            logger.setLevel(level);
            logger.setAdditive(true);
        }
        return collecting.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> STATEMENT.matcher(message).matches())
                .toList();
    }
}
