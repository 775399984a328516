package se.budkavle.bot.chat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;

/**
 * A chat message that everyone in a channel sees, in the association's language.
 *
 * @param reference the bot's own id for the message, hidden in it so that {@link Chat#find} can find the message again
 * @param mentions the ids of the accounts that the message mentions (notifies by @); names in the text notify nobody
 * @param whyMentioned the text in small print with the reason why the accounts are mentioned; null for none
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

    /**
     * Returns the message content with the footer that readers see. The footer includes the reason for the mentions if
     * the message mentions at least one account.
     */
    public Page shownPage() {
        if (whyMentioned == null || mentions.isEmpty()) {
            return page;
        }
        return page.footed(
                page.footer() == null ? whyMentioned : Phrase.joined(" ", List.of(page.footer(), whyMentioned)));
    }

    /** Returns a copy of the message that has the given content instead of its own content. */
    public Post showing(Page other) {
        return new Post(reference, other, mentions, whyMentioned, rows, attachments);
    }

    public Post mentioning(Set<String> accounts) {
        return new Post(reference, page, Set.copyOf(accounts), whyMentioned, rows, attachments);
    }

    /**
     * Returns a copy of the message that mentions exactly these accounts, so that the chat notifies them. If there is
     * at least one account to mention, the message shows the reason for the mentions in small print.
     */
    public Post mentioning(Set<String> accounts, Phrase why) {
        return new Post(reference, page, Set.copyOf(accounts), why, rows, attachments);
    }

    /**
     * Returns a copy of the message with a row of these buttons. Adds no row if there are no buttons, because Discord
     * accepts no empty row.
     */
    public Post with(Button... buttons) {
        if (buttons.length == 0) {
            return this;
        }
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
