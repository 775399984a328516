package se.budkavle.bot.view.link;

import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.web.PersonalLinks;
import se.budkavle.storage.link.LinkedPage;

/**
 * Maps each kind of web page with a personal link to its URL path, and to the slash command whose reply contains the
 * link.
 */
final class LinkedPageRoutes {

    private LinkedPageRoutes() {}

    static PersonalLinks.Kind kind(LinkedPage page) {
        return switch (page) {
            case FOLLOW_UP -> new PersonalLinks.Kind("/followup/", "followup.read");
            case ORGANISATION -> new PersonalLinks.Kind("/organisation/", "organisation.read");
            case RECKONING -> new PersonalLinks.Kind("/reckoning/", "reckoning.read");
        };
    }

    static Phrase command(LinkedPage page) {
        return switch (page) {
            case FOLLOW_UP -> Phrase.command("followup");
            case ORGANISATION -> Phrase.command("organisation show");
            case RECKONING -> Phrase.command("reckoning show");
        };
    }
}
