package se.budkavle.bot.discord.wire;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/** Lets only a library's warnings into the log, and of those only what holds no payload and no token. */
public class LogFilter extends TurboFilter {

    private static final int SHORT = 40;
    private static final int BEGINNING = 80;
    private static final org.slf4j.Logger log = LoggerFactory.getLogger("se.budkavle.bot.discord.wire.Library");

    private final String library;
    private final UnaryOperator<String> words;

    private LogFilter(String library, UnaryOperator<String> words) {
        this.library = library;
        this.words = words;
    }

    /** For a library whose sentences are fixed and get what they are about as parameters. */
    public static void install(String library) {
        install(library, UnaryOperator.identity());
    }

    /** For a library that puts what it speaks about into its sentences: of those, only the beginning is kept. */
    public static void installCutting(String library) {
        install(library, said -> InputLimits.text(said.split("[(\\[{<\":]|(?<!\\w)'", 2)[0].strip(), BEGINNING));
    }

    private static void install(String library, UnaryOperator<String> words) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context && context.getTurboFilterList().stream()
                .noneMatch(one -> one instanceof LogFilter filter && filter.library.equals(library))) {
            context.addTurboFilter(new LogFilter(library, words));
        }
    }

    @Override
    public FilterReply decide(Marker marker, Logger logger, Level level, String format, Object[] params, Throwable t) {
        if (!logger.getName().startsWith(library)) {
            return FilterReply.NEUTRAL;
        }
        // A null format asks whether it would be logged at all.
        if (format != null && level.isGreaterOrEqual(Level.WARN)) {
            var said = words.apply(format) + (params == null ? "" : " " + Arrays.stream(params).map(LogFilter::harmless).toList())
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
