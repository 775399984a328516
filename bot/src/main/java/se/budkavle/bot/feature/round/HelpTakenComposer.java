package se.budkavle.bot.feature.round;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.bot.delivery.MentionedAccountFinder;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.round.HelpRequest;
import se.budkavle.storage.round.HelpRequests;
import se.budkavle.storage.round.Questions;

/**
 * Builds the message that tells a person which coordinator has taken on the person's request for help with an activity.
 */
@Component
class HelpTakenComposer implements LiveComposer {

    static final String NAME = "round.help-taken";

    private final HelpRequests requests;
    private final Questions questions;
    private final RoundRecordNames names;
    private final People people;
    private final MentionedAccountFinder mentions;

    HelpTakenComposer(
            HelpRequests requests,
            Questions questions,
            RoundRecordNames names,
            People people,
            MentionedAccountFinder mentions) {
        this.requests = requests;
        this.questions = questions;
        this.names = names;
        this.people = people;
        this.mentions = mentions;
    }

    static String key(HelpRequest request) {
        return NAME + ":" + request.id();
    }

    @Override
    public String name() {
        return NAME;
    }

    /**
     * Returns the message with the coordinator's current name. If the coordinator's personal data has been erased, the
     * message contains the coordinator's role instead.
     */
    @Override
    public Composed refreshed(Delivery sent) {
        return compose(sent);
    }

    @Override
    public Composed compose(Delivery delivery) {
        var request = requests.findById(delivery.subject()).orElseThrow();
        var activity = names.activity(questions.findById(request.questionId()).orElseThrow());
        var asker = people.findById(request.askedBy()).orElseThrow();
        var helper = people.findById(Objects.requireNonNull(request.takenBy(), "it is taken"))
                .map(Person::name)
                .orElse("–");
        boolean isPrivate = delivery.addressee() != null && delivery.addressee().kind() == Addressee.Kind.PERSON;
        var page = Page.of(null)
                .line(Phrase.of("round.help.told", asker.name(), helper, activity.code(), activity.title()));
        return new Composed.ChatPost(
                Post.of(delivery.id(), page).mentioning(isPrivate ? Set.of() : mentions.of(List.of(asker))));
    }
}
