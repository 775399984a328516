package se.budkavle.bot.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.directory.Association;

/**
 * Renders HTML pages from the jte templates in src/main/jte, which the build compiles. Renders the whole page before it
 * sends the first byte.
 */
@Component
class Templates {

    private static final String HOUSE = "se.budkavle.bot";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), HOUSE);
    private final Phrasebook book;
    private final Association association;

    Templates(Phrasebook book, Association association) {
        this.book = book;
        this.association = association;
    }

    /**
     * Renders a page and returns its HTML.
     *
     * @param name the view name that a controller returns: feature/newsletter/archive for
     *     src/main/jte/feature/newsletter/archive.jte
     */
    String page(String name, @Nullable Map<String, ?> model, Locale reader) {
        var all = new HashMap<String, Object>(model == null ? Map.of() : model);
        all.put("words", new PageWords(book, reader, association.name()));
        var page = new StringOutput();
        engine.render(name + ".jte", all, page);
        return page.toString();
    }
}
