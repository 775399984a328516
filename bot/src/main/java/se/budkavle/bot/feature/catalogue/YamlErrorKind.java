package se.budkavle.bot.feature.catalogue;

import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import se.budkavle.bot.text.Phrase;

/**
 * The kinds of YAML syntax errors, each with a translated message, because the YAML library has English messages only.
 */
enum YamlErrorKind {
    QUOTATION_MARK("found unexpected end of stream", true),
    LIST("expected ',' or ']'.*", true),
    BRACES("expected ',' or '}'.*", true),
    COLON_MISSING("could not find expected ':'", true),
    COLON_IN_VALUE("mapping values are not allowed here", false),
    TAB("found character '\\\\t.*", false),
    SIGN("found character '.*that cannot start any token.*|expected the node content.*", false),
    ESCAPE("found unknown escape character.*", false),
    DASH(".*sequence entries are not allowed.*", false),
    AFTER_QUOTATION("expected <block end>, but found '<scalar>'.*", false),
    INDENT("expected <block end>.*", false),
    ALIAS(".*(?:undefined alias|unexpected character found).*", false),
    SEVERAL(".*found another document.*", false),
    OTHER(".*", false);

    private final Pattern problem;
    /**
     * Determines which line the error message names: if true, the line where the invalid value begins; if false, the
     * line where the parser stopped.
     */
    private final boolean whereItBegins;

    YamlErrorKind(String problem, boolean whereItBegins) {
        this.problem = Pattern.compile(problem, Pattern.DOTALL);
        this.whereItBegins = whereItBegins;
    }

    static YamlErrorKind of(MarkedYamlEngineException e) {
        for (var one : values()) {
            if (one.problem.matcher(e.getProblem()).matches()) {
                return one;
            }
        }
        return OTHER;
    }

    Optional<Mark> place(MarkedYamlEngineException e) {
        return whereItBegins
                ? e.getContextMark().or(e::getProblemMark)
                : e.getProblemMark().or(e::getContextMark);
    }

    Phrase sentence() {
        return Phrase.of("catalogue.mistake.no-yaml", Phrase.of("catalogue.yaml." + name()));
    }
}
