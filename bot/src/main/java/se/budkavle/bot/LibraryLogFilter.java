package se.budkavle.bot;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Suppresses the log messages of libraries at the levels DEBUG and TRACE, except Spring's SQL statements, even if the
 * configuration enables these levels. At DEBUG and TRACE, web servers, HTTP clients and mail clients log complete
 * links, tokens, addresses and message texts.
 */
class LibraryLogFilter extends TurboFilter {

    private static final String OWN = "se.budkavle.";
    /**
     * The name of Spring's logger that logs SQL statements at DEBUG, with placeholders instead of the parameters'
     * values. The filter lets the messages with SQL statements through, because they contain no parameter values.
     */
    private static final String STATEMENTS = "org.springframework.jdbc.core.JdbcTemplate";
    /**
     * The prefixes of the mail client's logger names. The mail client logs details at the level CONFIG of
     * java.util.logging, which Logback receives as INFO. The filter therefore suppresses the mail client's INFO
     * messages too.
     */
    private static final List<String> MAIL = List.of("jakarta.mail", "org.eclipse.angus");

    /**
     * Installs the filter in the logging system. Must be called after Spring Boot has configured logging, because
     * Spring Boot then removes all earlier filters.
     */
    static void install() {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        if (factory instanceof LoggerContext context
                && context.getTurboFilterList().stream().noneMatch(LibraryLogFilter.class::isInstance)) {
            context.addTurboFilter(new LibraryLogFilter());
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] params,
            @Nullable Throwable t) {
        return level.isGreaterOrEqual(lowest(logger.getName())) ? FilterReply.NEUTRAL : FilterReply.DENY;
    }

    private static Level lowest(String logger) {
        if (logger.startsWith(OWN)) {
            return Level.TRACE;
        }
        if (logger.equals(STATEMENTS)) {
            return Level.DEBUG;
        }
        return MAIL.stream().anyMatch(logger::startsWith) ? Level.WARN : Level.INFO;
    }
}
