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
 * Keeps the details that libraries log at DEBUG and TRACE out of the log, whichever levels are set. Web servers, HTTP
 * and mail clients log whole links, tokens, addresses and texts there.
 */
class LibraryLogFilter extends TurboFilter {

    private static final String OWN = "se.budkavle.";
    /**
     * Logs SQL statements at DEBUG, with placeholders for the values. The values are logged at TRACE by other classes.
     */
    private static final String STATEMENTS = "org.springframework.jdbc.core.JdbcTemplate";
    /** The mail client, whose details are logged at INFO: the level CONFIG of java.util.logging becomes INFO. */
    private static final List<String> MAIL = List.of("jakarta.mail", "org.eclipse.angus");

    /** Installs the filter after Spring Boot has set up the log, which removes all filters. */
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
