package se.budkavle.bot.text.markdown;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;

/** What is read and written besides plain CommonMark. */
final class MarkdownExtensions {

    static final List<Extension> ALL = List.of(TablesExtension.create(), AutolinkExtension.create());

    private MarkdownExtensions() {}
}
