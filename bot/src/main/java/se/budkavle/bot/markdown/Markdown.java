package se.budkavle.bot.markdown;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import se.budkavle.bot.text.Phrase;

/** A text written in Markdown, read once and cleaned: whatever someone wrote, it is safe to show in every medium. */
public final class Markdown {

    static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), AutolinkExtension.create());

    /** Deeper than any text that people write; a text made to be deep would exhaust what walks through it. */
    private static final int MOST_OPEN_BLOCKS = 20;
    private static final int DEEPEST_WITHIN_A_LINE = 20;
    /** A short row stands for as many cells as the table has columns, so that little text can make a table of any size. */
    private static final int MOST_CELLS = 20_000;
    /** What stands below a table's head, once it has a line between columns; possessive, so that a long line is read once. */
    private static final Pattern BELOW_A_HEAD = Pattern.compile("[\\s|:>-]++");

    private static final Parser WITH_TABLES = parser(EXTENSIONS);
    private static final Parser WITHOUT_TABLES = parser(List.of(AutolinkExtension.create()));

    private final Node cleaned;
    private final Collection<ShownPicture> pictures;
    private final Set<LeftOut> leftOut = EnumSet.noneOf(LeftOut.class);

    private Markdown(String written, Collection<ShownPicture> pictures) {
        this.pictures = pictures;
        boolean tables = largestTable(written) <= MOST_CELLS;
        if (!tables) {
            leftOut.add(LeftOut.TABLE);
        }
        cleaned = (tables ? WITH_TABLES : WITHOUT_TABLES).parse(written);
        leftOut.addAll(new TreeCleaning(pictures.stream().map(ShownPicture::name).collect(Collectors.toSet())).clean(cleaned));
    }

    /** A text without pictures. */
    public static Markdown of(String written) {
        return of(written, List.of());
    }

    /** @param pictures all that it may show; others are left out */
    public static Markdown of(String written, Collection<ShownPicture> pictures) {
        return new Markdown(written, List.copyOf(pictures));
    }

    /**
     * As a fragment of HTML, whose headings begin at h2: the one h1 is its subject's.
     *
     * @param addressOf where a picture is, by its name, as in cid:sol.png or https://…/sol.png
     */
    public String html(Function<String, String> addressOf) {
        return new HtmlFragment(pictures, addressOf).of(cleaned);
    }

    /** For the chat, and wherever else phrases are said, as plain text; never blank. */
    public Phrase phrase() {
        return new MarkdownPhrase(pictures).of(cleaned);
    }

    /** What is not shown, for whoever wrote it. */
    public Set<LeftOut> leftOut() {
        return Set.copyOf(leftOut);
    }

    /** With where each block began; not cleaned. */
    static Node parsed(String written) {
        return WITHOUT_TABLES.parse(written);
    }

    private static Parser parser(List<Extension> extensions) {
        return Parser.builder().extensions(extensions).maxOpenBlockParsers(MOST_OPEN_BLOCKS)
                .maxInlineNesting(DEEPEST_WITHIN_A_LINE).includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
    }

    /** At most so many cells has the largest table that there may be in the text. */
    static long largestTable(String written) {
        long lines = written.lines().count();
        return written.lines().filter(line -> line.indexOf('|') >= 0 && BELOW_A_HEAD.matcher(line).matches())
                .mapToLong(line -> (line.chars().filter(one -> one == '|').count() + 1) * lines).max().orElse(0);
    }
}
