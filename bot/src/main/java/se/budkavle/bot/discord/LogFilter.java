package se.budkavle.bot.discord;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Arrays;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/** Lets only JDA's warnings into the log, and of those only what holds no payload and no token. */
class LogFilter extends TurboFilter {

    private static final String LIBRARY = "net.dv8tion.jda";
    private static final int SHORT = 40;
    private static final org.slf4j.Logger log = LoggerFactory.getLogger("se.budkavle.bot.discord.Library");

    static void install() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context
                && context.getTurboFilterList().stream().noneMatch(LogFilter.class::isInstance)) {
            context.addTurboFilter(new LogFilter());
        }
    }

    @Override
    public FilterReply decide(Marker marker, Logger logger, Level level, String format, Object[] params, Throwable t) {
        if (!logger.getName().startsWith(LIBRARY)) {
            return FilterReply.NEUTRAL;
        }
        // A null format asks whether it would be logged at all.
        if (format != null && level.isGreaterOrEqual(Level.WARN)) {
            var said = format + (params == null ? "" : " " + Arrays.stream(params).map(LogFilter::harmless).toList())
                    + (t == null ? "" : " " + t.getClass().getName());
            log.warn("{}: {}", logger.getName(), said);
        }
        return format == null && level.isGreaterOrEqual(Level.WARN) ? FilterReply.NEUTRAL : FilterReply.DENY;
    }

    private static String harmless(Object param) {
        boolean plain = param instanceof Number || param instanceof Enum<?> || param instanceof Boolean
                || param instanceof String text && text.length() <= SHORT;
        return plain ? param.toString() : "…";
    }
}
