package se.budkavle.bot.feature.round;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;

/** Handles the button with which a coordinator takes on a request for help with an activity. */
@Component
class AcceptHelpRequestPress implements Press {

    private final HelpRequestRecorder helpRequests;
    private final People people;

    AcceptHelpRequestPress(HelpRequestRecorder helpRequests, People people) {
        this.helpRequests = helpRequests;
        this.people = people;
    }

    @Override
    public String act() {
        return RoundButtonIds.TAKE_HELP_REQUEST;
    }

    @Override
    public Reply press(PressEvent pressed) {
        var taken = helpRequests.take(pressed.reference(0), pressed.caller());
        return Reply.of(
                "round.help.noted",
                people.findById(taken.askedBy()).map(Person::name).orElse("–"));
    }
}
