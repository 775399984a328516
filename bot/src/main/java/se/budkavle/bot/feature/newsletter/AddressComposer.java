package se.budkavle.bot.feature.newsletter;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.delivery.Letter;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.contact.OwnAddresses;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Association;

/** Writes the letter with the link by which a person confirms their mail address. */
@Component
class AddressComposer implements Composer {

    static final String NAME = "newsletter.address";

    private final OwnAddresses addresses;
    private final AddressLinks links;
    private final Phrasebook words;
    private final Association association;

    AddressComposer(OwnAddresses addresses, AddressLinks links, Phrasebook words, Association association) {
        this.addresses = addresses;
        this.links = links;
        this.words = words;
        this.association = association;
    }

    /** One for each time that it was asked for. */
    static String key(String personId, Instant askedAt) {
        return NAME + ":" + personId + ":" + askedAt.toEpochMilli();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var to = delivery.addressee().id();
        if (addresses.findById(delivery.subject()).filter(own -> to.equals(own.asked())).isEmpty()) {
            return new Composed.Useless("newsletter.address.skipped");
        }
        var link = links.to(delivery.subject(), to).toString();
        var title = say("newsletter.address.title");
        var why = say("newsletter.address.letter-why", association.name());
        var how = say("newsletter.address.letter-link");
        var html = "<h1>" + escaped(title) + "</h1>\n<p>" + escaped(why) + "</p>\n<p><a href=\"" + escaped(link) + "\">" + escaped(how) + "</a></p>";
        return new Composed.Mail(new Letter(delivery.id(), to, null, association.name(), null, title, association.locale(), html,
                title + "\n\n" + why + "\n\n" + how + ":\n" + link, null, null, null, List.of()));
    }

    private String say(String key, Object... arguments) {
        return words.say(Phrase.of(key, arguments), association.locale());
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
