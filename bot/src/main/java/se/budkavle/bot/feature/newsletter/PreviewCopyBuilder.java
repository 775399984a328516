package se.budkavle.bot.feature.newsletter;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.Composer.Composed;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Addressee.Kind;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.newsletter.Issue;

/** Builds an example of a newsletter issue's message or email for a preview, exactly as it would be sent. */
@Component
class PreviewCopyBuilder {

    /** The recipient's address in the preview of an email, if the person who sees the preview has no address. */
    private static final String NO_ADDRESS_YET = "reader@example.org";

    private final IssueReaders readers;
    private final NewsletterComposer composer;
    private final IssueCopyBuilder copies;
    private final OwnAddresses addresses;
    private final Clock clock;

    PreviewCopyBuilder(
            IssueReaders readers,
            NewsletterComposer composer,
            IssueCopyBuilder copies,
            OwnAddresses addresses,
            Clock clock) {
        this.readers = readers;
        this.composer = composer;
        this.copies = copies;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * An example of a newsletter message for a preview.
     *
     * @param isReal true for the message of an actual recipient; false for an example that is made because nobody gets
     *     the newsletter issue by this delivery method
     */
    record Sample(Composed composed, boolean isReal) {}

    /**
     * Returns the message that the first recipient would get now by the delivery method {@code way}, for example by
     * email. If nobody gets the newsletter issue by this method, returns an example for the person who sees the
     * preview.
     */
    Sample of(Issue issue, Kind way, String lookerId) {
        var batch = IssueSendingStarter.batch(issue, clock.instant());
        return readers.of(issue).copies().stream()
                .filter(copy -> copy.to().kind() == way)
                .map(copy -> composer.compose(batch, IssueSendingStarter.row(batch, copy)))
                .filter(PreviewCopyBuilder::isWritten)
                .findFirst()
                .map(composed -> new Sample(composed, true))
                .orElseGet(() -> new Sample(copies.copy(issue, reasons(issue, way), row(batch, way, lookerId)), false));
    }

    private static boolean isWritten(Composed composed) {
        return composed instanceof Composed.ChatPost || composed instanceof Composed.Mail;
    }

    private static List<RecipientReason> reasons(Issue issue, Kind way) {
        var kind = way == Kind.CHANNEL ? RecipientReason.Kind.CHANNEL : RecipientReason.Kind.ASKED;
        return issue.networkIds().stream()
                .map(network -> new RecipientReason(kind, network))
                .toList();
    }

    private BatchRecipient row(Batch batch, Kind way, String lookerId) {
        var to = switch (way) {
            case CHANNEL -> Addressee.channel("");
            case PERSON -> Addressee.person(lookerId);
            case MAIL, OWN_MAIL ->
                Addressee.mail(
                        addresses.findById(lookerId).map(OwnAddress::address).orElse(NO_ADDRESS_YET));
        };
        return BatchRecipient.of(batch, to, null, lookerId, null, List.of());
    }
}
