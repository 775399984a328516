package se.budkavle.bot.feature.round;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.Composer.Composed;
import se.budkavle.bot.delivery.EmailRecipientFinder;
import se.budkavle.bot.delivery.EmailRecipientFinder.LetterReader;
import se.budkavle.bot.delivery.MentionedAccountFinder;
import se.budkavle.bot.delivery.PageEmailBuilder;
import se.budkavle.bot.delivery.PageEmailBuilder.Part;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.SwedishNameOrder;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.OverlappingDeliveries;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.round.AskedQuestionLookup;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;

/**
 * Builds the email that lists a person's unanswered questions in a status round, with one link to the web page for
 * answering them.
 */
@Component
class RoundEmail {

    /**
     * The names of the composers (message builders) of emails that list a person's unanswered questions in a status
     * round.
     */
    private static final Set<String> COMPOSERS = Set.of("round.open.letter", "round.remind.letter", "round.own.letter");

    private final Rounds rounds;
    private final Questions questions;
    private final AskedQuestionLookup askedQuestions;
    private final Networks networks;
    private final RespondentFinder respondents;
    private final MentionedAccountFinder mentions;
    private final RoundRecordNames names;
    private final RoundAnswerLinks links;
    private final EmailRecipientFinder recipients;
    private final PageEmailBuilder letters;
    private final Rights rights;
    private final Association association;
    private final OverlappingDeliveries overlapping;
    private final Clock clock;

    RoundEmail(
            Rounds rounds,
            Questions questions,
            AskedQuestionLookup askedQuestions,
            Networks networks,
            RespondentFinder respondents,
            MentionedAccountFinder mentions,
            RoundRecordNames names,
            RoundAnswerLinks links,
            EmailRecipientFinder recipients,
            PageEmailBuilder letters,
            Rights rights,
            Association association,
            OverlappingDeliveries overlapping,
            Clock clock) {
        this.rounds = rounds;
        this.questions = questions;
        this.askedQuestions = askedQuestions;
        this.networks = networks;
        this.respondents = respondents;
        this.mentions = mentions;
        this.names = names;
        this.links = links;
        this.recipients = recipients;
        this.letters = letters;
        this.rights = rights;
        this.association = association;
        this.overlapping = overlapping;
        this.clock = clock;
    }

    /**
     * Builds the email about the recipient's unanswered questions. If the recipient has no unanswered questions, the
     * email is about the questions of absent people for whom the recipient stands in. Sends no email if there are no
     * unanswered questions to list, or if the status round has closed.
     *
     * @param title the message bundle key of the email's title; the period of the status round is inserted into the
     *     title
     */
    Composed of(Delivery letter, String title) {
        var subject = letter.subject().split(" ");
        var round = rounds.findById(subject[0]).orElseThrow();
        if (!round.takesAnswersAt(clock.instant())) {
            return new Composed.Skip(RoundReminders.CLOSED);
        }
        // After an outage of the mail server, several emails to the same person may wait. Skips all waiting emails
        // except the latest one, because the latest email lists all unanswered questions.
        if (overlapping.isOvertaken(letter, COMPOSERS, round.id() + " ", clock.instant())) {
            return new Composed.Skip("round.skipped-overtaken");
        }
        var reader = recipients.of(letter);
        if (reader.isEmpty()) {
            return new Composed.Ended();
        }
        var owed = owed(askedQuestions.of(reader.get().person().id(), association.today(clock)), round);
        if (!owed.isEmpty()) {
            return mail(
                    letter,
                    reader.get(),
                    round,
                    owed,
                    new Part(
                            page(title, round, owed),
                            links.toAnswer(round, reader.get().own())));
        }
        return standingIn(letter, reader.get(), title, round, subject[1]);
    }

    private static List<Question> owed(List<Question> all, Round round) {
        return all.stream()
                .filter(one -> one.roundId().equals(round.id()) && !one.isAnswered())
                .toList();
    }

    private Page page(String title, Round round, Collection<Question> owed) {
        return Page.titled(title, round.period())
                .line(Phrase.strong(Phrase.of("round.opening.until", round.dueAt(), round.closesAt())))
                .line("round.letter.asks", owed.size())
                .line(names.list(owed));
    }

    /**
     * Builds the email about the unanswered questions of absent people in this network. The email goes to a person who
     * stands in for the absent people. If the network is closed, sends no email to a person outside the network.
     */
    private Composed standingIn(Delivery letter, LetterReader reader, String title, Round round, String networkId) {
        var network = networks.findById(networkId).orElseThrow();
        var here = owed(questions.findAllByRoundIdAndNetworkIdOrderByPosition(round.id(), networkId), round);
        var people = respondents.of(here);
        var away = mentions.standingIn(
                reader.person(), people.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        if (away.isEmpty()
                || network.closed() && !rights.belongs(reader.person().id(), networkId)) {
            return new Composed.Skip("round.skipped-answered");
        }
        var owed = here.stream()
                .filter(one -> MapLookup.existing(people, one).stream().anyMatch(away::contains))
                .toList();
        var who = NameJoiner.of(away.stream().map(Person::name).sorted(SwedishNameOrder.ORDER));
        return mail(
                letter,
                reader,
                round,
                owed,
                new Part(page(title, round, owed).line("round.letter.stands-in", who), List.of()));
    }

    private Composed mail(Delivery letter, LetterReader reader, Round round, List<Question> owed, Part part) {
        var asking = owed.stream().map(Question::networkId).distinct().toList();
        var from = asking.size() == 1 ? names.network(asking.get(0)) : association.name();
        return new Composed.Mail(letters.of(letter, reader, from, round.id(), List.of(part)));
    }
}
