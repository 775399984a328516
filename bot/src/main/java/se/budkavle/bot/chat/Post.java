package se.budkavle.bot.chat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;

/**
 * A message that everyone in a channel sees, in the association's language.
 *
 * @param reference marks the post invisibly, so that it can be found again; see {@link Chat#find}
 * @param mentions the accounts that are notified; mentions in the text notify nobody else
 * @param whyMentioned small print that says why they are notified; null for none
 */
public record Post(
        String reference,
        Page page,
        Set<String> mentions,
        @Nullable Phrase whyMentioned,
        List<Reply.Row> rows,
        List<Attachment> attachments) {

    public static Post of(String reference, Page page) {
        return new Post(reference, page, Set.of(), null, List.of(), List.of());
    }

    /** Returns the page as readers see it: it says why people are notified only if anybody is. */
    public Page shownPage() {
        if (whyMentioned == null || mentions.isEmpty()) {
            return page;
        }
        return page.footed(
                page.footer() == null ? whyMentioned : Phrase.joined(" ", List.of(page.footer(), whyMentioned)));
    }

    /** Returns the post with another page. */
    public Post showing(Page other) {
        return new Post(reference, other, mentions, whyMentioned, rows, attachments);
    }

    public Post mentioning(Set<String> accounts) {
        return new Post(reference, page, Set.copyOf(accounts), whyMentioned, rows, attachments);
    }

    /** Returns the post that mentions these accounts and says why in its small print, if any of them is notified. */
    public Post mentioning(Set<String> accounts, Phrase why) {
        return new Post(reference, page, Set.copyOf(accounts), why, rows, attachments);
    }

    public Post with(Button... buttons) {
        return new Post(
                reference,
                page,
                mentions,
                whyMentioned,
                Stream.concat(rows.stream(), Stream.of(new Reply.Row(List.of(buttons), null)))
                        .toList(),
                attachments);
    }

    public Post with(Attachment attachment) {
        return new Post(
                reference,
                page,
                mentions,
                whyMentioned,
                rows,
                Stream.concat(attachments.stream(), Stream.of(attachment)).toList());
    }
}
