package se.budkavle.bot.chat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.budkavle.bot.text.Page;

/**
 * A message that everyone in a channel sees, in the association's language.
 *
 * @param reference marks the post invisibly, so that it can be found again; see {@link Chat#find}
 * @param mentions the accounts that are notified; mentions in the text notify nobody else
 */
public record Post(
        String reference, Page page, Set<String> mentions, List<Reply.Row> rows, List<Attachment> attachments) {

    public static Post of(String reference, Page page) {
        return new Post(reference, page, Set.of(), List.of(), List.of());
    }

    /** Returns the post with another page. */
    public Post showing(Page other) {
        return new Post(reference, other, mentions, rows, attachments);
    }

    public Post mentioning(Set<String> accounts) {
        return new Post(reference, page, Set.copyOf(accounts), rows, attachments);
    }

    public Post with(Button... buttons) {
        return new Post(
                reference,
                page,
                mentions,
                Stream.concat(rows.stream(), Stream.of(new Reply.Row(List.of(buttons), null)))
                        .toList(),
                attachments);
    }

    public Post with(Attachment attachment) {
        return new Post(
                reference,
                page,
                mentions,
                rows,
                Stream.concat(attachments.stream(), Stream.of(attachment)).toList());
    }
}
