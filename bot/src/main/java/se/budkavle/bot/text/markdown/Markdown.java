package se.budkavle.bot.text.markdown;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import se.budkavle.bot.text.Phrase;

/** A text written in Markdown, parsed once and cleaned, so that it is safe to show in every medium. */
public final class Markdown {

    /**
     * The deepest nesting that is parsed; more than people write, and a deeper text could overflow the stack of code
     * that walks through it.
     */
    private static final int MOST_OPEN_BLOCKS = 20;

    private static final int DEEPEST_WITHIN_A_LINE = 20;
    /**
     * The most cells of a table. The parser fills short rows up to the number of columns, so that a short text could
     * make a very large table.
     */
    private static final int MOST_CELLS = 20_000;
    /**
     * Matches the line below a table's header row, once it is known to contain a column separator; possessive, so that
     * a long line is scanned only once.
     */
    private static final Pattern BELOW_A_HEAD = Pattern.compile("[\\s|:>-]++");

    private static final Parser WITH_TABLES = parser(MarkdownExtensions.ALL);
    private static final Parser WITHOUT_TABLES = parser(List.of(AutolinkExtension.create()));

    private final Node cleaned;
    private final Collection<ShownPicture> pictures;
    private final Set<OmittedPart> leftOut = EnumSet.noneOf(OmittedPart.class);

    private Markdown(String written, Collection<ShownPicture> pictures) {
        this.pictures = pictures;
        boolean tables = largestTable(written) <= MOST_CELLS;
        if (!tables) {
            leftOut.add(OmittedPart.TABLE);
        }
        cleaned = (tables ? WITH_TABLES : WITHOUT_TABLES).parse(written);
        leftOut.addAll(
                new MarkdownCleaner(pictures.stream().map(ShownPicture::name).collect(Collectors.toSet()))
                        .clean(cleaned));
    }

    /** Reads a text without pictures. */
    public static Markdown of(String written) {
        return of(written, List.of());
    }

    /** @param pictures all pictures that the text may show; others are left out */
    public static Markdown of(String written, Collection<ShownPicture> pictures) {
        return new Markdown(written, List.copyOf(pictures));
    }

    /**
     * Renders the text as an HTML fragment whose headings start at h2, because the subject is the only h1.
     *
     * @param addressOf gives a picture's address by its name, for example cid:sol.png or https://…/sol.png
     */
    public String html(Function<String, String> addressOf) {
        return new MarkdownHtmlWriter(pictures, addressOf).of(cleaned);
    }

    /** Renders the text for the chat and for plain text; never blank. */
    public Phrase phrase() {
        return new MarkdownPhrase(pictures).of(cleaned);
    }

    /** Returns the kinds of content that are not shown, for a message to the writer. */
    public Set<OmittedPart> leftOut() {
        return Set.copyOf(leftOut);
    }

    /** Parses the text with source positions of its blocks and without cleaning it. */
    static Node parsed(String written) {
        return WITHOUT_TABLES.parse(written);
    }

    private static Parser parser(List<Extension> extensions) {
        return Parser.builder()
                .extensions(extensions)
                .maxOpenBlockParsers(MOST_OPEN_BLOCKS)
                .maxInlineNesting(DEEPEST_WITHIN_A_LINE)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .build();
    }

    /** Returns an upper bound for the number of cells of the largest table in the text. */
    static long largestTable(String written) {
        long lines = written.lines().count();
        return written.lines()
                .filter(line ->
                        line.indexOf('|') >= 0 && BELOW_A_HEAD.matcher(line).matches())
                .mapToLong(line -> (line.chars().filter(one -> one == '|').count() + 1) * lines)
                .max()
                .orElse(0);
    }
}
