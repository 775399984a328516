package se.budkavle.bot.chat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.function.Function;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;

/** Converts the content of a chat message (title, lines, fields and footer) into plain text in UTF-8. */
public final class PlainTextWriter {

    private PlainTextWriter() {}

    public static byte[] of(Page page, Function<Phrase, String> written) {
        var lines = new ArrayList<String>();
        if (page.title() != null) {
            lines.add(written.apply(page.title()));
            lines.add("");
        }
        page.lines().forEach(line -> lines.add(written.apply(line)));
        for (var field : page.fields()) {
            lines.add("");
            lines.add(written.apply(field.heading()));
            lines.add(written.apply(field.text()));
        }
        if (page.footer() != null) {
            lines.add("");
            lines.add(written.apply(page.footer()));
        }
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
