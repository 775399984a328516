package se.budkavle.bot.view.link;

import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.link.PageLink;

/** A personal link that the chat shows to its owner: the address of the web page, and the stored link. */
public record PersonalPageLink(String address, PageLink link) {

    static final String REVOKE = "link:revoke";

    /**
     * Returns a copy of the message with an added line: the link, its expiry time, and when it was last opened.
     *
     * @param words the text of the link
     * @param query the query string of the address, which selects the content of the page
     */
    public Page shownIn(Page page, Phrase words, String query) {
        var opened = link.openedAt();
        return page.line(
                "link.line",
                Phrase.link(words, address + query),
                link.validUntil(),
                opened == null ? Phrase.of("link.unopened") : Phrase.of("link.opened", opened));
    }

    /** Returns the reply with the button that revokes the link. */
    public Reply revocableIn(Reply reply) {
        return reply.with(Button.plain(Press.id(REVOKE, link.mark()), Phrase.of("link.revoke")));
    }
}
