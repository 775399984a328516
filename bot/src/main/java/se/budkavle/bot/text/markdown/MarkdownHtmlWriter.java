package se.budkavle.bot.text.markdown;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Renders a cleaned Markdown text as HTML. As a second defence, a sanitiser removes all tags and attributes that are
 * not explicitly allowed.
 */
final class MarkdownHtmlWriter {

    /** The maximum width of a picture, in pixels: the width of an email's text column. */
    private static final int WIDEST = 600;

    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "p",
                    "br",
                    "hr",
                    "strong",
                    "em",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "pre",
                    "code",
                    "a",
                    "img",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td")
            .allowUrlProtocols("http", "https", "mailto", "cid")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src", "alt", "width")
            .onElements("img")
            .allowAttributes("start")
            .onElements("ol")
            .allowAttributes("scope", "align")
            .onElements("th", "td")
            .allowWithoutAttributes("a", "img")
            .toFactory();

    private final Map<String, ShownPicture> pictures;
    private final Function<String, String> addressOf;

    MarkdownHtmlWriter(Collection<ShownPicture> pictures, Function<String, String> addressOf) {
        this.pictures = pictures.stream().collect(Collectors.toMap(ShownPicture::name, Function.identity()));
        this.addressOf = addressOf;
    }

    String of(Node cleaned) {
        return ALLOWED.sanitize(HtmlRenderer.builder()
                .extensions(MarkdownExtensions.ALL)
                .escapeHtml(true)
                .attributeProviderFactory(any -> this::complete)
                .build()
                .render(cleaned));
    }

    private void complete(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Image image) {
            var picture = Objects.requireNonNull(
                    pictures.get(image.getDestination()), "a cleaned text shows these pictures only");
            attributes.put("src", addressOf.apply(picture.name()));
            attributes.put("width", String.valueOf(Math.min(picture.width(), WIDEST)));
            if (attributes.getOrDefault("alt", "").isBlank()) {
                attributes.put("alt", picture.alternative());
            }
            attributes.remove("title");
        }
        if (node instanceof TableCell cell && cell.isHeader()) {
            attributes.put("scope", "col");
        }
    }
}
