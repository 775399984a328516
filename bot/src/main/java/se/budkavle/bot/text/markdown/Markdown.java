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

/** A parsed Markdown text without unsafe content, ready for chat, HTML and plain text. */
public final class Markdown {

    /**
     * The maximum nesting depth of parsed blocks. People never nest blocks so deeply, and a text with deeper blocks
     * could cause a stack overflow.
     */
    private static final int MOST_OPEN_BLOCKS = 20;

    private static final int DEEPEST_WITHIN_A_LINE = 20;
    /**
     * The maximum number of cells in a table. Without a limit, a short text could become a huge table, because the
     * parser fills short rows with empty cells.
     */
    private static final int MOST_CELLS = 20_000;
    /**
     * Matches a line such as "|---|:--|", which stands below a table's header row. The caller also checks that the line
     * contains a vertical bar. The possessive quantifier prevents slow backtracking on a long line.
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

    /** Parses a Markdown text and removes all its pictures. */
    public static Markdown of(String written) {
        return of(written, List.of());
    }

    /**
     * Parses a Markdown text.
     *
     * @param pictures all pictures that the text may show; other pictures are removed
     */
    public static Markdown of(String written, Collection<ShownPicture> pictures) {
        return new Markdown(written, List.copyOf(pictures));
    }

    /**
     * Renders the text as an HTML fragment. Headings begin at h2, because the only h1 is the email's subject line.
     *
     * @param addressOf a function that takes a picture's name and returns its URL, for example cid:sol.png or
     *     https://…/sol.png
     */
    public String html(Function<String, String> addressOf) {
        return new MarkdownHtmlWriter(pictures, addressOf).of(cleaned);
    }

    /** Returns the text as a phrase for chat and plain text. The phrase is never blank. */
    public Phrase phrase() {
        return new MarkdownPhraseConverter(pictures).of(cleaned);
    }

    /**
     * Returns the kinds of content that were removed from the text, so that the bot can inform the writer of the text.
     */
    public Set<OmittedPart> leftOut() {
        return Set.copyOf(leftOut);
    }

    /**
     * Parses the text into nodes with the source positions of its blocks. Treats tables as plain text, and keeps unsafe
     * content.
     */
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

    /** Returns an upper limit for the number of cells in the text's largest table. */
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
