package se.budkavle.bot.delivery;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Association;

/** Makes a letter to one person: a heading, a few paragraphs and a link to follow, in the association's language. */
@Component
public class LinkLetter {

    private final Phrasebook words;
    private final Association association;

    LinkLetter(Phrasebook words, Association association) {
        this.words = words;
        this.association = association;
    }

    /**
     * To the delivery's addressee.
     *
     * @param fromName as {@link Letter#fromName}
     * @param link     what following the address does
     */
    public Letter of(Delivery delivery, String fromName, Phrase heading, List<Phrase> paragraphs, Phrase link, String address) {
        var title = said(heading);
        var said = paragraphs.stream().map(this::said).toList();
        var html = "<h1>" + escaped(title) + "</h1>\n" + said.stream().map(one -> "<p>" + escaped(one) + "</p>\n").collect(Collectors.joining())
                + "<p><a href=\"" + escaped(address) + "\">" + escaped(said(link)) + "</a></p>";
        var text = title + "\n\n" + said.stream().map(one -> one + "\n\n").collect(Collectors.joining()) + said(link) + ":\n" + address + "\n";
        return new Letter(delivery.id(), delivery.addressee().id(), null, fromName, null, title, association.locale(), html, text, null, null,
                null, List.of());
    }

    private String said(Phrase phrase) {
        return words.say(phrase, association.locale());
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
