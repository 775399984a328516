package se.budkavle.bot.view.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.Composer.Composed;
import se.budkavle.bot.delivery.EmailRecipientFinder;
import se.budkavle.bot.delivery.EmailRecipientFinder.LetterReader;
import se.budkavle.bot.delivery.MentionedAccountFinder;
import se.budkavle.bot.delivery.PageEmailBuilder;
import se.budkavle.bot.delivery.PageEmailBuilder.Part;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.SwedishNameOrder;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.meeting.Meeting;

/**
 * Builds emails about meetings, with answer links for invited people. Emails about a closed network's meetings go only
 * to people who belong to the network.
 */
@Component
public class MeetingEmail {

    private final EmailRecipientFinder recipients;
    private final PageEmailBuilder letters;
    private final MeetingAnswerLinks links;
    private final Networks networks;
    private final Invited invited;
    private final MentionedAccountFinder mentions;
    private final Rights rights;

    MeetingEmail(
            EmailRecipientFinder recipients,
            PageEmailBuilder letters,
            MeetingAnswerLinks links,
            Networks networks,
            Invited invited,
            MentionedAccountFinder mentions,
            Rights rights) {
        this.recipients = recipients;
        this.letters = letters;
        this.links = links;
        this.networks = networks;
        this.invited = invited;
        this.mentions = mentions;
        this.rights = rights;
    }

    /**
     * Returns the email for the recipient, or the reason why no email is sent. An email about a closed network's
     * meeting is not sent to people outside the network.
     *
     * @param parts a function that returns the parts of the email for a recipient; an empty list if the meeting does
     *     not concern the recipient, so that no email is sent
     */
    public Composed of(Delivery letter, Meeting meeting, Function<LetterReader, List<Part>> parts) {
        var reader = recipients.of(letter);
        if (reader.isEmpty()) {
            return new Composed.Ended();
        }
        var network = networks.findById(meeting.networkId()).orElseThrow();
        var written = network.closed() && !rights.belongs(reader.get().person().id(), network.id())
                ? List.<Part>of()
                : parts.apply(reader.get());
        return written.isEmpty()
                ? new Composed.Skip("meeting.skipped-not-concerned")
                : new Composed.Mail(letters.of(letter, reader.get(), network.title(), meeting.id(), written));
    }

    /**
     * Returns a part of an email that asks the reader for an answer. For an invited reader, the part contains the
     * {@code page} and answer links. For a reader who only replaces absent {@code called} people, the part contains the
     * {@code page} and their names. Returns empty for any other reader.
     */
    public Optional<Part> calling(Page page, Meeting meeting, LetterReader reader, Collection<Person> called) {
        if (!invited.isInvited(meeting, reader.person())) {
            return standingIn(page, reader, called);
        }
        boolean hasSubstitutes =
                !invited.substitutesFor(meeting, reader.person()).isEmpty();
        return Optional.of(new Part(page, links.toAnswer(meeting, hasSubstitutes, reader.own())));
    }

    /**
     * Returns the {@code page} with an added line that names the absent {@code called} people whom the reader replaces.
     * Returns empty if the reader does not replace any of these people.
     */
    public Optional<Part> standingIn(Page page, LetterReader reader, Collection<Person> called) {
        var away = NameJoiner.of(mentions.standingIn(reader.person(), called).stream()
                .map(Person::name)
                .sorted(SwedishNameOrder.ORDER));
        return away.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(page.line("meeting.letter.stands-in", away), List.of()));
    }
}
