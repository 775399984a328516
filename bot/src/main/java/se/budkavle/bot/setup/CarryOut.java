package se.budkavle.bot.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Right;
import se.budkavle.bot.chat.WhoMay;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;

/** Sets the workspace up as was shown, if that still holds; what does not succeed is told, and can be tried again. */
@Component
class CarryOut implements Press {

    private static final Logger log = LoggerFactory.getLogger(CarryOut.class);

    private final ShowSetup show;
    private final Furnishing furnishing;
    private final WhoMay whoMay;
    private final People people;
    /** Two who press at once: the second finds everything done. */
    private final ReentrantLock one = new ReentrantLock();

    CarryOut(ShowSetup show, Furnishing furnishing, WhoMay whoMay, People people) {
        this.show = show;
        this.furnishing = furnishing;
        this.whoMay = whoMay;
        this.people = people;
    }

    @Override
    public String act() {
        return "setup:do";
    }

    @Override
    public Reply press(Pressed pressed) {
        whoMay.require(Right.ADMINISTRATOR, pressed.caller());
        one.lock();
        try {
            var draft = show.draft();
            if (!draft.fingerprint().equals(pressed.reference(0))) {
                // The workspace or what is stored changed in between: what is confirmed must be what was shown.
                return show.shown(draft);
            }
            return Reply.page(done(draft.possible(),
                    people.findByAccountId(pressed.caller().accountId()).map(Person::id).orElse(null)));
        } finally {
            one.unlock();
        }
    }

    private Page done(List<Step> steps, String by) {
        var failed = new ArrayList<Phrase>();
        int done = 0;
        for (var step : steps) {
            try {
                furnishing.carryOut(step, by);
                done++;
            } catch (ChatFailure failure) {
                log.warn("Setting up {} {}: {} {}", step.what(), step.subject(), failure.kind(), failure.getMessage());
                failed.add(Phrase.of("setup.line", Phrase.strong(Phrase.of("setup.line.title", step.title())), step.words()));
                if (failure.kind() == ChatFailure.Kind.LATER) {
                    break;
                }
            }
        }
        furnishing.giveRolesAnew(by);
        var page = Page.titled("setup.done", done).line("setup.done.roles").toned(Page.Tone.GOOD);
        return failed.isEmpty() ? page : page.toned(Page.Tone.WARNING)
                .field(Phrase.of("setup.failed", steps.size() - done, Phrase.command("budkavle setup")), Phrase.joined("\n", failed));
    }
}
