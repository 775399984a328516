package se.budkavle.bot.discord.wire;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import se.budkavle.storage.TextShortener;

/**
 * Filters the log messages of a Discord library. Suppresses messages below the level WARN. From messages at WARN and
 * above, removes values that may contain chat texts or tokens, for example texts of more than 40 characters.
 */
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

    /**
     * Installs the filter for a library that logs constant texts with parameters. The filter replaces parameters that
     * could contain message content by "…".
     */
    public static void install(String library) {
        install(library, UnaryOperator.identity());
    }

    /**
     * Installs the filter for a library that concatenates texts and values into log messages, instead of using
     * parameters. The filter cuts off each log message where the first value could begin.
     */
    public static void installCutting(String library) {
        install(library, said -> TextShortener.cut(said.split("[(\\[{<\":]|(?<!\\w)'", 2)[0].strip(), BEGINNING));
    }

    private static void install(String library, UnaryOperator<String> words) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context
                && context.getTurboFilterList().stream()
                        .noneMatch(one -> one instanceof LogFilter filter && filter.library.equals(library))) {
            context.addTurboFilter(new LogFilter(library, words));
        }
    }

    @Override
    public FilterReply decide(
            Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] params,
            @Nullable Throwable t) {
        if (!logger.getName().startsWith(library)) {
            return FilterReply.NEUTRAL;
        }
        // The format is null if the calling code only checks whether a log level is enabled.
        if (format != null && level.isGreaterOrEqual(Level.WARN)) {
            var said = words.apply(format)
                    + (params == null
                            ? ""
                            : " "
                                    + Arrays.stream(params)
                                            .map(LogFilter::harmless)
                                            .toList())
                    + (t == null ? "" : " " + t.getClass().getName());
            log.warn("{}: {}", logger.getName(), said);
        }
        return format == null && level.isGreaterOrEqual(Level.WARN) ? FilterReply.NEUTRAL : FilterReply.DENY;
    }

    private static String harmless(Object param) {
        boolean plain = param instanceof Number
                || param instanceof Enum<?>
                || param instanceof Boolean
                || param instanceof String text && text.length() <= SHORT;
        return plain ? param.toString() : "…";
    }
}
