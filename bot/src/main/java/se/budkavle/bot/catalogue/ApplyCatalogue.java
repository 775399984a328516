package se.budkavle.bot.catalogue;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Right;
import se.budkavle.bot.chat.WhoMay;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.plan.PlanRevision.Change.Kind;

/** Makes what is stored follow the catalogue's files, if they still differ as was shown. */
@Component
class ApplyCatalogue implements Press {

    private final LoadCatalogue load;
    private final CatalogueStore store;
    private final WhoMay whoMay;
    private final People people;

    ApplyCatalogue(LoadCatalogue load, CatalogueStore store, WhoMay whoMay, People people) {
        this.load = load;
        this.store = store;
        this.whoMay = whoMay;
        this.people = people;
    }

    @Override
    public String act() {
        return "catalogue:apply";
    }

    @Override
    public Reply press(Pressed pressed) {
        whoMay.require(Right.ADMINISTRATOR, pressed.caller());
        var difference = load.difference();
        if (difference.isEmpty() || !difference.fingerprint().equals(pressed.reference(0))) {
            // The files or what is stored changed in between: what is confirmed must be what was shown.
            return LoadCatalogue.shown(difference);
        }
        store.apply(difference, people.findByAccountId(pressed.caller().accountId()).map(Person::id).orElse(null));
        return Reply.of("catalogue.applied", difference.count(Kind.ADDED), difference.count(Kind.CHANGED),
                difference.count(Kind.ENDED));
    }
}
