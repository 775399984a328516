package se.budkavle.bot.feature.round;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.bot.delivery.MentionedAccountFinder;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.round.Answer;
import se.budkavle.storage.round.HelpRequest;
import se.budkavle.storage.round.HelpRequests;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;

/**
 * Builds the message to coordinators about an answer that asks for help with an activity. The message has a button with
 * which a coordinator takes on the request. After a coordinator has taken on the request, the message is edited to show
 * the coordinator's name.
 */
@Component
class HelpRequestComposer implements LiveComposer {

    private final HelpRequests requests;
    private final Questions questions;
    private final Networks networks;
    private final AnswerRecorder recorder;
    private final RoundRecordNames names;
    private final People people;
    private final Rights rights;
    private final MentionedAccountFinder mentions;

    HelpRequestComposer(
            HelpRequests requests,
            Questions questions,
            Networks networks,
            AnswerRecorder recorder,
            RoundRecordNames names,
            People people,
            Rights rights,
            MentionedAccountFinder mentions) {
        this.requests = requests;
        this.questions = questions;
        this.networks = networks;
        this.recorder = recorder;
        this.names = names;
        this.people = people;
        this.rights = rights;
        this.mentions = mentions;
    }

    @Override
    public String name() {
        return RoundDeliveryKeys.HELP_REQUEST;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var request = requests.findById(delivery.subject()).orElseThrow();
        var question = questions.findById(request.questionId()).orElseThrow();
        var answer = recorder.last(question).orElseThrow();
        if (!answer.asksForHelp()) {
            return new Composed.Skip("round.skipped-help");
        }
        if (!mayStillRead(delivery, question)) {
            return new Composed.Skip("meeting.skipped-not-concerned");
        }
        var coordinators = people.findAllByIdIn(rights.coordinatorsOf(question.networkId()).stream()
                .map(Membership::personId)
                .toList());
        var post = post(delivery, request, question, answer);
        return new Composed.ChatPost(isPrivate(delivery) ? post : post.mentioning(mentions.of(coordinators)));
    }

    @Override
    public Composed refreshed(Delivery sent) {
        var request = requests.findById(sent.subject()).orElseThrow();
        var question = questions.findById(request.questionId()).orElseThrow();
        if (!mayStillRead(sent, question)) {
            return new Composed.Skip("meeting.skipped-not-concerned");
        }
        return new Composed.ChatPost(
                post(sent, request, question, recorder.last(question).orElseThrow()));
    }

    private Post post(Delivery delivery, HelpRequest request, Question question, Answer answer) {
        var activity = names.activity(question);
        var page = Page.titled("round.help.title", activity.code(), activity.title())
                .line(RoundRecordNames.state(answer.state()))
                .line("round.card.for-whom", names.respondent(question));
        page = line(page, "round.said.cause", answer.cause());
        page = line(page, "round.said.measure", answer.measure());
        page = line(page, "round.said.help", answer.help());
        page = page.line("round.said.by", name(answer.answeredBy()), answer.answeredAt());
        if (!answer.asksForHelp()) {
            return Post.of(delivery.id(), page.line("round.help.no-more").toned(Page.Tone.GOOD));
        }
        if (request.isTaken()) {
            return Post.of(
                    delivery.id(),
                    page.line(Phrase.strong(Phrase.of(
                                    "round.help.taken",
                                    name(Objects.requireNonNull(request.takenBy(), "it is taken")),
                                    Objects.requireNonNull(request.takenAt(), "it is taken"))))
                            .toned(Page.Tone.GOOD));
        }
        return Post.of(delivery.id(), page.toned(Page.Tone.WARNING).footed(Phrase.of("round.help.why")))
                .with(Button.main(
                        Press.id(RoundButtonIds.TAKE_HELP_REQUEST, request.id()), Phrase.of("round.help.take")));
    }

    /** Returns false for a private message to a person who has left the closed network since the message was queued. */
    private boolean mayStillRead(Delivery delivery, Question question) {
        return !isPrivate(delivery)
                || rights.mayRead(
                        delivery.requiredAddressee().id(),
                        networks.findById(question.networkId()).orElseThrow());
    }

    private static boolean isPrivate(Delivery delivery) {
        return delivery.addressee() != null && delivery.addressee().kind() == Addressee.Kind.PERSON;
    }

    private static Page line(Page page, String key, @Nullable String text) {
        return text == null ? page : page.line(key, text);
    }

    private String name(String personId) {
        return people.findById(personId).map(Person::name).orElse("–");
    }
}
