package se.budkavle.bot.feature.newsletter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.EmailTransport;
import se.budkavle.bot.draft.ConfirmationHandler;
import se.budkavle.bot.draft.Preview;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.rights.NewsletterRights;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.web.PublicAddress;
import se.budkavle.storage.Fingerprint;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.newsletter.CopyForecast;
import se.budkavle.storage.newsletter.CopyForecasts;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.Issues;
import se.budkavle.storage.newsletter.Picture;
import se.budkavle.storage.newsletter.Pictures;
import se.budkavle.storage.newsletter.RecipientSelection;

/**
 * Shows a preview of who gets a newsletter issue, and when. After the user confirms, schedules the sending, or requests
 * an approval if the issue needs one.
 */
@Component
class ConfirmSending implements ConfirmationHandler<ConfirmSending.SendingRequest> {

    private final Issues issues;
    private final CopyForecasts forecasts;
    private final IssueApprovals approvals;
    private final IssueEditor editor;
    private final Pictures pictures;
    private final IssueReaders readers;
    private final RecipientSummary summary;
    private final EmailTransport letters;
    private final PublicAddress web;
    private final NoticeTime times;
    private final Rights rights;
    private final NewsletterRights newsletterRights;
    private final AuditLog audit;
    private final Clock clock;

    ConfirmSending(
            Issues issues,
            CopyForecasts forecasts,
            IssueApprovals approvals,
            IssueEditor editor,
            Pictures pictures,
            IssueReaders readers,
            RecipientSummary summary,
            EmailTransport letters,
            PublicAddress web,
            NoticeTime times,
            Rights rights,
            NewsletterRights newsletterRights,
            AuditLog audit,
            Clock clock) {
        this.issues = issues;
        this.forecasts = forecasts;
        this.approvals = approvals;
        this.editor = editor;
        this.pictures = pictures;
        this.readers = readers;
        this.summary = summary;
        this.letters = letters;
        this.web = web;
        this.times = times;
        this.rights = rights;
        this.newsletterRights = newsletterRights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A request to send a newsletter issue, stored until the user confirms it.
     *
     * @param at the sending time in milliseconds since 1970-01-01 UTC; null to send at once
     */
    record SendingRequest(String issueId, @Nullable Long at) {}

    @Override
    public String kind() {
        return "newsletter.send";
    }

    @Override
    public Class<SendingRequest> type() {
        return SendingRequest.class;
    }

    @Override
    public Preview preview(SendingRequest asked, Caller caller) {
        var issue = issues.findById(asked.issueId()).orElseThrow(() -> new Refusal("chat.unknown-press"));
        var networks = editor.networksOf(issue);
        newsletterRights.requireWritingNewsletter(caller, networks);
        if (editor.isEnded(issue)) {
            networks.get(0).requireAlive();
        }
        var by = rights.personId(caller);
        var wanted = asked.at() == null ? clock.instant() : Instant.ofEpochMilli(asked.at());
        var moved = times.moved(wanted, Instant.MAX, false);
        var scheduled = issue.scheduled(moved.at());
        Picture.requireSendable(pictures.findAllByIssueIdOrderById(issue.id()));
        var found = readers.of(issue);
        if (found.copies().isEmpty()) {
            throw new Refusal("newsletter.no-readers", issue.code());
        }
        var page = summary.on(
                Page.titled("newsletter.send.title", issue.code()).line(Phrase.strong(issue.subject())), found);
        if (approvals.isMissing(issue)) {
            return Preview.of(
                            page.line("newsletter.send.needs-approval").toned(Page.Tone.WARNING),
                            Phrase.of("newsletter.send.ask"),
                            () -> {
                                approvals.ask(issue, by);
                                return Reply.of("newsletter.send.asked", issue.code());
                            })
                    .restingOn(approvals.fingerprint(issue));
        }
        page = when(page, asked, moved);
        page = warned(page, issue, moved.at(), found);
        return Preview.of(page, Phrase.of("newsletter.send.confirm"), () -> store(scheduled, found, by))
                .restingOn(approvals.fingerprint(issue)
                        + Fingerprint.of(found.copies().toString()));
    }

    private static Page when(Page page, SendingRequest asked, NoticeTime.Moved moved) {
        if (moved.said().isPresent()) {
            return page.line(moved.said().get());
        }
        return asked.at() == null ? page.line("newsletter.send.at-once") : page.line("newsletter.send.at", moved.at());
    }

    private Page warned(Page page, Issue issue, Instant at, RecipientSelection found) {
        var from = times.startOf(times.dayOf(at));
        var sameDay = issues.goingOutIn(issue.networkIds(), from, from.plus(Duration.ofDays(1))).stream()
                .filter(one -> !one.id().equals(issue.id()))
                .map(Issue::code)
                .collect(Collectors.joining(", "));
        var warned = sameDay.isEmpty()
                ? page
                : page.line("newsletter.send.same-day", sameDay).toned(Page.Tone.WARNING);
        int mails = found.count(Addressee.Kind.MAIL);
        if (mails == 0 || letters.isReady() && web.isOpenForLetters()) {
            return warned;
        }
        return warned.line(letters.isReady() ? "newsletter.send.no-web" : "newsletter.send.no-mail", mails)
                .toned(Page.Tone.WARNING);
    }

    private Reply store(Issue scheduled, RecipientSelection found, String by) {
        var now = clock.instant();
        issues.save(scheduled);
        forecasts.save(forecasts
                .findById(scheduled.id())
                .map(one -> one.showing(found, now))
                .orElseGet(() -> CopyForecast.of(scheduled.id(), found, now)));
        audit.save(AuditEntry.of(
                by, "newsletter.send", scheduled.id(), found.copies().size() + " copies", now));
        var waits = scheduled.requiredSendAt().isAfter(now);
        var reply = Reply.of(
                waits ? "newsletter.send.scheduled" : "newsletter.send.begins",
                scheduled.code(),
                found.copies().size(),
                waits ? scheduled.requiredSendAt() : Phrase.command("newsletter report"));
        return waits
                ? reply.with(
                        Button.plain(
                                Press.id(NewsletterButtonIds.SEND_NOW, scheduled.id()), Phrase.of("delivery.send-now")),
                        Button.plain(
                                Press.id(NewsletterButtonIds.STOP, scheduled.id()),
                                Phrase.of("newsletter.stop.before")))
                : reply;
    }
}
