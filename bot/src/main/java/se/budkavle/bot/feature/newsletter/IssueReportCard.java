package se.budkavle.bot.feature.newsletter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.rights.NewsletterRights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.delivery.BatchRecipient.State;
import se.budkavle.storage.delivery.BatchRecipients;
import se.budkavle.storage.delivery.BatchRecipients.Tally;
import se.budkavle.storage.delivery.Batches;
import se.budkavle.storage.newsletter.CopyForecasts;
import se.budkavle.storage.newsletter.Issue;

/**
 * Builds the report of a newsletter issue, with the number of recipients for each delivery method and result. If the
 * sending of the issue has not begun, the report says only that. A select menu lists failed messages about which a
 * person must decide.
 */
@Component
class IssueReportCard {

    private static final List<State> NOT_ARRIVED = List.of(State.REFUSED, State.BOUNCED);

    private final Batches batches;
    private final BatchRecipients recipients;
    private final CopyForecasts forecasts;
    private final IssueEditor editor;
    private final FailedCopyCard recipient;
    private final NewsletterRights newsletterRights;

    IssueReportCard(
            Batches batches,
            BatchRecipients recipients,
            CopyForecasts forecasts,
            IssueEditor editor,
            FailedCopyCard recipient,
            NewsletterRights newsletterRights) {
        this.batches = batches;
        this.recipients = recipients;
        this.forecasts = forecasts;
        this.editor = editor;
        this.recipient = recipient;
        this.newsletterRights = newsletterRights;
    }

    Reply of(Issue issue, Caller caller) {
        newsletterRights.requireWritingNewsletter(caller, editor.networksOf(issue));
        if (issue.batchId() == null) {
            var page = titled(issue);
            return Reply.page(
                    issue.sendAt() == null
                            ? page.line("newsletter.report.draft")
                            : page.line("newsletter.report.scheduled", issue.sendAt()));
        }
        var batch = batches.findById(issue.batchId()).orElseThrow();
        var tally = recipients.tally(batch.id());
        var page = compared(page(issue, batch, tally), issue, sum(tally));
        var reply = Reply.page(page);
        var toSeeTo = toSeeTo(batch);
        if (!toSeeTo.isEmpty()) {
            reply = Reply.page(page.line("newsletter.report.see-to").toned(Page.Tone.WARNING))
                    .with(new SelectMenu(
                            Press.id(NewsletterButtonIds.SHOW_COPY, issue.id()),
                            Phrase.of("newsletter.report.choose"),
                            toSeeTo.stream()
                                    .map(one -> new SelectMenu.Item(
                                            one.id(), recipient.name(one), recipient.what(one), false))
                                    .toList()));
        }
        return reply.with(buttons(issue, batch));
    }

    /**
     * Returns the message about the progress of the sending: the number of messages and emails for each delivery method
     * and each result.
     */
    Page page(Issue issue, Batch batch) {
        return page(issue, batch, recipients.tally(batch.id()));
    }

    private static Page page(Issue issue, Batch batch, List<Tally> tally) {
        return titled(issue)
                .line(state(batch))
                .field(Phrase.of("newsletter.report.sum", sum(tally)), Phrase.joined("\n", lines(tally)));
    }

    private static Page titled(Issue issue) {
        return Page.titled("newsletter.report.title", issue.code(), issue.subject());
    }

    /**
     * Returns the recipients about whose message or email a person must decide, at most {@link SelectMenu#MOST_ITEMS}.
     * Recipients with an unknown result come first, because only a person can find out the result.
     */
    private List<BatchRecipient> toSeeTo(Batch batch) {
        var inDoubt = recipients.inDoubt(batch.id(), SelectMenu.MOST_ITEMS);
        return Stream.concat(inDoubt.stream(), recipients.in(batch.id(), NOT_ARRIVED, SelectMenu.MOST_ITEMS).stream())
                .limit(SelectMenu.MOST_ITEMS)
                .toList();
    }

    /**
     * Returns one line for each delivery method, such as email, with the numbers of sent, failed and waiting messages.
     */
    private static List<Phrase> lines(List<Tally> tally) {
        var lines = new ArrayList<Phrase>();
        for (var way : Addressee.Kind.values()) {
            var states = Arrays.stream(State.values())
                    .map(state -> count(tally, way, state))
                    .filter(one -> one != null)
                    .toList();
            if (!states.isEmpty()) {
                lines.add(Phrase.of(
                        "newsletter.report.way",
                        Phrase.strong(Phrase.of("newsletter.way." + RecipientSummary.word(way))),
                        Phrase.joined(", ", states)));
            }
        }
        return List.copyOf(lines);
    }

    private static @Nullable Phrase count(List<Tally> tally, Addressee.Kind way, State state) {
        int count = tally.stream()
                .filter(one -> one.way() == way && one.state() == state)
                .mapToInt(Tally::recipients)
                .sum();
        return count == 0 ? null : Phrase.of("newsletter.copy." + state.name().toLowerCase(Locale.ROOT), count);
    }

    private static int sum(List<Tally> tally) {
        return tally.stream().mapToInt(Tally::recipients).sum();
    }

    private Page compared(Page page, Issue issue, int sum) {
        return forecasts
                .findById(issue.id())
                .map(shown -> shown.copies() == sum
                        ? page.line("newsletter.report.as-shown", sum)
                        : page.line("newsletter.report.changed", shown.copies(), shown.shownAt(), sum))
                .orElse(page);
    }

    private static Phrase state(Batch batch) {
        return switch (batch.state()) {
            case WAITING, SENDING -> Phrase.of("newsletter.report.sending");
            case PAUSED ->
                batch.pausedUntil() == null
                        ? Phrase.of("newsletter.report.paused", why(batch))
                        : Phrase.of("newsletter.report.paused-until", why(batch), batch.pausedUntil());
            case STOPPED -> Phrase.of("newsletter.report.stopped");
            case DONE -> Phrase.of("newsletter.report.done", Objects.requireNonNull(batch.finishedAt(), "it is done"));
        };
    }

    private static Button[] buttons(Issue issue, Batch batch) {
        var buttons = new ArrayList<>(List.of(Button.plain(
                Press.id(NewsletterButtonIds.SHOW_REPORT, issue.id()), Phrase.of("newsletter.report.again"))));
        if (batch.state() == Batch.State.STOPPED || batch.state() == Batch.State.PAUSED) {
            buttons.add(
                    Button.main(Press.id(NewsletterButtonIds.RESUME, issue.id()), Phrase.of("newsletter.stop.resume")));
        }
        if (batch.state() != Batch.State.STOPPED && batch.state() != Batch.State.DONE) {
            buttons.add(new Button(
                    Press.id(NewsletterButtonIds.STOP, issue.id()),
                    Phrase.of("newsletter.stop.now"),
                    Button.Look.BAD,
                    true));
        }
        return buttons.toArray(Button[]::new);
    }

    private static Phrase why(Batch batch) {
        return Phrase.of(Objects.requireNonNull(batch.reason(), "a paused sending has a reason"));
    }
}
