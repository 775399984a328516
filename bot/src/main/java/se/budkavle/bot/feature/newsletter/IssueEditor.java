package se.budkavle.bot.feature.newsletter;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.rights.NewsletterRights;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.markdown.MarkdownSections;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.draft.Draft;
import se.budkavle.storage.draft.Drafts;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.IssueRevision;
import se.budkavle.storage.newsletter.IssueRevisions;
import se.budkavle.storage.newsletter.Issues;

/**
 * Edits newsletter issues. Each edit is one transaction, which checks the user's right to write the issue. Each new
 * text is stored as a new revision.
 */
@Component
class IssueEditor {

    /**
     * The kind of the {@link Draft} record that the bot stores while the modal form for a new newsletter issue is open.
     * The record contains the networks of the new issue, because the list of networks is too long for the form's custom
     * id.
     */
    static final String NEW = "newsletter.new";

    private final Issues issues;
    private final IssueRevisions revisions;
    private final Networks networks;
    private final Drafts drafts;
    private final Association association;
    private final Rights rights;
    private final NewsletterRights newsletterRights;
    private final AuditLog audit;
    private final Clock clock;

    IssueEditor(
            Issues issues,
            IssueRevisions revisions,
            Networks networks,
            Drafts drafts,
            Association association,
            Rights rights,
            NewsletterRights newsletterRights,
            AuditLog audit,
            Clock clock) {
        this.issues = issues;
        this.revisions = revisions;
        this.networks = networks;
        this.drafts = drafts;
        this.association = association;
        this.rights = rights;
        this.newsletterRights = newsletterRights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The result of editing a newsletter issue.
     *
     * @param beside the separate revision with the edited text, if somebody else had saved the issue in the meantime;
     *     null if the edited text is now the issue's text
     */
    record Edit(Issue issue, @Nullable IssueRevision beside) {}

    /** Returns the newsletter issue with this id. Throws a refusal if the user may not edit the issue. */
    Issue writable(String issueId, Caller caller) {
        var issue = issues.findById(issueId).orElseThrow(() -> new Refusal("chat.unknown-press"));
        newsletterRights.requireWritingNewsletter(caller, networksOf(issue));
        return issue;
    }

    List<Network> networksOf(Issue issue) {
        var known = networksById();
        return issue.networkIds().stream().map(known::get).toList();
    }

    /** Returns whether all networks of the newsletter issue have ended, so that nobody would get it. */
    boolean isEnded(Issue issue) {
        return networksOf(issue).stream().noneMatch(Network::isAlive);
    }

    Map<String, Network> networksById() {
        return networks.byId();
    }

    @Transactional
    Issue begin(List<Network> of, String subject, String text, Caller caller) {
        newsletterRights.requireWritingNewsletter(caller, of);
        var now = clock.instant();
        int year = association.today(clock).getYear();
        var issue = Issue.draft(
                year,
                issues.nextNumber(year),
                subject,
                text,
                of.stream().map(Network::id).distinct().toList(),
                rights.personId(caller),
                now);
        return kept("newsletter.new", issue, caller);
    }

    /**
     * Creates a newsletter issue from the submitted modal form, for the networks that were stored when the form was
     * opened. Throws a refusal if the form has already been submitted.
     */
    @Transactional
    Issue beginFrom(String draftId, String subject, String text, Caller caller) {
        var draft = requireBeginnable(draftId, caller);
        var known = networks.byId();
        drafts.save(draft.stored(clock.instant()));
        return begin(Arrays.stream(draft.content().split(",")).map(known::get).toList(), subject, text, caller);
    }

    /**
     * Returns the data that was stored when the modal form was opened. Throws a refusal if another person opened the
     * form, or if the form has already created a newsletter issue.
     */
    Draft requireBeginnable(String draftId, Caller caller) {
        var draft = drafts.findById(draftId)
                .filter(one -> one.kind().equals(NEW))
                .orElseThrow(() -> new Refusal("draft.gone"));
        draft.requireConfirmable(caller.accountId(), clock.instant());
        return draft;
    }

    /**
     * Stores an edited text as the newsletter issue's new revision. If somebody else has saved the issue in the
     * meantime, keeps the saved text, and stores the edited text as a separate revision.
     *
     * @param onRevision the number of the revision that the editor opened
     */
    @Transactional
    Edit edit(String issueId, int onRevision, String subject, String text, Caller caller) {
        var issue = writable(issueId, caller);
        issue.requireDraft();
        if (issue.says(subject, text)) {
            return new Edit(issue, null);
        }
        if (issue.isEditedSince(onRevision)) {
            return new Edit(issue, beside(issue, onRevision, subject, text, caller));
        }
        return new Edit(
                kept("newsletter.edit", issue.edited(onRevision, subject, text, clock.instant()), caller), null);
    }

    /**
     * Replaces one part of the newsletter issue's text. The other parts of the new text are taken from the revision
     * that the writer saw.
     *
     * @param onRevision the number of the revision that the writer saw
     */
    @Transactional
    Edit rewrite(String issueId, int onRevision, int part, String text, Caller caller) {
        var before = revision(writable(issueId, caller), onRevision);
        return edit(
                issueId,
                onRevision,
                before.subject(),
                requirePart(before.text(), part).rewritten(part, text).text(),
                caller);
    }

    /**
     * Returns one part of the text of a newsletter draft, as stored in the revision with the number {@code revision}.
     * Throws a refusal if the user may not edit the newsletter issue.
     */
    MarkdownSections.Section part(String issueId, int revision, int part, Caller caller) {
        var issue = writable(issueId, caller);
        issue.requireDraft();
        return requirePart(revision(issue, revision).text(), part).all().get(part);
    }

    /**
     * Removes or moves one part of the newsletter issue's text. Throws a refusal if somebody has saved a newer revision
     * than {@code onRevision}. The user loses nothing by the refusal, because the user has entered no text.
     */
    @Transactional
    Issue arrange(String issueId, int onRevision, int part, UnaryOperator<MarkdownSections> how, Caller caller) {
        var issue = writable(issueId, caller);
        if (issue.isEditedSince(onRevision)) {
            throw new Refusal("newsletter.changed-meanwhile", issue.code());
        }
        var text = how.apply(requirePart(issue.text(), part)).text();
        return issue.says(issue.subject(), text)
                ? issue
                : kept("newsletter.edit", issue.edited(onRevision, issue.subject(), text, clock.instant()), caller);
    }

    /**
     * Adds the given parts to the newsletter issue's text. Skips a part if the text already contains a part with the
     * same heading. Also stores which coming events the added parts announce.
     */
    @Transactional
    Issue fill(String issueId, List<IssueNewsCollector.Part> parts, Caller caller) {
        var issue = writable(issueId, caller);
        issue.requireDraft();
        var present = MarkdownSections.of(issue.text()).all().stream()
                .map(MarkdownSections.Section::title)
                .toList();
        var added = parts.stream().filter(one -> !present.contains(one.title())).toList();
        if (added.isEmpty()) {
            return issue;
        }
        var text = Stream.concat(Stream.of(issue.text()), added.stream().map(IssueNewsCollector.Part::text))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return kept(
                "newsletter.fill",
                issue.promising(added.stream()
                                .flatMap(one -> one.promises().stream())
                                .toList())
                        .edited(issue.revision(), issue.subject(), text, clock.instant()),
                caller);
    }

    /**
     * Replaces the newsletter issue's text with another text that was stored as a separate revision because of a
     * conflict of two edits. The replaced text stays available as an earlier revision.
     */
    @Transactional
    Edit takeBeside(String revisionId, int onRevision, Caller caller) {
        var beside = revisions
                .findById(revisionId)
                .filter(IssueRevision::isBeside)
                .orElseThrow(() -> new Refusal("chat.unknown-press"));
        return edit(beside.issueId(), onRevision, beside.subject(), beside.text(), caller);
    }

    @Transactional
    Issue discard(String issueId, Caller caller) {
        return changed("newsletter.discard", writable(issueId, caller).discarded(), caller);
    }

    @Transactional
    Issue takeBack(String issueId, Caller caller) {
        return changed("newsletter.take-back", writable(issueId, caller).takenBack(), caller);
    }

    IssueRevision revision(Issue issue, int number) {
        return revisions
                .findByIssueIdAndNumber(issue.id(), number)
                .orElseThrow(() -> new Refusal("chat.unknown-press"));
    }

    /**
     * Returns the number of the latest revision that the user has saved. Returns 0 if the user has saved no revision.
     */
    int lastSavedBy(Issue issue, Caller caller) {
        var by = rights.personId(caller);
        return revisions.findAllByIssueIdOrderById(issue.id()).stream()
                .filter(one -> !one.isBeside() && one.authorId().equals(by))
                .mapToInt(IssueRevision::number)
                .max()
                .orElse(0);
    }

    private static MarkdownSections requirePart(String text, int part) {
        return Optional.of(MarkdownSections.of(text))
                .filter(all -> part >= 0 && part < all.all().size())
                .orElseThrow(() -> new Refusal("chat.unknown-press"));
    }

    private IssueRevision beside(Issue issue, int onRevision, String subject, String text, Caller caller) {
        var by = rights.personId(caller);
        var now = clock.instant();
        var same = revisions.findAllByIssueIdOrderById(issue.id()).stream()
                .filter(IssueRevision::isBeside)
                .filter(one -> one.authorId().equals(by) && one.isSaying(subject, text))
                .findFirst();
        return same.orElseGet(() -> {
            audit.save(AuditEntry.of(by, "newsletter.beside", issue.id(), "on revision " + onRevision, now));
            return revisions.save(IssueRevision.beside(issue, onRevision, subject, text, by, now));
        });
    }

    private Issue kept(String action, Issue issue, Caller caller) {
        var saved = changed(action, issue, caller);
        revisions.save(IssueRevision.of(saved, rights.personId(caller)));
        return saved;
    }

    private Issue changed(String action, Issue issue, Caller caller) {
        var saved = issues.save(issue);
        audit.save(AuditEntry.of(
                rights.personId(caller),
                action,
                saved.id(),
                "revision " + saved.revision() + ", " + saved.text().length() + " characters",
                clock.instant()));
        return saved;
    }
}
