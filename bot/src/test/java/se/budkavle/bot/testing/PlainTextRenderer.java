package se.budkavle.bot.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;

/** Renders a message with its buttons and select menus, or a modal form, as the plain text that a reader sees. */
record PlainTextRenderer(Phrasebook phrasebook, Locale reader) {

    String of(Reply reply) {
        return reply.form() == null ? text(reply.page(), reply.rows()) : of(reply.form());
    }

    String of(Post post) {
        return text(post.shownPage(), post.rows());
    }

    String of(Phrase phrase) {
        return phrase == null ? "" : phrasebook.say(phrase, reader);
    }

    private String text(Page page, List<Reply.Row> rows) {
        return Stream.concat(of(page), rows.stream().map(this::of)).collect(Collectors.joining("\n"));
    }

    private Stream<String> of(Page page) {
        var words = new ArrayList<String>();
        add(words, page.title());
        page.lines().forEach(line -> add(words, line));
        page.fields().forEach(field -> words.add(of(field.heading()) + ": " + of(field.text())));
        add(words, page.footer());
        return words.stream();
    }

    private void add(List<String> words, Phrase phrase) {
        if (phrase != null) {
            words.add(of(phrase));
        }
    }

    private String of(Reply.Row row) {
        return row.choice() == null
                ? row.buttons().stream()
                        .map(button -> "[" + of(button.label()) + "]")
                        .collect(Collectors.joining(" "))
                : "{" + of(row.choice().hint()) + ": "
                        + row.choice().items().stream()
                                .map(item -> Stream.of(item.words(), item.detail())
                                        .filter(phrase -> phrase != null)
                                        .map(this::of)
                                        .collect(Collectors.joining(" – ")))
                                .collect(Collectors.joining(" | "))
                        + "}";
    }

    private String of(Form form) {
        return Stream.concat(
                        Stream.of(of(form.title())),
                        form.fields().stream().map(field -> of(field.label()) + ": " + field.value()))
                .collect(Collectors.joining("\n"));
    }
}
