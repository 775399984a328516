package se.budkavle.bot.feature.newsletter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.newsletter.OptOutService;
import se.budkavle.storage.newsletter.ReaderChoice;
import se.budkavle.storage.newsletter.ReaderChoiceLookup;
import se.budkavle.storage.newsletter.Subscription.Way;

/**
 * Builds the message that lists a person's newsletters with the reasons why the person gets them. The message has
 * buttons with which the person changes the subscriptions.
 */
@Component
class ReaderSubscriptionsCard {

    /**
     * In a button's custom id, this value stands in place of a network's id, and means "all newsletters". Only buttons
     * with the action {@link NewsletterButtonIds#LEAVE} use it.
     */
    static final String ALL = "all";

    /** The maximum number of menus in the message. The fifth row of the message is for a button. */
    private static final int MENUS = 4;

    private final OwnSubscriptions own;
    private final ReaderChoiceLookup choices;
    private final OptOutService optOuts;
    private final Networks networks;

    ReaderSubscriptionsCard(
            OwnSubscriptions own, ReaderChoiceLookup choices, OptOutService optOuts, Networks networks) {
        this.own = own;
        this.choices = choices;
        this.optOuts = optOuts;
        this.networks = networks;
    }

    /** Returns the message that shows how and why the person gets one network's newsletter. */
    Reply of(String personId, Network network) {
        var choice = choices.of(personId, network.id());
        var page = Page.of(Phrase.words(network.title()))
                .line(how(choice, personId))
                .line(why(choice));
        if (choice.way().isPresent()) {
            page = page.toned(Page.Tone.GOOD);
        }
        return Reply.page(page).with(buttons(choice, network));
    }

    /** Returns the message with all newsletters that the person gets or has unsubscribed from. */
    Reply all(String personId) {
        var known = own.of(personId);
        var titles = networks.byId();
        var page = Page.titled("newsletter.readers.title");
        if (known.isEmpty()) {
            return Reply.page(page.line("newsletter.readers.none", Phrase.command("newsletter subscribe")));
        }
        for (var choice : known) {
            page = page.line(
                    "newsletter.readers.line",
                    Phrase.strong(MapLookup.existing(titles, choice.networkId()).title()),
                    how(choice, personId),
                    why(choice));
        }
        var reply = Reply.page(page)
                .with(SelectMenu.split(
                        menu -> Press.id(NewsletterButtonIds.CHOOSE_NETWORK, menu),
                        Phrase.of("newsletter.readers.choose"),
                        known.stream()
                                .map(one -> new SelectMenu.Item(
                                        one.networkId(),
                                        Phrase.words(MapLookup.existing(titles, one.networkId())
                                                .title()),
                                        null,
                                        false))
                                .toList(),
                        MENUS));
        return reply.with(
                optOuts.hasLeftAll(optOuts.readerOf(personId))
                        ? Button.plain(Press.id(NewsletterButtonIds.RETURN), Phrase.of("newsletter.readers.return-all"))
                        : Button.plain(
                                Press.id(NewsletterButtonIds.LEAVE, ALL), Phrase.of("newsletter.readers.leave-all")));
    }

    private Phrase how(ReaderChoice choice, String personId) {
        if (choice.left() != null) {
            return Phrase.of("newsletter.readers.left");
        }
        if (choice.way().isEmpty()) {
            return Phrase.of("newsletter.readers.nothing");
        }
        if (choice.way().get() == Way.PRIVATE) {
            return Phrase.of("newsletter.readers.privately");
        }
        return choices.address(personId)
                .map(address -> Phrase.of("newsletter.readers.by-mail", address))
                .orElse(Phrase.of("newsletter.readers.by-mail-waiting"));
    }

    private static Phrase why(ReaderChoice choice) {
        if (choice.left() != null) {
            return Phrase.of("newsletter.readers.why-left", choice.left());
        }
        var reasons = new ArrayList<Phrase>();
        if (choice.asked() != null) {
            reasons.add(Phrase.of("newsletter.readers.why-asked", choice.asked().since()));
        }
        if (choice.listed()) {
            reasons.add(Phrase.of("newsletter.readers.why-listed"));
        }
        return reasons.isEmpty()
                ? Phrase.of("newsletter.readers.why-nothing")
                : Phrase.joined(" ", List.copyOf(reasons));
    }

    private static Button[] buttons(ReaderChoice choice, Network network) {
        var buttons = new ArrayList<Button>();
        var now = choice.way().orElse(null);
        for (var way : Way.values()) {
            if (way != now) {
                buttons.add(Button.plain(
                        Press.id(NewsletterButtonIds.CHOOSE_WAY, network.id(), way),
                        Phrase.of("newsletter.readers.choose-" + way.name().toLowerCase(Locale.ROOT))));
            }
        }
        if (choice.left() == null) {
            buttons.add(Button.plain(
                    Press.id(NewsletterButtonIds.LEAVE, network.id()), Phrase.of("newsletter.readers.leave")));
        }
        return buttons.toArray(Button[]::new);
    }
}
