package se.budkavle.bot.feature.newsletter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.delivery.Composer.Composed;
import se.budkavle.bot.delivery.Email;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.Subscription.Way;

/**
 * Builds the copy of a newsletter issue for one recipient: a channel message, a private message or an email. Previews
 * of a newsletter issue use this class too.
 */
@Component
class IssueCopyBuilder {

    /**
     * The maximum number of buttons below a newsletter message. One row of a Discord message has room for this number
     * of buttons.
     */
    private static final int MOST = 5;

    private final Networks networks;
    private final IssueTextRenderer text;
    private final UnsubscribeLinks links;
    private final EmailFooterLinks letterFoot;
    private final Phrasebook words;
    private final Association association;

    IssueCopyBuilder(
            Networks networks,
            IssueTextRenderer text,
            UnsubscribeLinks links,
            EmailFooterLinks letterFoot,
            Phrasebook words,
            Association association) {
        this.networks = networks;
        this.text = text;
        this.links = links;
        this.letterFoot = letterFoot;
        this.words = words;
        this.association = association;
    }

    /**
     * Returns the message or email for one recipient.
     *
     * @param reasons the reasons why this recipient gets the newsletter issue, each with a network
     */
    Composed copy(Issue issue, List<RecipientReason> reasons, BatchRecipient recipient) {
        return switch (recipient.requiredWay()) {
            case CHANNEL -> new Composed.ChatPost(inChannel(issue, reasons, recipient.id()));
            case PERSON -> new Composed.ChatPost(privately(issue, reasons, recipient.id()));
            case MAIL, OWN_MAIL -> new Composed.Mail(letter(issue, reasons, recipient));
        };
    }

    /**
     * Returns the message for a channel. The channel message has one button for each network, but at most {@link #MOST}
     * buttons. Each button subscribes the reader to the network's newsletter by private message.
     */
    private Post inChannel(Issue issue, List<RecipientReason> reasons, String reference) {
        var buttons = named(reasons).entrySet().stream()
                .limit(MOST)
                .map(one -> Button.plain(
                        Press.id(NewsletterButtonIds.CHOOSE_WAY, one.getKey(), Way.PRIVATE),
                        label("newsletter.post.get", reasons, one.getValue())))
                .toList();
        return post(issue, page(issue), reference, buttons);
    }

    /**
     * Returns the private message to a reader. The private message has one unsubscribe button for each network from
     * which the reader gets the newsletter issue. If the buttons do not fit in one row, the last button shows all
     * newsletters that the reader gets.
     */
    private Post privately(Issue issue, List<RecipientReason> reasons, String reference) {
        var networks = named(reasons);
        boolean fit = networks.size() <= MOST;
        var buttons = networks.entrySet().stream()
                .limit(fit ? MOST : MOST - 1)
                .map(one -> Button.plain(
                        Press.id(NewsletterButtonIds.LEAVE, one.getKey()),
                        label("newsletter.post.leave", reasons, one.getValue())))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!fit) {
            buttons.add(Button.plain(
                    Press.id(NewsletterButtonIds.SHOW_SUBSCRIPTIONS), Phrase.of("newsletter.post.subscriptions")));
        }
        return post(issue, page(issue).line(why(reasons)), reference, buttons);
    }

    /** Returns the email as HTML and plain text, in the association's language, with links to unsubscribe. */
    private Email letter(Issue issue, List<RecipientReason> reasons, BatchRecipient recipient) {
        var locale = association.locale();
        var known = named(reasons);
        var leave = links.leave(issue, recipient);
        var list = known.entrySet().iterator().next();
        var foot = say(why(reasons), locale);
        var ends = letterFoot.of(issue, list.getValue(), recipient, leave);
        var html = text.html(issue, IssueTextRenderer.IN_LETTER) + "\n<hr>\n<p>" + escaped(foot) + "</p>\n"
                + ends.stream()
                        .map(link -> "<p><a href=\"" + escaped(link.address()) + "\">"
                                + escaped(say(Phrase.of(link.key()), locale)) + "</a></p>")
                        .collect(Collectors.joining("\n"));
        var plain = text.text(issue, locale) + "\n\n---\n" + foot + "\n"
                + ends.stream()
                        .map(link -> say(Phrase.of(link.key()), locale) + ": " + link.address())
                        .collect(Collectors.joining("\n"));
        return new Email(
                recipient.id(),
                recipient.requiredAddressee().id(),
                recipient.name(),
                from(known),
                null,
                issue.subject(),
                locale,
                html,
                plain,
                new Email.MailingList(list.getKey(), list.getValue().title()),
                leave,
                null,
                text.letterPictures(issue));
    }

    /** Returns one sentence with all reasons why the recipient gets the message or email. */
    private Phrase why(List<RecipientReason> reasons) {
        var known = networks.byId();
        var titles = reasons.stream()
                .map(one -> MapLookup.existing(known, one.networkId()).title())
                .toList();
        return Phrase.of(
                "newsletter.why",
                Phrase.joined(
                        NameJoiner.between(titles),
                        reasons.stream()
                                .map(one -> Phrase.of(
                                        "newsletter.why." + one.word(),
                                        MapLookup.existing(known, one.networkId())
                                                .title()))
                                .toList()));
    }

    private Page page(Issue issue) {
        return text.page(issue).footed(Phrase.of("newsletter.post.number", issue.code()));
    }

    private Post post(Issue issue, Page page, String reference, List<Button> buttons) {
        var post = Post.of(reference, page).with(buttons.toArray(Button[]::new));
        for (var picture : text.attachments(issue)) {
            post = post.with(picture);
        }
        return post;
    }

    /**
     * Returns the sender name of the email. If the recipient gets the issue through only one network, returns the title
     * of this network. If the recipient gets the issue through several networks, returns the association's name.
     */
    private String from(Map<String, Network> known) {
        return known.size() == 1 ? known.values().iterator().next().title() : association.name();
    }

    private Map<String, Network> named(List<RecipientReason> reasons) {
        var all = networks.byId();
        return reasons.stream()
                .map(RecipientReason::networkId)
                .distinct()
                .collect(Collectors.toMap(id -> id, all::get, (one, other) -> one, LinkedHashMap::new));
    }

    private static Phrase label(String key, List<RecipientReason> reasons, Network network) {
        boolean several =
                reasons.stream().map(RecipientReason::networkId).distinct().count() > 1;
        return several ? Phrase.of(key + "-of", network.title()) : Phrase.of(key);
    }

    private String say(Phrase phrase, Locale locale) {
        return words.say(phrase, locale);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
