package se.budkavle.bot.feature.newsletter;

import java.time.Clock;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.paper.PictureFile;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.markdown.MarkdownBuilder;
import se.budkavle.storage.Fingerprint;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.Picture;
import se.budkavle.storage.newsletter.PictureContent;
import se.budkavle.storage.newsletter.PictureContents;
import se.budkavle.storage.newsletter.Pictures;

/** Adds and removes pictures of a newsletter issue. A new picture is inserted at the end of the text. */
@Component
class IssuePictureEditor {

    private final IssueEditor editor;
    private final Pictures pictures;
    private final PictureContents contents;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    IssuePictureEditor(
            IssueEditor editor,
            Pictures pictures,
            PictureContents contents,
            Rights rights,
            AuditLog audit,
            Clock clock) {
        this.editor = editor;
        this.pictures = pictures;
        this.contents = contents;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds a picture to the newsletter issue. Does nothing if the issue already has a picture with the same content.
     */
    @Transactional
    Issue add(String issueId, String fileName, PictureFile file, String alternative, Caller caller) {
        var issue = editor.writable(issueId, caller);
        var present = pictures.findAllByIssueIdOrderById(issueId);
        if (present.stream().anyMatch(one -> one.digest().equals(Fingerprint.of(file.bytes())))) {
            return issue;
        }
        var by = rights.personId(caller);
        var picture = pictures.save(Picture.of(
                issue,
                present,
                fileName,
                file.ending(),
                file.type(),
                file.width(),
                file.height(),
                file.bytes(),
                alternative,
                by,
                clock.instant()));
        contents.save(PictureContent.of(picture, file.bytes()));
        audit.save(AuditEntry.of(by, "newsletter.picture", issueId, file.bytes().length + " bytes", clock.instant()));
        var text = issue.text() + "\n\n"
                + new MarkdownBuilder().picture(picture.name()).text();
        return editor.edit(issueId, issue.revision(), issue.subject(), text, caller)
                .issue();
    }

    @Transactional
    Issue remove(String issueId, String name, Caller caller) {
        var issue = editor.writable(issueId, caller);
        issue.requireDraft();
        var picture = pictures.findByIssueIdAndName(issueId, name).orElseThrow(() -> new Refusal("chat.unknown-press"));
        contents.deleteById(picture.id());
        pictures.delete(picture);
        audit.save(AuditEntry.of(rights.personId(caller), "newsletter.picture-out", issueId, null, clock.instant()));
        var text = Pattern.compile("\\n*!\\[[^\\]\\n]*]\\(" + Pattern.quote(name) + "\\)")
                .matcher(issue.text())
                .replaceAll("");
        return editor.edit(issueId, issue.revision(), issue.subject(), text, caller)
                .issue();
    }
}
