package se.budkavle.bot.text.markdown;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;

/** The Markdown features that are parsed and written in addition to plain CommonMark: tables and automatic links. */
final class MarkdownExtensions {

    static final List<Extension> ALL = List.of(TablesExtension.create(), AutolinkExtension.create());

    private MarkdownExtensions() {}
}
